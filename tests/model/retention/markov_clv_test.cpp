#include "model/retention/markov_clv.h"

#include <gtest/gtest.h>

namespace crosscut::retention {

namespace {

Eigen::MatrixXd threeStates() {
    Eigen::MatrixXd p(3, 3);
    p << .8, .15, .05, .3, .5, .2, 0, 0, 1;
    return p;
}

const Eigen::VectorXd margin = Eigen::Vector3d(100, 0, 0);

} // namespace

TEST(MarkovValue, InClosedForm) {
    const auto value = markovValue(threeStates(), margin, {.discount = .1, .horizon = {}});
    ASSERT_TRUE(value);
    EXPECT_NEAR((*value)[0], 488.8889, 1e-4);
    EXPECT_NEAR((*value)[1], 244.4444, 1e-4);
    EXPECT_EQ((*value)[2], 0);
    EXPECT_NEAR((*markovValue(threeStates(), margin, {.discount = .1, .horizon = 12}))[0], 350.2221, 1e-4);
    EXPECT_NEAR((*markovValue(threeStates(), margin, {.discount = 0, .horizon = 12}))[0], 553.1893, 1e-4);
    const auto periods = expectedPeriods(threeStates());
    ASSERT_TRUE(periods);
    EXPECT_NEAR((*periods)[0], 11.81818, 1e-5);
    EXPECT_NEAR((*periods)[1], 9.09091, 1e-5);
}

TEST(MarkovValue, RefusesRowsThatAreNoProbabilities) {
    Eigen::MatrixXd p = threeStates();
    p(0, 0) = .9;
    EXPECT_EQ(markovValue(p, margin, {}).error().code, ErrorCode::InvalidOption);
    EXPECT_EQ(markovValue(threeStates(), margin, {.discount = -1, .horizon = {}}).error().code,
              ErrorCode::InvalidOption);
}

TEST(MarkovValue, RowsFromCountsSumToOne) {
    Eigen::MatrixXd counts(3, 3);
    counts << 80, 15, 5, 0, 0, 0, 1, 2, 3;
    const Eigen::MatrixXd p = transitionFromCounts(counts, 0.5);
    for (Eigen::Index row = 0; row < 3; ++row)
        EXPECT_NEAR(p.row(row).sum(), 1, 1e-12);
    EXPECT_EQ(p(2, 2), 1);
    EXPECT_NEAR(p(1, 0), 1.0 / 3, 1e-12);
}

TEST(MarkovValue, IntervalHoldsTheValueAndRepeats) {
    Eigen::MatrixXd counts(3, 3);
    counts << 800, 150, 50, 300, 500, 200, 0, 0, 1;
    const MarkovOptions options{.discount = .1, .horizon = {}};
    const auto a = valueInterval(counts, 0.5, margin, options, 7);
    const auto b = valueInterval(counts, 0.5, margin, options, 7);
    ASSERT_TRUE(a);
    EXPECT_LT(a->low[0], 488.9);
    EXPECT_GT(a->high[0], 488.8);
    EXPECT_EQ(a->low, b->low);
}

} // namespace crosscut::retention
