#include "model/retention/partial_likelihood.h"

#include "model/base/parallel.h"
#include "model/base/random.h"

#include <cmath>
#include <gtest/gtest.h>

namespace crosscut::retention {

namespace {

/// `times` distinct times (0: none are tied), so that there are few or many rows at each.
CoxInput randomInput(int rows, std::uint64_t times, bool hasStrata) {
    Random random(3);
    CoxInput input;
    input.x.resize(rows, 3);
    for (int i = 0; i < rows; ++i) {
        for (int j = 0; j < 3; ++j)
            input.x(i, j) = random.normal();
        const double time = times == 0 ? random.uniform() : static_cast<double>(1 + random.below(times));
        input.data.add(time, random.chance(0.6));
        if (hasStrata)
            input.strata.push_back(static_cast<int>(random.below(4)) - 1);
    }
    input.terms = {"a", "b", "c"};
    return input;
}

/// The definition, term by term.
PartialLikelihood termByTerm(const RiskSets& sets, const Eigen::VectorXd& beta, Ties ties) {
    PartialLikelihood sum{0, Eigen::VectorXd::Zero(3), Eigen::MatrixXd::Zero(3, 3)};
    visitTerms(sets, (sets.x() * beta).array().exp(), ties, [&](const LikelihoodTerm& term) {
        sum.value -= std::log(term.s0);
        sum.gradient -= term.mean;
        sum.information += term.variance;
    });
    for (const RiskSets::Moment& moment : sets.moments())
        for (std::size_t i = moment.begin; i < moment.begin + moment.events; ++i) {
            const Eigen::VectorXd row = sets.x().row(static_cast<Eigen::Index>(i)).transpose();
            sum.value += row.dot(beta);
            sum.gradient += row;
        }
    return sum;
}

} // namespace

TEST(PartialLikelihood, IsTheSumOverAllTerms) {
    const Eigen::VectorXd beta = Eigen::Vector3d(0.3, -0.5, 0.1);
    for (const std::uint64_t times : {0, 7, 900})
        for (const bool hasStrata : {false, true})
            for (const Ties ties : {Ties::Efron, Ties::Breslow}) {
                SCOPED_TRACE(testing::Message()
                             << times << ' ' << hasStrata << ' ' << static_cast<int>(ties));
                const RiskSets sets(randomInput(9000, times, hasStrata));
                const PartialLikelihood expected = termByTerm(sets, beta, ties);
                const PartialLikelihood found = partialLikelihood(sets, beta, ties);
                EXPECT_NEAR(found.value / expected.value, 1, 1e-12);
                EXPECT_LT((found.gradient - expected.gradient).norm(), 1e-10 * expected.information.norm());
                EXPECT_LT((found.information - expected.information).norm(),
                          1e-11 * expected.information.norm());
            }
}

TEST(PartialLikelihood, IsTheSameOnAnyNumberOfThreads) {
    const RiskSets sets(randomInput(9000, 900, true));
    const Eigen::VectorXd beta = Eigen::Vector3d(0.3, -0.5, 0.1);
    setThreadCount(1);
    const PartialLikelihood one = partialLikelihood(sets, beta, Ties::Efron);
    setThreadCount(0);
    const PartialLikelihood all = partialLikelihood(sets, beta, Ties::Efron);
    EXPECT_EQ(one.value, all.value);
    EXPECT_EQ(one.gradient, all.gradient);
    EXPECT_EQ(one.information, all.information);
}

} // namespace crosscut::retention
