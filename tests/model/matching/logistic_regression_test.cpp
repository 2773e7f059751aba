#include "model/matching/logistic_regression.h"

#include "model/base/parallel.h"
#include "model/base/random.h"
#include "model/matching/gram_kernel.h"

#include <cmath>
#include <gmock/gmock.h>

namespace crosscut::matching {

namespace {

// Spector and Mazzeo (1980): grade improved, gpa, tuce, psi.
const double spector[32][4] = {{0, 2.66, 20, 0}, {0, 2.89, 22, 0}, {0, 3.28, 24, 0}, {0, 2.92, 12, 0},
                               {1, 4.00, 21, 0}, {0, 2.86, 17, 0}, {0, 2.76, 17, 0}, {0, 2.87, 21, 0},
                               {0, 3.03, 25, 0}, {1, 3.92, 29, 0}, {0, 2.63, 20, 0}, {0, 3.32, 23, 0},
                               {0, 3.57, 23, 0}, {1, 3.26, 25, 0}, {0, 3.53, 26, 0}, {0, 2.74, 19, 0},
                               {0, 2.75, 25, 0}, {0, 2.83, 19, 0}, {0, 3.12, 23, 1}, {1, 3.16, 25, 1},
                               {0, 2.06, 22, 1}, {1, 3.62, 28, 1}, {0, 2.89, 14, 1}, {0, 3.51, 26, 1},
                               {1, 3.54, 24, 1}, {1, 2.83, 27, 1}, {1, 3.39, 17, 1}, {0, 2.67, 24, 1},
                               {1, 3.65, 21, 1}, {1, 4.00, 23, 1}, {0, 3.10, 21, 1}, {1, 2.39, 19, 1}};

struct Sample {
    Eigen::MatrixXd x;
    Eigen::VectorXd y;
    std::vector<std::string> terms;
};

Sample spectorSample() {
    Sample sample{Eigen::MatrixXd(32, 3), Eigen::VectorXd(32), {"gpa", "tuce", "psi"}};
    for (Eigen::Index i = 0; i < 32; ++i) {
        sample.y[i] = spector[i][0];
        for (Eigen::Index c = 0; c < 3; ++c)
            sample.x(i, c) = spector[i][c + 1];
    }
    return sample;
}

Sample randomSample(Eigen::Index n, Eigen::Index p, std::uint64_t seed) {
    Random random(seed);
    Sample sample{Eigen::MatrixXd(n, p), Eigen::VectorXd(n), {}};
    for (Eigen::Index c = 0; c < p; ++c)
        sample.terms.push_back("x" + std::to_string(c));
    for (Eigen::Index i = 0; i < n; ++i) {
        double eta = -0.7;
        for (Eigen::Index c = 0; c < p; ++c) {
            sample.x(i, c) = random.normal();
            eta += (c % 2 == 0 ? 0.4 : -0.3) * sample.x(i, c);
        }
        sample.y[i] = random.chance(1 / (1 + std::exp(-eta)));
    }
    return sample;
}

Sample twoByTwo(int a, int b, int c, int d) {
    Sample sample{Eigen::MatrixXd(a + b + c + d, 1), Eigen::VectorXd(a + b + c + d), {"x"}};
    Eigen::Index row = 0;
    const auto add = [&](int n, double x, double y) {
        for (int i = 0; i < n; ++i, ++row) {
            sample.x(row, 0) = x;
            sample.y[row] = y;
        }
    };
    add(a, 1, 1);
    add(b, 1, 0);
    add(c, 0, 1);
    add(d, 0, 0);
    return sample;
}

Result<LogisticFit> fit(const Sample& sample, const LogisticOptions& options = {}) {
    SilentMonitor monitor;
    return fitLogistic(sample.x, sample.y, sample.terms, options, monitor);
}

} // namespace

TEST(LogisticRegression, SpectorToTheDigits) {
    const auto result = fit(spectorSample());
    ASSERT_TRUE(result.ok());
    const double expected[] = {-13.0213469, 2.8261126, 0.0951577, 2.3786877};
    const double errors[] = {4.931324, 1.262941, 0.1415542, 1.064564};
    for (Eigen::Index t = 0; t < 4; ++t) {
        EXPECT_NEAR(result->coefficients[t], expected[t], 5e-8);
        EXPECT_NEAR(result->standardErrors[t], errors[t], 5e-6);
    }
    EXPECT_NEAR(result->logLikelihood, -12.8896342, 5e-8);
    EXPECT_NEAR(result->nullLogLikelihood, -20.5917297, 5e-8);
    EXPECT_TRUE(result->summary.converged());
    EXPECT_LT(result->summary.gradientNorm, 1e-6);
}

TEST(LogisticRegression, SaturatedTableIsTheLogOddsRatio) {
    const auto plain = fit(twoByTwo(6, 2, 3, 7));
    ASSERT_TRUE(plain.ok());
    EXPECT_NEAR(plain->coefficients[1], std::log(6.0 * 7 / (2 * 3)), 1e-9);
}

TEST(LogisticRegression, FirthIsFiniteWhereTheLikelihoodIsNot) {
    const Sample sample = twoByTwo(5, 0, 3, 7);
    const auto plain = fit(sample);
    ASSERT_FALSE(plain.ok());
    EXPECT_EQ(plain.error().code, ErrorCode::Separation);
    EXPECT_THAT(plain.error().args, testing::ElementsAre("x"));
    LogisticOptions options;
    options.penalty = Penalty::Firth;
    const auto firth = fit(sample, options);
    ASSERT_TRUE(firth.ok());
    EXPECT_NEAR(firth->coefficients[1], 3.1600353, 5e-8); // every cell plus one half
}

TEST(LogisticRegression, SeparationByACombinationNamesATerm) {
    Sample sample = randomSample(200, 3, 5);
    for (Eigen::Index i = 0; i < 200; ++i)
        sample.y[i] = sample.x(i, 0) + sample.x(i, 1) > 0.1;
    const auto result = fit(sample);
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.error().code, ErrorCode::Separation);
    EXPECT_THAT(result.error().args[0], testing::AnyOf("x0", "x1"));
}

