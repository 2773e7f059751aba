#include "model/retention/cox.h"
#include "model/retention/kaplan_meier.h"
#include "model/retention/risk_sets.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <map>

namespace crosscut::retention {

namespace {

/// g(t) at each event time; ranks are those among all times, censored ones too, ties sharing theirs.
std::map<double, double> transformed(const SurvivalData& data, TimeTransform transform) {
    std::map<double, double> g;
    double before = 1;
    double earlier = 0;
    for (const CurveStep& step : kaplanMeier(data, BandType::Plain).steps) {
        const double here = step.events + step.censored;
        if (step.events > 0) {
            switch (transform) {
            case TimeTransform::KaplanMeier:
                g[step.t] = 1 - before;
                break;
            case TimeTransform::Rank:
                g[step.t] = earlier + (here + 1) / 2;
                break;
            case TimeTransform::Identity:
                g[step.t] = step.t;
                break;
            }
        }
        before = step.survival;
        earlier += here;
    }
    return g;
}

} // namespace

PhTests testProportionalHazards(const CoxInput& input, const CoxFit& fit, Ties ties,
                                TimeTransform transform) {
    const RiskSets sets(input);
    const Eigen::VectorXd beta = fit.coef.cwiseProduct(sets.scale());
    const Eigen::VectorXd risk = (sets.x() * beta).array().exp();
    const Eigen::Index p = beta.size();
    std::map<double, double> g = transformed(input.data, transform);
    double mean = 0;
    for (const auto& [t, value] : g)
        mean += value / static_cast<double>(g.size());
    for (auto& [t, value] : g)
        value -= mean; // changes no statistic and keeps the information well conditioned

    // Score and information of (β, γ) at γ = 0; the β part of the score is zero at the fit.
    Eigen::VectorXd score = Eigen::VectorXd::Zero(2 * p);
    Eigen::MatrixXd information = Eigen::MatrixXd::Zero(2 * p, 2 * p);
    visitTerms(sets, risk, ties, [&](const LikelihoodTerm& term) {
        const double at = g[term.moment.t];
        score.tail(p) -= at * term.mean;
        information.topLeftCorner(p, p) += term.variance;
        information.topRightCorner(p, p) += at * term.variance;
        information.bottomRightCorner(p, p) += at * at * term.variance;
    });
    information.bottomLeftCorner(p, p) = information.topRightCorner(p, p).transpose();
    for (const RiskSets::Moment& moment : sets.moments())
        if (moment.events > 0)
            score.tail(p) += g[moment.t] * sets.x()
                                               .middleRows(static_cast<Eigen::Index>(moment.begin),
                                                           static_cast<Eigen::Index>(moment.events))
                                               .colwise()
                                               .sum()
                                               .transpose();

    const auto statistic = [&](const std::vector<Eigen::Index>& gammas) {
        std::vector<Eigen::Index> kept(static_cast<std::size_t>(p));
        for (Eigen::Index i = 0; i < p; ++i)
            kept[static_cast<std::size_t>(i)] = i;
        for (const Eigen::Index gamma : gammas)
            kept.push_back(p + gamma);
        const Eigen::MatrixXd part = information(kept, kept);
        const Eigen::VectorXd u = score(kept);
        return chiSquareTest(u.dot(part.colPivHouseholderQr().solve(u)), static_cast<int>(gammas.size()));
    };
    PhTests tests;
    std::vector<Eigen::Index> all;
    for (Eigen::Index term = 0; term < p; ++term) {
        tests.terms.push_back(statistic({term}));
        all.push_back(term);
    }
    tests.global = statistic(all);
    return tests;
}

} // namespace crosscut::retention
