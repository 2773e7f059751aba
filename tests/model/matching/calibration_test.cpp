#include "model/matching/calibration.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace crosscut::matching {

namespace {

// Reference: scikit-learn 1.2.1.
const std::vector<std::uint8_t> labels{0, 0, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1};
const std::vector<double> probabilities{.05, .1, .15, .2, .3, .35, .45, .55, .6, .7, .8, .95};

std::vector<double> logits() {
    std::vector<double> result;
    for (const double p : probabilities)
        result.push_back(std::log(p / (1 - p)));
    return result;
}

} // namespace

TEST(Calibration, ProperScores) {
    EXPECT_NEAR(brierScore(probabilities, labels), 0.1404167, 5e-8);
    EXPECT_NEAR(logLoss(probabilities, labels), 0.4267349, 5e-8);
    EXPECT_NEAR(areaUnderCurve(probabilities, labels), 0.8888889, 5e-8);
    EXPECT_NEAR(averagePrecision(probabilities, labels), 0.8972222, 5e-8);
}

TEST(Calibration, TenBinsAndTheirError) {
    const auto bins = reliability(probabilities, labels);
    ASSERT_EQ(bins.size(), 10U);
    EXPECT_NEAR(expectedCalibrationError(bins), 0.25, 1e-12);
    EXPECT_EQ(bins[3].n, 2) << "0.3 opens its bin";
    const std::vector<double> ends{0.0, 1.0};
    const std::vector<std::uint8_t> both{0, 1};
    EXPECT_EQ(reliability(ends, both)[9].n, 1) << "the last bin is closed";
}

TEST(Calibration, TiesCountHalfAndOneClassIsNoEvidence) {
    const std::vector<double> same{.5, .5, .5};
    const std::vector<std::uint8_t> mixed{0, 1, 0};
    EXPECT_DOUBLE_EQ(areaUnderCurve(same, mixed), 0.5);
    EXPECT_DOUBLE_EQ(averagePrecision(same, mixed), 1.0 / 3);
    const std::vector<std::uint8_t> none{0, 0, 0};
    EXPECT_DOUBLE_EQ(areaUnderCurve(same, none), 0.5);
    EXPECT_EQ(averagePrecision(same, none), 0);
    EXPECT_EQ(brierScore({}, {}), 0);
}

TEST(Calibration, PlattWithBayesTargets) {
    const std::vector<double> scores = logits();
    const PlattCalibration platt = PlattCalibration::fit(scores, labels);
    EXPECT_NEAR(platt.a, -0.8638712, 1e-6);
    EXPECT_NEAR(platt.b, -0.3340369, 1e-6);
}

TEST(Calibration, IsotonicPoolsViolators) {
    const std::vector<double> scores{1, 2, 3, 4, 5};
    const std::vector<std::uint8_t> outcomes{0, 1, 0, 1, 1};
    const IsotonicCalibration isotonic(scores, outcomes);
    EXPECT_DOUBLE_EQ(isotonic(1), 0);
    EXPECT_DOUBLE_EQ(isotonic(2), 0.5);
    EXPECT_DOUBLE_EQ(isotonic(3), 0.5);
    EXPECT_DOUBLE_EQ(isotonic(3.5), 0.75);
    EXPECT_DOUBLE_EQ(isotonic(9), 1);
    EXPECT_DOUBLE_EQ(isotonic(-9), 0);
}

TEST(Calibration, LiftOfTheBestShare) {
    EXPECT_NEAR(liftAt(probabilities, labels, 0.25), 2.0, 1e-12);
    EXPECT_NEAR(liftAt(probabilities, labels, 1.0), 1.0, 1e-12);
}

} // namespace crosscut::matching
