#include "model/matching/ranking_metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace crosscut::matching {

namespace {

constexpr std::array<double RankingScores::*, 5> measures{
    &RankingScores::ndcg, &RankingScores::averagePrecision, &RankingScores::precision, &RankingScores::recall,
    &RankingScores::reciprocalRank};

/// Linear interpolation between the order statistics (Hyndman and Fan's type 7).
double quantile(const std::vector<double>& sorted, double p) {
    const double at = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - std::floor(at)) * (sorted[above] - sorted[below]);
}

} // namespace

RankingScores rankingScores(std::span<const std::uint32_t> ranked, std::span<const std::uint32_t> relevant,
                            std::size_t k) {
    RankingScores scores;
    if (relevant.empty() || k == 0)
        return scores;
    const auto gain = [](std::size_t rank) { return 1.0 / std::log2(static_cast<double>(rank) + 1.0); };
    double hits = 0;
    for (std::size_t rank = 1; rank <= std::min(k, ranked.size()); ++rank) {
        if (!std::binary_search(relevant.begin(), relevant.end(), ranked[rank - 1]))
            continue;
        ++hits;
        scores.ndcg += gain(rank);
        scores.averagePrecision += hits / static_cast<double>(rank);
        if (hits == 1)
            scores.reciprocalRank = 1.0 / static_cast<double>(rank);
    }
    const std::size_t best = std::min(k, relevant.size());
    double ideal = 0;
    for (std::size_t rank = 1; rank <= best; ++rank)
        ideal += gain(rank);
    scores.ndcg /= ideal;
    scores.averagePrecision /= static_cast<double>(best);
    scores.precision = hits / static_cast<double>(k);
    scores.recall = hits / static_cast<double>(relevant.size());
    return scores;
}

RankingScores meanOf(std::span<const RankingScores> users) {
    RankingScores mean;
    for (double RankingScores::*measure : measures) {
        for (const RankingScores& user : users)
            mean.*measure += user.*measure;
        if (!users.empty())
            mean.*measure /= static_cast<double>(users.size());
    }
    return mean;
}

RankingIntervals bootstrapByUser(std::span<const RankingScores> users, int draws, Random random) {
    RankingIntervals intervals{meanOf(users), meanOf(users)};
    if (users.empty() || draws < 1)
        return intervals;
    std::array<std::vector<double>, measures.size()> means;
    std::vector<RankingScores> drawn(users.size());
    for (int draw = 0; draw < draws; ++draw) {
        for (RankingScores& one : drawn)
            one = users[random.below(users.size())];
        const RankingScores mean = meanOf(drawn);
        for (std::size_t m = 0; m < measures.size(); ++m)
            means[m].push_back(mean.*measures[m]);
    }
    for (std::size_t m = 0; m < measures.size(); ++m) {
        std::sort(means[m].begin(), means[m].end());
        intervals.low.*measures[m] = quantile(means[m], 0.025);
        intervals.high.*measures[m] = quantile(means[m], 0.975);
    }
    return intervals;
}

double gini(std::vector<double> counts) {
    std::sort(counts.begin(), counts.end());
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    if (total <= 0)
        return 0;
    const auto n = static_cast<double>(counts.size());
    double weighted = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        weighted += (2 * static_cast<double>(i + 1) - n - 1) * counts[i];
    return weighted / (n * total);
}

} // namespace crosscut::matching
