#include "model/retention/cox.h"

#include "model/base/random.h"
#include "model/retention/partial_likelihood.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace crosscut::retention {

namespace {

constexpr int mostHalvings = 20;

Eigen::VectorXd risksAt(const RiskSets& sets, const Eigen::VectorXd& beta) {
    return (sets.x() * beta).array().exp();
}

/// The likelihood less the penalty.
PartialLikelihood evaluate(const RiskSets& sets, const Eigen::VectorXd& beta, const CoxOptions& options) {
    PartialLikelihood at = partialLikelihood(sets, beta, options.ties);
    if (options.penalizer > 0) {
        // The penalty speaks of the coefficients in their own units: β = scaled β / scale.
        const Eigen::VectorXd weight = options.penalizer * sets.scale().cwiseAbs2().cwiseInverse();
        at.value -= 0.5 * beta.cwiseAbs2().dot(weight);
        at.gradient -= weight.cwiseProduct(beta);
        at.information.diagonal() += weight;
    }
    return at;
}

/// The term by which alone the failing rows can be told from the rest of every risk set, whose coefficient is
/// therefore infinite.
std::optional<Eigen::Index> separatingTerm(const RiskSets& sets) {
    const Eigen::Index terms = sets.x().cols();
    for (Eigen::Index term = 0; term < terms; ++term) {
        bool alwaysHighest = true;
        bool alwaysLowest = true;
        double highest = 0;
        double lowest = 0;
        for (const RiskSets::Moment& moment : sets.moments()) {
            if (moment.begin == moment.stratumBegin) {
                highest = -std::numeric_limits<double>::infinity();
                lowest = std::numeric_limits<double>::infinity();
            }
            for (std::size_t i = moment.begin; i < moment.end; ++i) {
                const double value = sets.x()(static_cast<Eigen::Index>(i), term);
                highest = std::max(highest, value);
                lowest = std::min(lowest, value);
            }
            for (std::size_t i = moment.begin; i < moment.begin + moment.events; ++i) {
                const double value = sets.x()(static_cast<Eigen::Index>(i), term);
                alwaysHighest = alwaysHighest && value >= highest;
                alwaysLowest = alwaysLowest && value <= lowest;
            }
            if (!alwaysHighest && !alwaysLowest)
                break;
        }
        if (alwaysHighest || alwaysLowest)
            return term;
    }
    return std::nullopt;
}

/// Rows of score residuals (Therneau and Grambsch 2000, section 4.6), in sorted order, on the scaled
/// covariates.
Eigen::MatrixXd scoreResiduals(const RiskSets& sets, const Eigen::VectorXd& risk, Ties ties) {
    const Eigen::Index terms = sets.x().cols();
    Eigen::MatrixXd residuals = Eigen::MatrixXd::Zero(sets.x().rows(), terms);
    visitTerms(sets, risk, ties, [&](const LikelihoodTerm& term) {
        const auto failing = static_cast<double>(term.moment.events);
        for (std::size_t i = term.moment.begin; i < term.moment.begin + term.moment.events; ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            residuals.row(row) +=
                (sets.x().row(row) - term.mean.transpose()) / failing +
                term.tiedShare * risk[row] * (sets.x().row(row) - term.mean.transpose()) / term.s0;
        }
    });
    // What a row owes to all hazards up to its own time is a running sum from the earliest moment on.
    struct Increment {
        double hazard = 0;
        Eigen::VectorXd weightedMean;
    };
    std::vector<Increment> increments(sets.moments().size(), {0, Eigen::VectorXd::Zero(terms)});
    visitTerms(sets, risk, ties, [&](const LikelihoodTerm& term) {
        Increment& at = increments[static_cast<std::size_t>(&term.moment - sets.moments().data())];
        at.hazard += 1 / term.s0;
        at.weightedMean += term.mean / term.s0;
    });
    Increment total{0, Eigen::VectorXd::Zero(terms)};
    std::size_t stratumBegin = sets.x().rows() > 0 ? sets.moments().back().stratumBegin : 0;
    for (std::size_t m = sets.moments().size(); m-- > 0;) {
        const RiskSets::Moment& moment = sets.moments()[m];
        if (moment.stratumBegin != stratumBegin) {
            stratumBegin = moment.stratumBegin;
            total = {0, Eigen::VectorXd::Zero(terms)};
        }
        total.hazard += increments[m].hazard;
        total.weightedMean += increments[m].weightedMean;
        for (std::size_t i = moment.begin; i < moment.end; ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            residuals.row(row) -=
                risk[row] * (sets.x().row(row) * total.hazard - total.weightedMean.transpose());
        }
    }
    return residuals;
}

/// Everything after the coefficients are found, back in the units of the input.
void finish(CoxFit& fit, const RiskSets& sets, const Eigen::VectorXd& beta, const PartialLikelihood& start,
            const PartialLikelihood& end, const CoxOptions& options) {
    const Eigen::Index terms = beta.size();
    const Eigen::MatrixXd inverse = end.information.ldlt().solve(Eigen::MatrixXd::Identity(terms, terms));
    const auto unscale = sets.scale().cwiseInverse();
    fit.coef = beta.cwiseProduct(unscale);
    fit.covariance = unscale.asDiagonal() * inverse * unscale.asDiagonal();
    fit.se = fit.covariance.diagonal().cwiseSqrt();
    double wald = beta.dot(end.information * beta);
    if (options.robust) {
        const Eigen::MatrixXd influence = scoreResiduals(sets, risksAt(sets, beta), options.ties) * inverse;
        const Eigen::MatrixXd sandwich = influence.transpose() * influence;
        fit.robustSe = sandwich.diagonal().cwiseSqrt().cwiseProduct(unscale);
        wald = beta.dot(sandwich.ldlt().solve(beta));
    }
    fit.nullLogLikelihood = start.value;
    fit.logLikelihood = end.value;
    const int df = static_cast<int>(terms);
    fit.likelihoodRatio = chiSquareTest(std::max(0.0, 2 * (end.value - start.value)), df);
    fit.score = chiSquareTest(start.gradient.dot(start.information.ldlt().solve(start.gradient)), df);
    fit.wald = chiSquareTest(wald, df);
    fit.summary.objective = end.value;
    fit.summary.gradientNorm = end.gradient.cwiseAbs().maxCoeff();
}

} // namespace

