#pragma once

#include "model/base/random.h"

#include <cstdint>
#include <span>
#include <vector>

namespace crosscut::matching {

/// How well one list found the relevant items. Binary gain, discount log2(rank + 1).
struct RankingScores {
    double ndcg = 0;             ///< ideal list cut at min(K, |R|)
    double averagePrecision = 0; ///< divided by min(K, |R|)
    double precision = 0;        ///< hits / K, however short the list is
    double recall = 0;           ///< hits / |R|
    double reciprocalRank = 0;   ///< of the first hit within K
};

/// `ranked` best first (only the first k count), `relevant` ascending and not empty. An empty list scores 0.
RankingScores rankingScores(std::span<const std::uint32_t> ranked, std::span<const std::uint32_t> relevant,
                            std::size_t k);

RankingScores meanOf(std::span<const RankingScores> users);

struct RankingIntervals {
    RankingScores low;
    RankingScores high;
};
/// 95 % percentile intervals of the means; people are what is drawn again.
RankingIntervals bootstrapByUser(std::span<const RankingScores> users, int draws, Random random);

/// Concentration of counts, 0 (all alike) to 1; 0 where nothing was counted.
double gini(std::vector<double> counts);

} // namespace crosscut::matching
