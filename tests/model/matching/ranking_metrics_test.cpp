#include "model/matching/ranking_metrics.h"

#include <cmath>
#include <gtest/gtest.h>

namespace crosscut::matching {

TEST(RankingMetrics, HitsAtOneThreeSixOfTen) {
    const std::vector<std::uint32_t> ranked{1, 50, 2, 51, 52, 3, 53, 54, 55, 56};
    const std::vector<std::uint32_t> relevant{1, 2, 3, 4};
    const RankingScores scores = rankingScores(ranked, relevant, 10);
    EXPECT_NEAR(scores.ndcg, 0.7246263, 5e-8);
    EXPECT_NEAR(scores.averagePrecision, 0.5416667, 5e-8);
    EXPECT_DOUBLE_EQ(scores.precision, 0.3);
    EXPECT_DOUBLE_EQ(scores.recall, 0.75);
    EXPECT_DOUBLE_EQ(scores.reciprocalRank, 1.0);
}

TEST(RankingMetrics, IdealListIsCutAtK) {
    const std::vector<std::uint32_t> ranked{1, 2};
    const std::vector<std::uint32_t> relevant{1, 2, 3, 4};
    const RankingScores scores = rankingScores(ranked, relevant, 2);
    EXPECT_DOUBLE_EQ(scores.ndcg, 1);
    EXPECT_DOUBLE_EQ(scores.averagePrecision, 1);
    EXPECT_DOUBLE_EQ(scores.recall, 0.5);
}

TEST(RankingMetrics, EmptyListScoresZeroAndShortListsLosePrecision) {
    const std::vector<std::uint32_t> relevant{1};
    EXPECT_EQ(rankingScores({}, relevant, 10).ndcg, 0);
    const std::vector<std::uint32_t> one{1};
    EXPECT_DOUBLE_EQ(rankingScores(one, relevant, 10).precision, 0.1);
    EXPECT_EQ(rankingScores(one, {}, 10).ndcg, 0);
}

TEST(RankingMetrics, Gini) {
    EXPECT_DOUBLE_EQ(gini({1, 1, 2, 4, 12}), 0.5);
    EXPECT_DOUBLE_EQ(gini({3, 3, 3}), 0);
    EXPECT_EQ(gini({}), 0);
    EXPECT_EQ(gini({0, 0}), 0);
}

TEST(RankingMetrics, BootstrapIsSeededAndBracketsTheMean) {
    std::vector<RankingScores> users(200);
    for (std::size_t i = 0; i < users.size(); ++i)
        users[i].ndcg = static_cast<double>(i % 5) / 4;
    const auto once = bootstrapByUser(users, 200, Random(3));
    const auto again = bootstrapByUser(users, 200, Random(3));
    EXPECT_EQ(once.low.ndcg, again.low.ndcg);
    EXPECT_LT(once.low.ndcg, 0.5);
    EXPECT_GT(once.high.ndcg, 0.5);
    EXPECT_NEAR(once.high.ndcg - once.low.ndcg, 2 * 1.96 * 0.3536 / std::sqrt(200.0), 0.02);
}

} // namespace crosscut::matching
