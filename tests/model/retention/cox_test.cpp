#include "model/retention/cox.h"

#include "model/base/random.h"
#include "model/retention/concordance.h"
#include "model/retention/kaplan_meier.h"
#include "tests/model/retention/survival_sets.h"
#include "tests/support/test_files.h"

#include <cmath>
#include <gtest/gtest.h>
#include <sstream>

namespace crosscut::retention {

namespace {

CoxFit fit(const CoxInput& input, const CoxOptions& options = {}) {
    SilentMonitor monitor;
    const auto result = fitCox(input, options, monitor);
    EXPECT_TRUE(result);
    return result ? *result : CoxFit{};
}

/// Recidivism of 432 people: week, arrest, then fin age race wexp mar paro prio.
CoxInput rossi(const std::string& csv) {
    std::istringstream lines(csv);
    std::string line;
    std::getline(lines, line);
    std::vector<double> cells;
    CoxInput input;
    while (std::getline(lines, line)) {
        std::istringstream row(line);
        std::string cell;
        std::vector<double> values;
        while (std::getline(row, cell, ','))
            values.push_back(std::stod(cell));
        input.data.add(values.at(0), values.at(1) != 0);
        cells.insert(cells.end(), values.begin() + 2, values.end());
    }
    input.x = Eigen::Map<Eigen::Matrix<double, Eigen::Dynamic, 7, Eigen::RowMajor>>(
        cells.data(), static_cast<Eigen::Index>(input.data.size()), 7);
    input.terms = {"fin", "age", "race", "wexp", "mar", "paro", "prio"};
    return input;
}

CoxInput randomInput(int rows, int terms, std::uint64_t seed) {
    Random random(seed);
    CoxInput input;
    input.x.resize(rows, terms);
    for (int i = 0; i < rows; ++i) {
        double eta = 0;
        for (int j = 0; j < terms; ++j)
            eta += 0.3 * (input.x(i, j) = random.normal());
        input.data.add(std::ceil(20 * random.exponential(std::exp(eta))), random.chance(0.7));
        input.strata.push_back(static_cast<int>(random.below(3)));
    }
    for (int j = 0; j < terms; ++j)
        input.terms.push_back("x" + std::to_string(j));
    return input;
}

} // namespace

TEST(Cox, SixRowsInClosedForm) {
    EXPECT_NEAR(fit(sixRows(), {.ties = Ties::Breslow}).coef[0], std::log((3 + std::sqrt(33.0)) / 2), 1e-9);
    EXPECT_NEAR(fit(sixRows()).coef[0], 1.6768575, 1e-7);
}

// Values of R 4.2.2 with survival 3.5-3.
TEST(Cox, RossiAgreesWithR) {
    const std::string path = test::publicData("lifelines/rossi.csv");
    CROSSCUT_NEEDS_DATA(path);
    const CoxInput input = rossi(test::readFile(path));
    const CoxFit efron = fit(input);
    const CoxFit robust = fit(input, {.robust = true});
    const double coef[] = {-.37942217, -.05743774, .31389979, -.14979570, -.43370388, -.08487108, .09149708};
    const double se[] = {.19137948, .02199947, .30799278, .21222430, .38186806, .19575667, .02864855};
    const double robustSe[] = {.1955417789, .0253361463, .2923285551, .2180603152,
                               .3802444654, .1992008296, .0289745948};
    for (int i = 0; i < 7; ++i) {
        EXPECT_NEAR(efron.coef[i], coef[i], 1e-8);
        EXPECT_NEAR(efron.se[i], se[i], 1e-8);
        EXPECT_NEAR(robust.robustSe[i], robustSe[i], 1e-8);
    }
    EXPECT_NEAR(efron.nullLogLikelihood, -675.3806323, 1e-7);
    EXPECT_NEAR(efron.logLikelihood, -658.7476594, 1e-7);
    EXPECT_NEAR(efron.likelihoodRatio.chisq, 33.26595, 1e-5);
    EXPECT_NEAR(efron.score.chisq, 33.52869, 1e-5);
    EXPECT_NEAR(robust.wald.chisq, 31.0602279, 1e-6);
    EXPECT_NEAR(efron.wald.chisq, 32.11261, 1e-5);
    EXPECT_TRUE(efron.summary.converged());
    const CoxFit breslow = fit(input, {.ties = Ties::Breslow});
    EXPECT_NEAR(breslow.coef[0], -.37902189, 1e-8);
    EXPECT_NEAR(breslow.logLikelihood, -659.1206057, 1e-7);

    const PhTests km = testProportionalHazards(input, efron, Ties::Efron, TimeTransform::KaplanMeier);
    EXPECT_NEAR(km.terms[1].chisq, 5.97398, 1e-5);
    EXPECT_NEAR(km.terms[3].chisq, 4.22460, 1e-5);
    EXPECT_NEAR(km.global.chisq, 17.69442, 1e-5);
    EXPECT_NEAR(km.global.p, .01343, 1e-5);
    const PhTests rank = testProportionalHazards(input, efron, Ties::Efron, TimeTransform::Rank);
    EXPECT_NEAR(rank.global.chisq, 11.02518341, 1e-6);

    const Eigen::VectorXd zero = Eigen::VectorXd::Zero(7);
    EXPECT_NEAR(cumulativeHazard(input, efron, Ties::Efron, zero).back().cumulativeHazard, .9564992, 1e-7);
    EXPECT_NEAR(cumulativeHazard(input, efron, Ties::Breslow, zero).back().cumulativeHazard, .9532922, 1e-7);

    const Eigen::VectorXd eta = input.x * efron.coef;
    const std::span<const double> risk(eta.data(), static_cast<std::size_t>(eta.size()));
    EXPECT_NEAR(concordance(input.data, risk), .6403292471, 1e-9);
}

TEST(Cox, GradientIsZeroAtTheFitAndUnitsDoNotMatter) {
    CoxInput input = randomInput(400, 4, 11);
    const CoxFit first = fit(input);
    EXPECT_LT(first.summary.gradientNorm, 1e-6);
    input.x.col(2) = input.x.col(2) * 1000.0 + Eigen::VectorXd::Constant(400, 5e4);
    for (double& t : input.data.time)
        t *= 7;
    const CoxFit second = fit(input);
    EXPECT_NEAR(second.coef[2] * 1000, first.coef[2], 1e-8);
    EXPECT_NEAR(second.coef[0], first.coef[0], 1e-8);
    EXPECT_NEAR(second.logLikelihood, first.logLikelihood, 1e-8);
}

TEST(Cox, OrderOfRowsAndNamesOfStrataDoNotMatter) {
    const CoxInput input = randomInput(300, 3, 12);
    CoxInput turned = input;
    for (std::size_t i = 0; i < 300; ++i) {
        const std::size_t j = 299 - i;
        turned.data.time[i] = input.data.time[j];
        turned.data.event[i] = input.data.event[j];
        turned.strata[i] = 100 - 7 * input.strata[j];
        turned.x.row(static_cast<Eigen::Index>(i)) = input.x.row(static_cast<Eigen::Index>(j));
    }
    const CoxFit a = fit(input, {.robust = true});
    const CoxFit b = fit(turned, {.robust = true});
    EXPECT_LT((a.coef - b.coef).norm(), 1e-10);
    EXPECT_LT((a.robustSe - b.robustSe).norm(), 1e-10);
}

TEST(Cox, PenaltyShrinksAndKeepsSeparatedTermsFinite) {
    CoxInput input = randomInput(200, 2, 13);
    EXPECT_LT(fit(input, {.penalizer = 50}).coef.norm(), fit(input).coef.norm());
    CoxInput separated;
    for (int i = 0; i < 20; ++i)
        separated.data.add(i < 10 ? i + 1 : 30 + i, i < 10);
    separated.x = Eigen::MatrixXd::Zero(20, 1);
    separated.x.topRows(10).setOnes();
    separated.terms = {"left"};
    SilentMonitor monitor;
    const auto refused = fitCox(separated, {}, monitor);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Separation);
    EXPECT_EQ(refused.error().args.front(), "left");
    EXPECT_TRUE(std::isfinite(fit(separated, {.penalizer = 1}).coef[0]));
}

TEST(Cox, CancelsQuietly) {
    CancellingMonitor monitor(1);
    EXPECT_EQ(fitCox(randomInput(100, 2, 14), {}, monitor).error().code, ErrorCode::Cancelled);
}

} // namespace crosscut::retention
