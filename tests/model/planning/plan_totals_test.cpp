#include "model/planning/plan_totals.h"

#include <cmath>
#include <gtest/gtest.h>

namespace crosscut::planning {

TEST(PlanTotals, SmallGroupsAreShrunkToTheBaseRate) {
    // Base rate of 5 %: Beta(2, 38) before, Beta(5, 55) after 3 of 20.
    BuyEvidence evidence{.watchers = 20, .buyersAmongWatchers = 3, .people = 1'999'999, .buyers = 99'999};
    const BetaShare share = buyingShare(evidence);
    EXPECT_NEAR(share.mean(), 5.0 / 60.0, 1e-6);
    EXPECT_NEAR(share.a, 5, 1e-4);
    EXPECT_NEAR(share.b, 55, 1e-4);
}

TEST(PlanTotals, ShareIntervalIsThatOfTheBeta) {
    // Beta(1, b) has the quantile 1 - (1 - p)^(1/b).
    const Estimate share = shareEstimate({1, 39});
    EXPECT_NEAR(share.value, 1.0 / 40.0, 1e-12);
    EXPECT_NEAR(share.low, 1 - std::pow(0.975, 1.0 / 39), 1e-12);
    EXPECT_NEAR(share.high, 1 - std::pow(0.025, 1.0 / 39), 1e-12);
}

TEST(PlanTotals, ReachCountsEachPersonOnce) {
    const std::vector<std::vector<std::uint32_t>> people{{1, 2, 3}, {2, 3, 4}, {}, {4, 9}};
    EXPECT_EQ(distinctPeople(people), 5);
}

TEST(PlanTotals, OwnersDoNotBuyAgain) {
    const std::vector<std::uint32_t> reached{1, 2, 3, 5, 8};
    EXPECT_EQ(prospects(reached, std::vector<std::uint32_t>{2, 4, 8}), (std::vector<std::uint32_t>{1, 3, 5}));
    EXPECT_EQ(prospects(reached, std::vector<std::uint32_t>()), reached);
    EXPECT_TRUE(prospects(reached, reached).empty());
}

TEST(PlanTotals, BinomialDrawsHaveTheRightMoments) {
    Random random(7);
    for (const auto& [n, p] : {std::pair{5, 0.3}, std::pair{1000, 0.02}, std::pair{40'000, 0.6}}) {
        double sum = 0;
        double squares = 0;
        constexpr int draws = 20'000;
        for (int i = 0; i < draws; ++i) {
            const auto k = static_cast<double>(binomialDraw(random, n, p));
            sum += k;
            squares += k * k;
        }
        const double mean = sum / draws;
        const double variance = squares / draws - mean * mean;
        EXPECT_NEAR(mean, n * p, 4 * std::sqrt(n * p * (1 - p) / draws));
        EXPECT_NEAR(variance / (n * p * (1 - p)), 1, 0.05);
    }
    EXPECT_EQ(binomialDraw(random, 0, 0.5), 0);
    EXPECT_EQ(binomialDraw(random, 1000, 0), 0);
    EXPECT_EQ(binomialDraw(random, 1000, 1), 1000);
}

TEST(PlanTotals, BuyersAreReachTimesShare) {
    const BuyEvidence evidence{.watchers = 400, .buyersAmongWatchers = 40, .people = 999, .buyers = 50};
    const PairForecast pair{
        .prospects = 400, .newProspects = 400, .evidence = evidence, .price = Money{19'900, "CNY"}};
    const PlanExpectation plan = expectedSales(std::vector{pair}, 1);
    const double base = 50.5 / 1000;
    const double share = (40 * base + 40) / 440;
    ASSERT_EQ(plan.pairs.size(), 1U);
    EXPECT_NEAR(plan.pairs[0].buyers.value, 400 * share, 1e-9);
    EXPECT_NEAR(plan.buyers.value, 400 * share, 1e-9);
    EXPECT_LT(plan.buyers.low, plan.buyers.value);
    EXPECT_GT(plan.buyers.high, plan.buyers.value);
    ASSERT_EQ(plan.gross.size(), 1U);
    EXPECT_NEAR(plan.gross[0].gross.value, 199 * 400 * share, 1e-6);
    EXPECT_NEAR(plan.gross[0].gross.low, 199 * plan.buyers.low, 1e-6);
}

TEST(PlanTotals, IntervalIsThatOfTheBetaBinomial) {
    // Standard deviation of a beta-binomial(n, a, b): sqrt(n a b (a + b + n) / ((a + b)² (a + b + 1))).
    const BuyEvidence evidence{.watchers = 2000, .buyersAmongWatchers = 200, .people = 9999, .buyers = 500};
    const PairForecast pair{
        .prospects = 2000, .newProspects = 2000, .evidence = evidence, .price = std::nullopt};
    const PlanExpectation plan = expectedSales(std::vector{pair}, 1, 40'000);
    const auto [a, b] = buyingShare(evidence);
    const double n = 2000;
    const double sd = std::sqrt(n * a * b * (a + b + n) / ((a + b) * (a + b) * (a + b + 1)));
    EXPECT_NEAR((plan.buyers.high - plan.buyers.low) / (2 * 1.959964 * sd), 1, 0.03);
    EXPECT_FALSE(plan.pairs[0].gross.has_value());
    EXPECT_TRUE(plan.gross.empty());
}

TEST(PlanTotals, NobodyBuysOneCourseTwice) {
    const BuyEvidence evidence{.watchers = 100, .buyersAmongWatchers = 30, .people = 500, .buyers = 60};
    const std::vector<PairForecast> pairs{{100, 100, evidence, Money{1000, "CNY"}},
                                          {100, 0, evidence, Money{1000, "CNY"}}};
    const PlanExpectation plan = expectedSales(pairs, 1);
    EXPECT_DOUBLE_EQ(plan.pairs[0].buyers.value, plan.pairs[1].buyers.value);
    EXPECT_DOUBLE_EQ(plan.buyers.value, plan.pairs[0].buyers.value);
    EXPECT_NEAR(plan.gross[0].gross.value, 10 * plan.buyers.value, 1e-9);
}

TEST(PlanTotals, SharedEvidenceDoesNotCancelOut) {
    const BuyEvidence evidence{.watchers = 60, .buyersAmongWatchers = 6, .people = 9999, .buyers = 1000};
    BuyEvidence other = evidence;
    other.watchers += 1;
    const PairForecast pair{
        .prospects = 5000, .newProspects = 5000, .evidence = evidence, .price = std::nullopt};
    PairForecast independent = pair;
    independent.evidence = other;
    const Estimate same = expectedSales(std::vector{pair, pair}, 1).buyers;
    const Estimate apart = expectedSales(std::vector{pair, independent}, 1).buyers;
    EXPECT_GT(same.high - same.low, 1.25 * (apart.high - apart.low));
}

TEST(PlanTotals, CurrenciesAreNeverAdded) {
    const BuyEvidence evidence{.watchers = 100, .buyersAmongWatchers = 30, .people = 500, .buyers = 60};
    const std::vector<PairForecast> pairs{{100, 100, evidence, Money{1000, "USD"}},
                                          {50, 50, evidence, Money{1000, "CNY"}}};
    const PlanExpectation plan = expectedSales(pairs, 1);
    ASSERT_EQ(plan.gross.size(), 2U);
    EXPECT_EQ(plan.gross[0].currency, "CNY");
    EXPECT_EQ(plan.gross[1].currency, "USD");
    EXPECT_NEAR(plan.gross[1].gross.value, 2 * plan.gross[0].gross.value, 1e-9);
}

TEST(PlanTotals, TheSameSeedGivesTheSameInterval) {
    const BuyEvidence evidence{.watchers = 100, .buyersAmongWatchers = 30, .people = 500, .buyers = 60};
    const std::vector<PairForecast> pairs{{100, 100, evidence, std::nullopt}};
    EXPECT_EQ(expectedSales(pairs, 3).buyers.low, expectedSales(pairs, 3).buyers.low);
    EXPECT_EQ(expectedSales(pairs, 3).buyers.high, expectedSales(pairs, 3).buyers.high);
}

TEST(PlanTotals, ThePartnerGetsAtLeastTheGuarantee) {
    EXPECT_EQ(partnerShare({100'000, "CNY"}, 30, {20'000, "CNY"}), (Money{30'000, "CNY"}));
    EXPECT_EQ(partnerShare({100'000, "CNY"}, 30, {50'000, "CNY"}), (Money{50'000, "CNY"}));
    EXPECT_EQ(partnerShare({100'000, "USD"}, 30, {50'000, "CNY"}), (Money{30'000, "USD"}));
    EXPECT_EQ(partnerShare({0, "CNY"}, 0, {0, "CNY"}), (Money{0, "CNY"}));
}

} // namespace crosscut::planning
