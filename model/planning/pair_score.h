#pragma once

#include "model/base/random.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

/// The score of a film × course pair: S = G · Σ w z / Σ w over the criteria that have evidence; z in [0, 1],
/// G is 1 where all gates pass and 0 otherwise. A criterion without evidence is left out, not zero.
namespace crosscut::planning {

enum class Criterion { Topic, Audience, Reach, Timing, Data, Rubric };
inline constexpr std::size_t criterionCount = 6;
inline constexpr std::array<std::string_view, criterionCount> criterionNames{"topic",  "audience", "reach",
                                                                             "timing", "data",     "rubric"};

using CriterionWeights = std::array<double, criterionCount>;
inline constexpr CriterionWeights defaultWeights{.25, .25, .10, .10, .05, .25};

struct PairCriteria {
    std::array<std::optional<double>, criterionCount> z;
    double audienceError = 0; ///< standard error of the audience's z
    bool gatesPass = true;
};

struct PairScore {
    double score = 0;
    double evidence = 0; ///< share of the weights that have evidence, 0..1
};
PairScore pairScore(const PairCriteria& criteria, const CriterionWeights& weights);

/// A lift of five times the base rate is as good as any.
inline constexpr double highestLift = 5;
/// z of a lift on the log scale, clipped at 1..5: no lift is 0, five times the base rate is 1.
double liftZ(double lift);

/// Ranks that 95 % of the draws give each pair of a list: weights from a Dirichlet distribution around the
/// user's (a concentration of 50 spreads a weight of .25 over about .14 .. .38), the audience criterion with
/// its error.
struct RankInterval {
    int low = 1, high = 1;
};
std::vector<RankInterval> rankIntervals(const std::vector<PairCriteria>& pairs,
                                        const CriterionWeights& weights, std::uint64_t seed,
                                        int draws = 2000);

} // namespace crosscut::planning
