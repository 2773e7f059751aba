#include "model/retention/kaplan_meier.h"

#include "model/base/random.h"
#include "model/retention/log_rank.h"
#include "tests/model/retention/survival_sets.h"

#include <cmath>
#include <gtest/gtest.h>

namespace crosscut::retention {

// Values of R 4.2.2 with survival 3.5-3.
TEST(KaplanMeier, AgreesWithRInEveryBand) {
    const auto at23 = [](BandType band) { return stepAt(kaplanMeier(amlMaintained(), band), 23); };
    EXPECT_NEAR(at23(BandType::Log).survival, 0.6136364, 1e-7);
    EXPECT_NEAR(at23(BandType::Log).lower, 0.3768671, 1e-7);
    EXPECT_NEAR(at23(BandType::Log).upper, 0.9991576, 1e-7);
    EXPECT_NEAR(at23(BandType::LogLog).lower, 0.2657520, 1e-7);
    EXPECT_NEAR(at23(BandType::LogLog).upper, 0.8352992, 1e-7);
    const CurveStep plain = at23(BandType::Plain);
    EXPECT_NEAR(plain.upper - plain.survival, 1.959963985 * plain.se, 1e-9);
}

TEST(KaplanMeier, ByHand) {
    const KaplanMeier curve = kaplanMeier({{3, 1, 2, 2}, {1, 1, 0, 1}}, BandType::Plain);
    ASSERT_EQ(curve.steps.size(), 3U);
    EXPECT_DOUBLE_EQ(curve.steps[0].survival, 0.75);
    EXPECT_DOUBLE_EQ(curve.steps[1].atRisk, 3);
    EXPECT_DOUBLE_EQ(curve.steps[1].survival, 0.5); // the event at 2 comes before the censoring at 2
    EXPECT_DOUBLE_EQ(curve.steps[1].censored, 1);
    EXPECT_DOUBLE_EQ(curve.steps[2].survival, 0);
    EXPECT_TRUE(std::isnan(curve.steps[2].lower));
    EXPECT_DOUBLE_EQ(*curve.median, 2);
    EXPECT_DOUBLE_EQ(restrictedMean(curve, 3).mean, 1 + 0.75 + 0.5);
    EXPECT_DOUBLE_EQ(restrictedMean(curve, 1.5).mean, 1 + 0.375);
    EXPECT_DOUBLE_EQ(stepAt(curve, 0.5).survival, 1);
    EXPECT_DOUBLE_EQ(stepAt(curve, 0.5).atRisk, 4);
    EXPECT_DOUBLE_EQ(stepAt(curve, 2.5).atRisk, 1);
}

TEST(KaplanMeier, NobodyAndNothing) {
    EXPECT_TRUE(kaplanMeier({}, BandType::LogLog).steps.empty());
    const KaplanMeier censored = kaplanMeier({{0, 5}, {0, 0}}, BandType::LogLog);
    EXPECT_DOUBLE_EQ(censored.steps.back().survival, 1);
    EXPECT_FALSE(censored.median);
}

TEST(KaplanMeier, NeverRisesAndDoesNotDependOnTheOrderOfRows) {
    Random random(5);
    SurvivalData data;
    for (int i = 0; i < 2000; ++i)
        data.add(std::floor(random.exponential(0.05)), random.chance(0.6));
    const KaplanMeier curve = kaplanMeier(data, BandType::LogLog);
    for (std::size_t i = 1; i < curve.steps.size(); ++i) {
        EXPECT_LE(curve.steps[i].survival, curve.steps[i - 1].survival);
        EXPECT_LE(curve.steps[i].lower, curve.steps[i].survival);
    }
    SurvivalData turned;
    for (std::size_t i = data.size(); i-- > 0;)
        turned.add(data.time[i], data.event[i] != 0);
    EXPECT_EQ(kaplanMeier(turned, BandType::LogLog).steps.back().survival, curve.steps.back().survival);
}

TEST(LogRank, AgreesWithR) {
    SurvivalData data = amlMaintained();
    std::vector<int> group(data.size(), 0);
    const SurvivalData other = amlNot();
    for (std::size_t i = 0; i < other.size(); ++i) {
        data.add(other.time[i], other.event[i] != 0);
        group.push_back(1);
    }
    const LogRank test = logRank(data, group, 2);
    EXPECT_NEAR(test.test.chisq, 3.39639, 1e-5);
    EXPECT_EQ(test.test.df, 1);
    EXPECT_NEAR(test.observed[0] + test.observed[1], test.expected[0] + test.expected[1], 1e-12);
    const LogRank withEmpty = logRank(data, group, 3);
    EXPECT_NEAR(withEmpty.test.chisq, test.test.chisq, 1e-12);
    EXPECT_EQ(withEmpty.test.df, 1);
    EXPECT_EQ(logRank(amlNot(), std::vector<int>(12, 0), 1).test.df, 0);
}

} // namespace crosscut::retention
