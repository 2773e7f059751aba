#include "model/audience/balanced_blocks.h"

#include "model/base/parallel.h"
#include "model/base/random.h"

#include <gtest/gtest.h>

namespace crosscut::audience {

namespace {

/// Column 0 by itself; columns 1..4 are four copies of one other number.
Features oneAndFour(int rows) {
    Random random(3);
    Features features(rows, 5);
    for (int row = 0; row < rows; ++row) {
        features(row, 0) = static_cast<float>(random.normal(0, 1));
        features.row(row).tail(4).setConstant(static_cast<float>(random.normal(0, 1)));
    }
    return standardised(features);
}

double variance(const Features& rows, Eigen::Index column) {
    return rows.col(column).cast<double>().squaredNorm() / static_cast<double>(rows.rows());
}

} // namespace

TEST(BalancedBlocks, FourCopiesWeighAsMuchAsOne) {
    const Features rows = oneAndFour(4000);
    const Features components = balancedComponents(rows, {0, 1, 1, 1, 1});
    // Two blocks of variance 1 each along their first axis, correlated by chance alone.
    EXPECT_NEAR(variance(components, 0) + variance(components, 1), 2, 1e-3);
    EXPECT_NEAR(variance(components, 0), 1, 0.05);
    EXPECT_NEAR(variance(components, 1), 1, 0.05);
    for (Eigen::Index column = 2; column < components.cols(); ++column)
        EXPECT_NEAR(variance(components, column), 0, 1e-6);
}

TEST(BalancedBlocks, WhatBothBlocksSayComesFirst) {
    Features rows = oneAndFour(500);
    rows.col(0) = rows.col(1);
    const Features components = balancedComponents(rows, {0, 1, 1, 1, 1});
    EXPECT_NEAR(variance(components, 0), 2, 1e-4);
    EXPECT_EQ(components.cols(), fewestComponents); // the others say nothing, but three are kept
}

TEST(BalancedBlocks, OneBlockIsGivenBack) {
    const Features rows = oneAndFour(50);
    EXPECT_EQ(balancedComponents(rows, {2, 2, 2, 2, 2}), rows);
}

TEST(BalancedBlocks, OrderOfRowsAndThreadsChangeNothing) {
    const Features rows = oneAndFour(9000);
    const Features turned = rows.colwise().reverse();
    const std::vector<int> blocks{0, 1, 1, 1, 1};
    setThreadCount(1);
    const Features one = balancedComponents(rows, blocks);
    setThreadCount(0);
    EXPECT_EQ(balancedComponents(rows, blocks), one);
    EXPECT_EQ(Features(balancedComponents(turned, blocks).colwise().reverse()), one);
}

} // namespace crosscut::audience
