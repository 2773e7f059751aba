#include "model/audience/k_means.h"

#include "model/base/parallel.h"
#include "model/base/random.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>
#include <set>

namespace crosscut::audience {

namespace {

constexpr int groups = 3;

/// Three clouds in four dimensions, of 50, 40 and 30 % of the rows.
Features clouds(int rows, double spread = 0.3) {
    Random random(5);
    Features features(rows, 4);
    for (int row = 0; row < rows; ++row) {
        const int group = row % 10 < 5 ? 0 : row % 10 < 9 ? 1 : 2;
        for (int column = 0; column < 4; ++column)
            features(row, column) = static_cast<float>(random.normal(column == group ? 4 : 0, spread));
    }
    return features;
}

KMeans fit(const Features& rows, const KMeansOptions& options) {
    SilentMonitor monitor;
    auto model = kMeans(rows, options, monitor);
    EXPECT_TRUE(model.ok());
    return *std::move(model);
}

} // namespace

TEST(KMeans, FourPointsFallIntoTwoPairsByHand) {
    Features rows(4, 1);
    rows << 0, 1, 10, 11;
    const KMeans model = fit(rows, {.k = 2, .seed = 1});
    EXPECT_EQ(model.cluster[0], model.cluster[1]);
    EXPECT_EQ(model.cluster[2], model.cluster[3]);
    EXPECT_NE(model.cluster[0], model.cluster[2]);
    EXPECT_NEAR(model.inertia, 1.0, 1e-6);
    EXPECT_FLOAT_EQ(std::min(model.centres(0, 0), model.centres(1, 0)), 0.5F);
    EXPECT_TRUE(model.fit.converged());
    // a = 1 for all; b = 10.5 and 9.5 by turns
    EXPECT_NEAR(silhouette(rows, model.cluster, 2), ((10.5 - 1) / 10.5 + (9.5 - 1) / 9.5) / 2, 1e-6);
}

TEST(KMeans, FindsTheCloudsLargestFirst) {
    const Features rows = clouds(1000);
    const KMeans model = fit(rows, {.k = groups, .seed = 3});
    for (int row = 0; row < 1000; ++row)
        EXPECT_EQ(model.cluster[static_cast<std::size_t>(row)], row % 10 < 5 ? 0 : row % 10 < 9 ? 1 : 2);
    EXPECT_GT(silhouette(rows, model.cluster, groups), 0.7);
}

TEST(KMeans, NeitherThreadsNorTheOrderOfRowsChangeAnything) {
    const Features rows = clouds(5003, 1.5);
    const KMeansOptions options{.k = 5, .seed = 11};
    setThreadCount(1);
    const KMeans one = fit(rows, options);
    setThreadCount(0);
    const KMeans many = fit(rows, options);
    EXPECT_EQ(one.cluster, many.cluster);
    EXPECT_TRUE((one.centres.array() == many.centres.array()).all());
    EXPECT_EQ(one.inertia, many.inertia);

    std::vector<int> order(5003);
    std::iota(order.begin(), order.end(), 0);
    Random random(2);
    random.shuffle(order);
    Features shuffled(rows.rows(), rows.cols());
    for (int row = 0; row < 5003; ++row)
        shuffled.row(row) = rows.row(order[static_cast<std::size_t>(row)]);
    const KMeans turned = fit(shuffled, options);
    for (std::size_t row = 0; row < order.size(); ++row)
        EXPECT_EQ(turned.cluster[row], one.cluster[static_cast<std::size_t>(order[row])]);
    EXPECT_NEAR(turned.inertia, one.inertia, 1e-10 * one.inertia);
    EXPECT_NEAR(silhouette(shuffled, turned.cluster, 5), silhouette(rows, one.cluster, 5), 1e-10);
}

TEST(KMeans, EachRowIsWithItsNearestCentreAndEachCentreIsAMean) {
    const Features rows = clouds(777, 1.0);
    const KMeans model = fit(rows, {.k = 4, .seed = 2, .maxIterations = 500, .tolerance = 0});
    Features mean = Features::Zero(4, 4);
    std::vector<float> count(4, 0);
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
        Eigen::Index nearest = 0;
        (model.centres.rowwise() - rows.row(row)).rowwise().squaredNorm().minCoeff(&nearest);
        const int own = model.cluster[static_cast<std::size_t>(row)];
        EXPECT_NEAR((model.centres.row(own) - rows.row(row)).squaredNorm(),
                    (model.centres.row(nearest) - rows.row(row)).squaredNorm(), 1e-4);
        mean.row(own) += rows.row(row);
        count[static_cast<std::size_t>(own)] += 1;
    }
    for (Eigen::Index c = 0; c < 4; ++c)
        EXPECT_TRUE((mean.row(c) / count[static_cast<std::size_t>(c)]).isApprox(model.centres.row(c), 1e-4F));
}

TEST(KMeans, EqualRowsLeaveNoEmptyAccount) {
    Features rows = Features::Zero(20, 2);
    rows.bottomRows(2).setConstant(5);
    const KMeans model = fit(rows, {.k = 4, .seed = 1});
    const std::set<int> used(model.cluster.begin(), model.cluster.end());
    EXPECT_EQ(used.size(), 2U);
    EXPECT_NEAR(model.inertia, 0, 1e-9);
}

TEST(KMeans, StandardisedColumnsHaveMeanNoughtAndVarianceOne) {
    Features raw(4, 2);
    raw << 1, 7, 2, 7, 3, 7, 4, 7;
    const Features z = standardised(raw);
    EXPECT_NEAR(z.col(0).sum(), 0, 1e-6);
    EXPECT_NEAR(z.col(0).squaredNorm() / 4, 1, 1e-6);
    EXPECT_EQ(z.col(1).squaredNorm(), 0);
}

TEST(KMeans, RefusesMoreClustersThanRows) {
    SilentMonitor monitor;
    const auto model = kMeans(clouds(10), {.k = 11, .seed = 1}, monitor);
    ASSERT_FALSE(model.ok());
    EXPECT_EQ(model.error().code, ErrorCode::InvalidOption);
}

TEST(KMeans, StopsWhenToldTo) {
    CancellingMonitor monitor(2);
    const auto model = kMeans(clouds(2000, 2), {.k = 8, .seed = 1}, monitor);
    ASSERT_FALSE(model.ok());
    EXPECT_EQ(model.error().code, ErrorCode::Cancelled);
}

} // namespace crosscut::audience
