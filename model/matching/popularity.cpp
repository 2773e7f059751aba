#include "model/matching/popularity.h"

#include <algorithm>

namespace crosscut::matching {

void Popularity::scoreUser(std::uint32_t, std::span<float> scores) const {
    std::transform(people().begin(), people().end(), scores.begin(),
                   [](std::uint32_t count) { return static_cast<float>(count); });
}

void Popularity::scoreItem(std::uint32_t, std::span<float> scores) const {
    scoreUser(0, scores);
}

Reason Popularity::explainSimilar(std::uint32_t, std::uint32_t other) const {
    return popularReason(other);
}

} // namespace crosscut::matching
