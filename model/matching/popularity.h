#pragma once

#include "model/matching/recommender.h"

namespace crosscut::matching {

/// The number of people behind an item, the same for everyone: the baseline beside which every model is
/// shown.
class Popularity final : public Recommender {
public:
    Reason explainSimilar(std::uint32_t item, std::uint32_t other) const override;

protected:
    Result<void> learn(TaskMonitor&) override { return {}; }
    void scoreUser(std::uint32_t user, std::span<float> scores) const override;
    void scoreItem(std::uint32_t item, std::span<float> scores) const override;
    Reason reasonFor(std::uint32_t, std::uint32_t item) const override { return popularReason(item); }
};

} // namespace crosscut::matching
