#pragma once

#include "model/matching/recommender.h"

#include <optional>
#include <string_view>

namespace crosscut::matching {

enum class Weighting { Cosine, TfIdf, Bm25 };

std::optional<Weighting> weightingFromString(std::string_view name);

struct NeighbourhoodOptions {
    Weighting weighting = Weighting::Cosine;
    std::size_t neighbours = 20;
    double shrinkage =
        10; ///< similarity · n / (n + shrinkage), n the people that both items have; 0 turns it off
    double bm25K1 = 1.2;
    double bm25B = 0.75;
};

/// Item-KNN. With w_iu the weight of person u in item i,
/// - Cosine: sim(i, j) = Σ_u w_iu w_ju / (|w_i| |w_j|) on the counts as they are;
/// - TfIdf: the same on √w · ln(N / (1 + items of u)), N the number of items: heavy users say less;
/// - Bm25: Σ_u of w (K1 + 1) / (K1 (1 − B + B · length_i / mean length) + w) · that idf, not divided by
/// lengths. The best `neighbours` of each item are kept, and score(u, i) = Σ_j∈u w_uj · sim(j, i) over i
/// among those of j.
///
/// Fitting multiplies compressed rows with compressed columns into dense float accumulators: O(Σ_u items(u)²)
/// time, O(items) memory a thread. (Deshpande and Karypis 2004.)
class Neighbourhood final : public Recommender {
public:
    explicit Neighbourhood(NeighbourhoodOptions options = {})
        : m_options(options) {}

    /// The kept neighbours of an item, nearest first.
    std::span<const Recommendation> neighbours(std::uint32_t item) const;

protected:
    Result<void> learn(TaskMonitor& monitor) override;
    void scoreUser(std::uint32_t user, std::span<float> scores) const override;
    void scoreItem(std::uint32_t item, std::span<float> scores) const override;
    Reason reasonFor(std::uint32_t user, std::uint32_t item) const override;

private:
    void weigh();

    NeighbourhoodOptions m_options;
    features::InteractionMatrix m_people; ///< items × users
    std::vector<float> m_byUser;          ///< weights of the matrix' entries, ready to multiply
    std::vector<float> m_byItem;          ///< the same for the entries of m_people
    std::vector<std::size_t> m_offsets;
    std::vector<Recommendation> m_neighbours;
};

} // namespace crosscut::matching