TEST(LogisticRegression, RidgeIsStationaryOnStandardizedFeatures) {
    const Sample sample = spectorSample();
    LogisticOptions options;
    options.penalty = Penalty::L2;
    options.c = 0.5;
    const auto result = fit(sample, options);
    ASSERT_TRUE(result.ok());
    const Eigen::VectorXd residual = sample.y - result->probabilities(sample.x);
    EXPECT_NEAR(residual.sum(), 0, 1e-8);
    for (Eigen::Index c = 0; c < 3; ++c) {
        const double mean = sample.x.col(c).mean();
        const double deviation = std::sqrt((sample.x.col(c).array() - mean).square().mean());
        const double gradient = residual.dot((sample.x.col(c).array() - mean).matrix()) / deviation;
        EXPECT_NEAR(options.c * gradient, result->standardized[c + 1], 1e-8);
    }
}

TEST(LogisticRegression, NormalEquationsAgreeWithPlainAlgebra) {
    const Sample sample = randomSample(700, 6, 2);
    const Eigen::VectorXd beta = Eigen::VectorXd::LinSpaced(7, -0.5, 0.6);
    const NormalEquations equations = normalEquations(sample.x, sample.y, beta);
    Eigen::MatrixXd full(700, 7);
    full << Eigen::VectorXd::Ones(700), sample.x;
    const Eigen::VectorXd p = (full * beta).unaryExpr([](double eta) { return 1 / (1 + std::exp(-eta)); });
    const Eigen::VectorXd w = p.array() * (1 - p.array());
    EXPECT_LT((equations.gradient - full.transpose() * (sample.y - p)).cwiseAbs().maxCoeff(), 1e-10);
    EXPECT_LT((equations.information - full.transpose() * w.asDiagonal() * full).cwiseAbs().maxCoeff(),
              1e-10);
}

TEST(LogisticRegression, RoughInformationIsRoughAloneInTheInformation) {
    const Sample sample = randomSample(5'000, 6, 2);
    const Eigen::VectorXd beta = Eigen::VectorXd::LinSpaced(7, -0.5, 0.6);
    const NormalEquations exact = normalEquations(sample.x, sample.y, beta);
    const NormalEquations rough = normalEquations(sample.x, sample.y, beta, 1, Precision::Rough);
    EXPECT_EQ(rough.gradient, exact.gradient);
    EXPECT_EQ(rough.logLikelihood, exact.logLikelihood);
    EXPECT_NE(rough.information, exact.information);
    EXPECT_LT((rough.information - exact.information).norm(), 1e-5 * exact.information.norm());
}

TEST(LogisticRegression, UnitsAndOffsetsChangeNoProbability) {
    const Sample sample = randomSample(3'000, 3, 8);
    Sample moved = sample;
    moved.x.col(0) = moved.x.col(0).array() * 1e7 + 1.7e9; // seconds since 1970
    moved.x.col(1) *= 1e-15;
    const auto plain = fit(sample);
    const auto other = fit(moved);
    ASSERT_TRUE(plain.ok() && other.ok());
    EXPECT_LT((plain->probabilities(sample.x) - other->probabilities(moved.x)).cwiseAbs().maxCoeff(), 1e-7);
    EXPECT_NEAR(other->standardErrors[2] / plain->standardErrors[2], 1e15, 1e9);
}

TEST(LogisticRegression, ThreadsAndOrderOfRowsDoNotMatter) {
    const Sample sample = randomSample(60'000, 4, 11);
    setThreadCount(1);
    const auto alone = fit(sample);
    setThreadCount(0);
    const auto together = fit(sample);
    ASSERT_TRUE(alone.ok() && together.ok());
    EXPECT_EQ(alone->coefficients, together->coefficients);
    EXPECT_EQ(alone->standardErrors, together->standardErrors);

    Sample reversed = sample;
    reversed.x = sample.x.colwise().reverse();
    reversed.y = sample.y.reverse();
    const auto other = fit(reversed);
    ASSERT_TRUE(other.ok());
    EXPECT_LT((other->coefficients - alone->coefficients).cwiseAbs().maxCoeff(), 1e-9);
}

TEST(LogisticRegression, CancelsAndRefusesOneClass) {
    Sample sample = randomSample(100, 2, 1);
    CancellingMonitor monitor(0);
    EXPECT_EQ(fitLogistic(sample.x, sample.y, sample.terms, {}, monitor).error().code, ErrorCode::Cancelled);
    sample.y.setOnes();
    EXPECT_EQ(fit(sample).error().code, ErrorCode::ColumnConstant);
}

} // namespace crosscut::matching
