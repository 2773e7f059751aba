#include "model/planning/pair_score.h"

#include "model/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crosscut::planning {

namespace {

constexpr double concentration = 50;
constexpr std::size_t drawsAtOnce = 50;

CriterionWeights drawWeights(const CriterionWeights& weights, Random& random) {
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    CriterionWeights drawn{};
    for (std::size_t k = 0; k < criterionCount; ++k)
        drawn[k] = weights[k] > 0 ? random.gamma(concentration * weights[k] / total) : 0;
    return drawn;
}

} // namespace

PairScore pairScore(const PairCriteria& criteria, const CriterionWeights& weights) {
    double sum = 0;
    double known = 0;
    double all = 0;
    for (std::size_t k = 0; k < criterionCount; ++k) {
        all += weights[k];
        if (!criteria.z[k])
            continue;
        known += weights[k];
        sum += weights[k] * *criteria.z[k];
    }
    return {criteria.gatesPass && known > 0 ? sum / known : 0, all > 0 ? known / all : 0};
}

double liftZ(double lift) {
    return lift <= 1 ? 0 : std::min(1.0, std::log(lift) / std::log(highestLift));
}

std::vector<RankInterval> rankIntervals(const std::vector<PairCriteria>& pairs,
                                        const CriterionWeights& weights, std::uint64_t seed, int draws) {
    const std::size_t n = pairs.size();
    std::vector<std::vector<int>> ranks(n, std::vector<int>(static_cast<std::size_t>(draws)));
    const Random root(seed);
    parallelChunks(
        static_cast<std::size_t>(draws), drawsAtOnce, [&](std::size_t, std::size_t begin, std::size_t end) {
            std::vector<double> score(n);
            std::vector<std::size_t> order(n);
            for (std::size_t draw = begin; draw < end; ++draw) {
                Random random = root.split(draw);
                const CriterionWeights drawn = drawWeights(weights, random);
                for (std::size_t i = 0; i < n; ++i) {
                    PairCriteria moved = pairs[i];
                    auto& audience = moved.z[static_cast<std::size_t>(Criterion::Audience)];
                    if (audience)
                        audience = std::clamp(*audience + random.normal(0, moved.audienceError), 0.0, 1.0);
                    score[i] = pairScore(moved, drawn).score;
                }
                std::iota(order.begin(), order.end(), std::size_t{0});
                std::stable_sort(order.begin(), order.end(),
                                 [&](std::size_t a, std::size_t b) { return score[a] > score[b]; });
                for (std::size_t place = 0; place < n; ++place)
                    ranks[order[place]][draw] = static_cast<int>(place) + 1;
            }
        });
    std::vector<RankInterval> intervals;
    for (std::vector<int>& drawn : ranks) {
        std::sort(drawn.begin(), drawn.end());
        const auto at = [&](double p) {
            return drawn[static_cast<std::size_t>(p * (drawn.size() - 1) + 0.5)];
        };
        intervals.push_back({at(0.025), at(0.975)});
    }
    return intervals;
}

} // namespace crosscut::planning
