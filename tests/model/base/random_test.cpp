#include "model/base/random.h"

#include <cmath>
#include <gtest/gtest.h>

namespace crosscut {

namespace {

struct Moments {
    double mean = 0;
    double variance = 0;
};

template<typename Draw>
Moments moments(const Draw& draw) {
    const int n = 200'000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; ++i) {
        const double x = draw();
        sum += x;
        squares += x * x;
    }
    const double mean = sum / n;
    return {mean, squares / n - mean * mean};
}

} // namespace

TEST(Random, SameSeedSameNumbers) {
    Random a(42);
    Random b(42);
    Random c(43);
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(a.next(), b.next());
    EXPECT_NE(Random(42).next(), c.next());
    EXPECT_NE(Random(42).split(0).next(), Random(42).split(1).next());
}

TEST(Random, DistributionsHaveTheirMoments) {
    Random random(7);
    const Moments normal = moments([&] { return random.normal(); });
    EXPECT_NEAR(normal.mean, 0, 0.01);
    EXPECT_NEAR(normal.variance, 1, 0.02);
    const Moments gamma = moments([&] { return random.gamma(0.7); });
    EXPECT_NEAR(gamma.mean, 0.7, 0.01);
    EXPECT_NEAR(gamma.variance, 0.7, 0.02);
    const Moments beta = moments([&] { return random.beta(2, 38); });
    EXPECT_NEAR(beta.mean, 0.05, 0.001);
    const Moments small = moments([&] { return double(random.poisson(3.5)); });
    EXPECT_NEAR(small.mean, 3.5, 0.03);
    EXPECT_NEAR(small.variance, 3.5, 0.06);
    const Moments exponential = moments([&] { return random.exponential(2); });
    EXPECT_NEAR(exponential.mean, 0.5, 0.01);
}

TEST(Random, DirichletSumsToOne) {
    Random random(3);
    const double alpha[] = {0.5, 1, 4};
    const auto draw = random.dirichlet(alpha);
    EXPECT_NEAR(draw[0] + draw[1] + draw[2], 1, 1e-12);
}

TEST(Normal, QuantileInvertsTheDistribution) {
    EXPECT_NEAR(normalQuantile(0.975), 1.959963984540054, 1e-12);
    for (double p : {1e-10, 0.01, 0.3, 0.5, 0.9, 0.999999})
        EXPECT_NEAR(normalCdf(normalQuantile(p)), p, 1e-12);
}

} // namespace crosscut