Result<CoxFit> fitCox(const CoxInput& input, const CoxOptions& options, TaskMonitor& monitor) {
    const RiskSets sets(input);
    if (options.penalizer <= 0)
        if (const auto term = separatingTerm(sets))
            return Error{ErrorCode::Separation, {input.terms.at(static_cast<std::size_t>(*term))}, {}, {}};
    CoxFit fit;
    fit.people = static_cast<double>(input.data.size());
    fit.events = static_cast<double>(std::count(input.data.event.begin(), input.data.event.end(), 1));

    Eigen::VectorXd beta = Eigen::VectorXd::Zero(input.x.cols());
    const PartialLikelihood start = evaluate(sets, beta, options);
    PartialLikelihood current = start;
    fit.summary.termination = Termination::IterationLimit;
    bool close = false;
    while (fit.summary.iterations < options.maxIterations) {
        if (!monitor.report(static_cast<double>(fit.summary.iterations) / options.maxIterations,
                            Stage::Fitting))
            return cancelledError();
        ++fit.summary.iterations;
        Eigen::VectorXd step = current.information.ldlt().solve(current.gradient);
        PartialLikelihood next = evaluate(sets, beta + step, options);
        int halvings = 0;
        while (!(next.value >= current.value - std::abs(current.value) * 1e-14) &&
               halvings++ < mostHalvings) {
            step /= 2;
            next = evaluate(sets, beta + step, options);
        }
        if (halvings > mostHalvings) {
            fit.summary.termination = close ? Termination::Converged : Termination::StepLimit;
            break;
        }
        const bool wasClose = close;
        close = std::abs(next.value - current.value) <= options.tolerance * std::abs(next.value);
        beta += step;
        current = std::move(next);
        if (wasClose &&
            close) { // the step after the last one that mattered: quadratic convergence gives all digits
            fit.summary.termination = Termination::Converged;
            break;
        }
    }
    finish(fit, sets, beta, start, current, options);
    return fit;
}

std::vector<BaselineStep> cumulativeHazard(const CoxInput& input, const CoxFit& fit, Ties ties,
                                           const Eigen::VectorXd& profile) {
    const RiskSets sets(input);
    const Eigen::VectorXd beta = fit.coef.cwiseProduct(sets.scale());
    const double relative = std::exp((profile - sets.centre()).dot(fit.coef));
    std::vector<BaselineStep> steps;
    visitTerms(sets, risksAt(sets, beta), ties, [&](const LikelihoodTerm& term) {
        if (steps.empty() || steps.back().t != term.moment.t)
            steps.push_back({term.moment.t, 0, 1});
        steps.back().cumulativeHazard += relative / term.s0;
    });
    std::sort(steps.begin(), steps.end(),
              [](const BaselineStep& a, const BaselineStep& b) { return a.t < b.t; });
    double total = 0;
    for (BaselineStep& step : steps) {
        step.cumulativeHazard = total += step.cumulativeHazard;
        step.survival = std::exp(-total);
    }
    return steps;
}

} // namespace crosscut::retention
