#include "model/planning/pair_score.h"

#include "model/base/parallel.h"

#include <cmath>
#include <gtest/gtest.h>

namespace crosscut::planning {

namespace {

PairCriteria all(double z) {
    PairCriteria criteria;
    criteria.z.fill(z);
    return criteria;
}

/// Pairs whose scores fall evenly from 1 to 0.
std::vector<PairCriteria> ladder(int pairs) {
    std::vector<PairCriteria> list;
    for (int i = 0; i < pairs; ++i)
        list.push_back(all(1 - static_cast<double>(i) / (pairs - 1)));
    return list;
}

bool operator==(const RankInterval& a, const RankInterval& b) {
    return a.low == b.low && a.high == b.high;
}

} // namespace

TEST(PairScore, IsTheWeightedMeanOfWhatHasEvidence) {
    PairCriteria criteria;
    criteria.z = {0.8, 0.4, std::nullopt, 1.0, 0.5, std::nullopt};
    const PairScore score = pairScore(criteria, defaultWeights);
    // (.25 · .8 + .25 · .4 + .10 · 1 + .05 · .5) / (.25 + .25 + .10 + .05)
    EXPECT_NEAR(score.score, 0.425 / 0.65, 1e-12);
    EXPECT_NEAR(score.evidence, 0.65, 1e-12);
}

TEST(PairScore, AMissingCriterionIsNotAZero) {
    PairCriteria missing = all(0.6);
    missing.z[0].reset();
    EXPECT_NEAR(pairScore(missing, defaultWeights).score, 0.6, 1e-12);
    PairCriteria zero = all(0.6);
    zero.z[0] = 0;
    EXPECT_LT(pairScore(zero, defaultWeights).score, 0.6);
}

TEST(PairScore, AGateThatFailsLeavesNothing) {
    PairCriteria criteria = all(0.9);
    criteria.gatesPass = false;
    EXPECT_EQ(pairScore(criteria, defaultWeights).score, 0);
}

TEST(PairScore, WithoutEvidenceThereIsNoScore) {
    const PairScore score = pairScore({}, defaultWeights);
    EXPECT_EQ(score.score, 0);
    EXPECT_EQ(score.evidence, 0);
}

TEST(PairScore, TheScaleOfTheWeightsDoesNotMatter) {
    PairCriteria criteria;
    criteria.z = {0.8, 0.4, 0.1, 1.0, 0.5, 0.2};
    CriterionWeights tenfold = defaultWeights;
    for (double& weight : tenfold)
        weight *= 10;
    EXPECT_NEAR(pairScore(criteria, defaultWeights).score, pairScore(criteria, tenfold).score, 1e-12);
}

TEST(PairScore, LiftIsReadOnTheLogScaleBetweenOneAndFive) {
    EXPECT_EQ(liftZ(0.3), 0);
    EXPECT_EQ(liftZ(1), 0);
    EXPECT_NEAR(liftZ(std::sqrt(5.0)), 0.5, 1e-12);
    EXPECT_NEAR(liftZ(5), 1, 1e-12);
    EXPECT_EQ(liftZ(50), 1);
}

TEST(RankIntervals, ClearOrdersStayWhateverTheWeights) {
    const auto intervals = rankIntervals(ladder(5), defaultWeights, 1, 200);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(intervals[static_cast<std::size_t>(i)].low, i + 1);
        EXPECT_EQ(intervals[static_cast<std::size_t>(i)].high, i + 1);
    }
}

TEST(RankIntervals, PairsThatLiveOnOneCriterionChangePlacesWithTheWeights) {
    PairCriteria topic = all(0.5);
    topic.z[0] = 0.9;
    PairCriteria audience = all(0.5);
    audience.z[1] = 0.9;
    const auto intervals = rankIntervals({topic, audience}, defaultWeights, 1, 500);
    for (const RankInterval& interval : intervals) {
        EXPECT_EQ(interval.low, 1);
        EXPECT_EQ(interval.high, 2);
    }
}

TEST(RankIntervals, TheErrorOfTheAudienceWidensThem) {
    auto pairs = ladder(9);
    const auto sure = rankIntervals(pairs, defaultWeights, 3, 500);
    for (PairCriteria& pair : pairs)
        pair.audienceError = 0.8;
    const auto unsure = rankIntervals(pairs, defaultWeights, 3, 500);
    EXPECT_GT(unsure[4].high - unsure[4].low, sure[4].high - sure[4].low);
}

TEST(RankIntervals, OneThreadAndManyGiveTheSame) {
    auto pairs = ladder(40);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        pairs[i].z[0] = static_cast<double>(i * 7 % 40) / 40;
        pairs[i].audienceError = 0.1;
    }
    setThreadCount(1);
    const auto one = rankIntervals(pairs, defaultWeights, 7, 400);
    setThreadCount(0);
    const auto many = rankIntervals(pairs, defaultWeights, 7, 400);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        EXPECT_TRUE(one[i] == many[i]) << i;
    EXPECT_TRUE(rankIntervals({}, defaultWeights, 1, 100).empty());
}

} // namespace crosscut::planning
