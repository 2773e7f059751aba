#include "model/workflow/fit_propensity.h"

#include "model/base/clock.h"
#include "model/base/random.h"
#include "model/matching/calibration.h"
#include "model/matching/logistic_regression.h"
#include "model/store/guarded.h"
#include "model/workflow/project_info.h"
#include "model/workflow/propensity_data.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crosscut::workflow {

namespace {

constexpr double leastEventsPerParameter = 10;
constexpr double comfortableEventsPerParameter = 20;
constexpr double leastHeldOutPositives = 100;
constexpr double leakageAuc = 0.95;
constexpr int folds = 5;

std::vector<std::uint8_t> asBytes(const Eigen::VectorXd& labels) {
    std::vector<std::uint8_t> bytes;
    for (const double label : labels)
        bytes.push_back(label > 0.5);
    return bytes;
}

/// Refuses thin data, or with force says what is thin.
Result<void> checkEnough(const PropensityData& data, bool force, std::vector<std::string>& warnings) {
    const double positives = data.label.sum();
    const double rarer = std::min(positives, static_cast<double>(data.label.size()) - positives);
    const double parameters = std::max(1.0, static_cast<double>(data.design.x.cols()));
    const double perParameter = rarer / parameters;
    std::vector<NotEnough> lacking;
    if (perParameter < leastEventsPerParameter)
        lacking.push_back({"events_per_parameter", perParameter, leastEventsPerParameter, {}});
    if (data.hasHeldOut && positives < leastHeldOutPositives)
        lacking.push_back({"positives", positives, leastHeldOutPositives, {}});
    if (!lacking.empty() && !force)
        return notEnough(std::move(lacking));
    if (!lacking.empty())
        warnings.push_back("forced");
    if (perParameter < comfortableEventsPerParameter)
        warnings.push_back("few_events_per_parameter:" + std::to_string(static_cast<int>(perParameter)));
    return {};
}

void warnOfLeakage(const PropensityData& data, const std::vector<std::uint8_t>& labels,
                   std::vector<std::string>& warnings) {
    for (Eigen::Index term = 0; term < data.design.x.cols(); ++term) {
        const auto column = data.design.x.col(term);
        const double auc =
            matching::areaUnderCurve({column.data(), static_cast<std::size_t>(column.size())}, labels);
        if (std::max(auc, 1 - auc) > leakageAuc)
            warnings.push_back("leakage:" + data.design.terms[static_cast<std::size_t>(term)]);
    }
}

/// Logits of each person by a fit on the other four fifths. A fold that cannot be fitted by itself (a level
/// that is rare, separation) takes the whole fit's.
Result<std::vector<double>> heldOutLogits(const PropensityData& data, const matching::LogisticFit& whole,
                                          const matching::LogisticOptions& options, std::uint64_t seed,
                                          TaskMonitor& monitor) {
    const Eigen::Index n = data.label.size();
    std::vector<Eigen::Index> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    Random(seed).shuffle(order);
    const Eigen::VectorXd wholeLogits = whole.logits(data.design.x);
    std::vector<double> logits(wholeLogits.begin(), wholeLogits.end());
    for (int fold = 0; fold < folds; ++fold) {
        if (!monitor.report(static_cast<double>(fold) / folds, Stage::Evaluating))
            return cancelledError();
        std::vector<Eigen::Index> train;
        std::vector<Eigen::Index> test;
        for (std::size_t i = 0; i < order.size(); ++i)
            (static_cast<int>(i % folds) == fold ? test : train).push_back(order[i]);
        const Eigen::MatrixXd x = data.design.x(train, Eigen::all);
        if (!features::checkColumns(x, data.design.terms))
            continue;
        const auto fit = matching::fitLogistic(x, data.label(train), data.design.terms, options, monitor);
        if (!fit && fit.error().code == ErrorCode::Cancelled)
            return fit.error();
        if (!fit)
            continue;
        const Eigen::VectorXd held = fit->logits(data.design.x(test, Eigen::all));
        for (std::size_t i = 0; i < test.size(); ++i)
            logits[static_cast<std::size_t>(test[i])] = held[static_cast<Eigen::Index>(i)];
    }
    return logits;
}

double probabilityOf(double logit) {
    return 1 / (1 + std::exp(-logit));
}

std::vector<PropensityTerm> termsOf(const PropensityData& data, const matching::LogisticFit& fit) {
    std::vector<PropensityTerm> terms;
    const double z95 = normalQuantile(0.975);
    for (Eigen::Index t = 0; t < fit.coefficients.size(); ++t) {
        PropensityTerm term;
        term.name = t == 0 ? "intercept" : data.design.terms[static_cast<std::size_t>(t - 1)];
        term.coef = fit.coefficients[t];
        term.se = fit.standardErrors[t];
        term.standardized = fit.standardized[t];
        term.z = term.coef / term.se;
        term.p = std::erfc(std::abs(term.z) / std::sqrt(2.0));
        term.oddsRatio = std::exp(term.coef);
        term.low = std::exp(term.coef - z95 * term.se);
        term.high = std::exp(term.coef + z95 * term.se);
        terms.push_back(std::move(term));
    }
    return terms;
}

void addQuality(const std::vector<double>& probabilities, const std::vector<std::uint8_t>& labels,
                PropensityResult& result) {
    result.auc = matching::areaUnderCurve(probabilities, labels);
    result.prAuc = matching::averagePrecision(probabilities, labels);
    result.brier = matching::brierScore(probabilities, labels);
    result.logLoss = matching::logLoss(probabilities, labels);
    result.liftAtTenth = matching::liftAt(probabilities, labels, 0.1);
    const auto bins = matching::reliability(probabilities, labels);
    result.ece = matching::expectedCalibrationError(bins);
    for (const matching::ReliabilityBin& bin : bins)
        result.calibration.push_back({bin.from, bin.to, bin.n, bin.predicted, bin.observed});
}

Result<matching::LogisticOptions> logisticOptions(const PropensityOptions& options) {
    const auto penalty = matching::penaltyFromString(options.penalty);
    if (!penalty)
        return invalidOption("penalty", options.penalty, "none, l2, firth");
    if (!(options.c > 0))
        return invalidOption("c", std::to_string(options.c), "c > 0");
    matching::LogisticOptions logistic;
    logistic.penalty = *penalty;
    logistic.c = options.c;
    return logistic;
}

/// Probabilities for the scores, and the figures that say how good they are.
Result<void> addScores(const PropensityData& data, const matching::LogisticFit& fit,
                       const matching::LogisticOptions& logistic, const PropensityOptions& options,
                       TaskMonitor& monitor, PropensityResult& result) {
    const std::vector<std::uint8_t> labels = asBytes(data.label);
    const Eigen::VectorXd own = fit.logits(data.design.x);
    std::vector<double> probabilities(own.size());
    std::transform(own.begin(), own.end(), probabilities.begin(), probabilityOf);
    if (!data.hasHeldOut) {
        addQuality(probabilities, labels, result);
    } else {
        const auto held = heldOutLogits(data, fit, logistic, options.seed, monitor);
        if (!held)
            return held.error();
        result.heldOut = true;
        result.calibrated = data.label.sum() >= leastHeldOutPositives;
        const auto platt =
            result.calibrated ? matching::PlattCalibration::fit(*held, labels) : matching::PlattCalibration{};
        std::vector<double> unseen(held->size());
        std::transform(held->begin(), held->end(), unseen.begin(), platt);
        addQuality(unseen, labels, result);
        std::transform(own.begin(), own.end(), probabilities.begin(), platt);
    }
    for (std::size_t i = 0; i < data.people.size(); ++i)
        result.scores.push_back({data.people[i], probabilities[i]});
    return {};
}

Result<PropensityResult> fit(const store::ProjectFile& project, const PropensityOptions& options,
                             TaskMonitor& monitor) {
    const Stopwatch whole;
    const auto logistic = logisticOptions(options);
    if (!logistic)
        return logistic.error();
    PartMonitor reading(monitor, 0, 0.4);
    auto data = preparePropensity(project, options, reading);
    if (!data)
        return data.error();
    PropensityResult result;
    result.target = options.target;
    result.warnings = std::move(data->warnings);
    result.references = data->design.references;
    result.n = data->label.size();
    result.positives = static_cast<std::int64_t>(data->label.sum());
    result.baseRate = result.n > 0 ? data->label.mean() : 0;
    if (const auto enough = checkEnough(*data, options.force, result.warnings); !enough)
        return enough.error();
    warnOfLeakage(*data, asBytes(data->label), result.warnings);

    PartMonitor fitting(monitor, 0.4, 0.6);
    const auto model =
        matching::fitLogistic(data->design.x, data->label, data->design.terms, *logistic, fitting);
    if (!model)
        return model.error();
    if (!model->summary.converged())
        result.warnings.push_back("not_converged");
    result.terms = termsOf(*data, *model);
    result.nullLogLikelihood = model->nullLogLikelihood;
    result.logLikelihood = model->logLikelihood;
    result.fit = model->summary;
    PartMonitor judging(monitor, 0.6, 1);
    if (const auto scored = addScores(*data, *model, *logistic, options, judging, result); !scored)
        return scored.error();
    result.run = makeRunInfo(project, options.seed, whole.seconds());
    return result;
}

} // namespace

Result<PropensityResult> fitPropensity(const store::ProjectFile& project, const PropensityOptions& options,
                                       TaskMonitor& monitor) {
    return store::guarded(project.path(),
                          [&]() -> Result<PropensityResult> { return fit(project, options, monitor); });
}

} // namespace crosscut::workflow
