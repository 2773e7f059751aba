#include "model/base/clock.h"
#include "model/base/number_text.h"
#include "model/base/random.h"
#include "model/features/design_matrix.h"
#include "model/retention/concordance.h"
#include "model/retention/cox.h"
#include "model/workflow/fit_survival.h"
#include "model/workflow/project_info.h"
#include "model/workflow/survival_data_source.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace crosscut::workflow {

namespace {

constexpr double fewestEventsPerParameter = 10;
constexpr double comfortableEventsPerParameter = 20;
constexpr double significance = 0.05;
const double z95 = normalQuantile(0.975);

struct Choices {
    retention::Ties ties = retention::Ties::Efron;
    retention::TimeTransform transform = retention::TimeTransform::KaplanMeier;
};

Result<Choices> readChoices(const SurvivalOptions& options) {
    Choices choices;
    if (options.ties == "breslow")
        choices.ties = retention::Ties::Breslow;
    else if (options.ties != "efron")
        return invalidOption("ties", options.ties, "efron, breslow");
    if (options.phTest == "rank")
        choices.transform = retention::TimeTransform::Rank;
    else if (options.phTest == "identity")
        choices.transform = retention::TimeTransform::Identity;
    else if (options.phTest != "km")
        return invalidOption("ph-test", options.phTest, "km, rank, identity");
    if (options.covariates.empty())
        return invalidOption("covariates", "", "at least one column");
    if (!(options.penalizer >= 0))
        return invalidOption("penalizer", numberText(options.penalizer), ">= 0");
    return choices;
}

struct Prepared {
    retention::CoxInput input;
    std::vector<std::string> references;
    std::size_t incompleteRows = 0;
};

Result<Prepared> prepare(const SurvivalSource& source, const SurvivalOptions& options) {
    std::vector<features::Covariate> covariates;
    for (const std::string& text : options.covariates)
        covariates.push_back(features::parseCovariate(text));
    const DataColumn* strata = nullptr;
    std::vector<std::uint8_t> keep;
    if (!options.strata.empty()) {
        strata = source.column(options.strata);
        if (strata == nullptr)
            return Error{ErrorCode::ColumnNotFound, {options.strata, {}}, {}, {}};
        for (std::size_t row = 0; row < source.data.size(); ++row)
            keep.push_back(strata->isNumeric() ? !std::isnan(strata->numbers[row]) : strata->codes[row] >= 0);
    }
    auto design = features::buildDesignMatrix(source.columns, covariates, keep);
    if (!design)
        return design.error();
    Prepared prepared;
    prepared.input.x = std::move(design->x);
    prepared.input.terms = std::move(design->terms);
    prepared.references = std::move(design->references);
    prepared.incompleteRows = source.data.size() - design->rows.size();
    std::set<double> values;
    for (const std::size_t row : design->rows) {
        prepared.input.data.add(source.data.time[row], source.data.event[row] != 0);
        if (strata != nullptr)
            values.insert(strata->isNumeric() ? strata->numbers[row] : strata->codes[row]);
    }
    if (strata != nullptr)
        for (const std::size_t row : design->rows) {
            const double value = strata->isNumeric() ? strata->numbers[row] : strata->codes[row];
            prepared.input.strata.push_back(
                static_cast<int>(std::distance(values.begin(), values.find(value))));
        }
    return prepared;
}

/// As shares: "risk lower by 0.29 (0.08–0.45)", or that the interval includes no effect.
Sentence hazardSentence(const CoxTerm& term) {
    const auto higher = [](double ratio) { return ratio - 1; };
    if (term.high < 1)
        return {SentenceId::HazardLower,
                {term.name, -higher(term.hazardRatio), -higher(term.high), -higher(term.low)}};
    return {term.low > 1 ? SentenceId::HazardHigher : SentenceId::HazardUnclear,
            {term.name, higher(term.hazardRatio), higher(term.low), higher(term.high)}};
}

std::vector<CoxTerm> termsOf(const retention::CoxFit& fit, const std::vector<std::string>& names,
                             bool robust) {
    std::vector<CoxTerm> terms;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        CoxTerm term;
        term.name = names[i];
        term.coef = fit.coef[at];
        term.se = fit.se[at];
        term.robustSe = robust ? fit.robustSe[at] : 0;
        const double error = robust ? term.robustSe : term.se;
        term.z = term.coef / error;
        term.p = 2 * normalCdf(-std::abs(term.z));
        term.hazardRatio = std::exp(term.coef);
        term.low = std::exp(term.coef - z95 * error);
        term.high = std::exp(term.coef + z95 * error);
        term.sentence = hazardSentence(term);
        terms.push_back(std::move(term));
    }
    return terms;
}

std::optional<Sentence> referenceSentence(const std::vector<std::string>& references) {
    if (references.empty())
        return std::nullopt;
    std::string list;
    for (const std::string& reference : references)
        list += (list.empty() ? "" : "\n") + reference;
    return Sentence{SentenceId::HazardReferences, {list}};
}

ChiSquare chiSquare(const retention::ChiSquareTest& test) {
    return {test.chisq, test.df, test.p};
}

void addPhTests(CoxResult& result, const retention::PhTests& tests) {
    for (std::size_t i = 0; i < result.terms.size(); ++i) {
        result.phTest.push_back({result.terms[i].name, chiSquare(tests.terms[i])});
        if (tests.terms[i].p < significance)
            result.warnings.push_back("not_proportional:" + result.terms[i].name);
    }
    result.phTest.push_back({"GLOBAL", chiSquare(tests.global)});
}

} // namespace

Result<CoxResult> fitCox(const store::ProjectFile& project, const SurvivalOptions& options,
                         TaskMonitor& monitor) {
    const Stopwatch watch;
    const auto choices = readChoices(options);
    if (!choices)
        return choices.error();
    const auto source = readSurvivalSource(project);
    if (!source)
        return source.error();
    if (!monitor.report(0.2, Stage::Preparing))
        return cancelledError();
    const auto prepared = prepare(*source, options);
    if (!prepared)
        return prepared.error();
    const retention::CoxInput& input = prepared->input;

    CoxResult result;
    const auto events = std::count(input.data.event.begin(), input.data.event.end(), 1);
    const double perParameter = static_cast<double>(events) / static_cast<double>(input.terms.size());
    if (perParameter < fewestEventsPerParameter && !options.force)
        return notEnough({{"events_per_parameter", perParameter, fewestEventsPerParameter, {}}});
    if (perParameter < comfortableEventsPerParameter)
        result.warnings.push_back("few_events_per_parameter:" +
                                  numberText(std::floor(perParameter * 10) / 10));
    if (prepared->incompleteRows > 0)
        result.warnings.push_back("dropped_missing:" + std::to_string(prepared->incompleteRows));
    if (source->withoutDuration > 0)
        result.warnings.push_back("without_duration:" + std::to_string(source->withoutDuration));

    PartMonitor fitting(monitor, 0.3, 0.8);
    const auto fit = retention::fitCox(
        input, {.ties = choices->ties, .robust = options.robust, .penalizer = options.penalizer}, fitting);
    if (!fit)
        return fit.error();
    if (!fit->summary.converged())
        result.warnings.emplace_back("not_converged");
    result.n = static_cast<std::int64_t>(fit->people);
    result.events = static_cast<std::int64_t>(fit->events);
    result.ties = options.ties;
    result.terms = termsOf(*fit, input.terms, options.robust);
    result.references = prepared->references;
    result.referenceSentence = referenceSentence(prepared->references);
    result.nullLogLikelihood = fit->nullLogLikelihood;
    result.logLikelihood = fit->logLikelihood;
    result.likelihoodRatio = chiSquare(fit->likelihoodRatio);
    result.score = chiSquare(fit->score);
    result.wald = chiSquare(fit->wald);
    result.fit = fit->summary;
    const Eigen::VectorXd risk = input.x * fit->coef;
    result.concordance = retention::concordance(
        input.data, {risk.data(), static_cast<std::size_t>(risk.size())}, input.strata);
    if (!monitor.report(0.9, Stage::Checking))
        return cancelledError();
    addPhTests(result, retention::testProportionalHazards(input, *fit, choices->ties, choices->transform));
    result.run = makeRunInfo(project, 0, watch.seconds());
    return result;
}

} // namespace crosscut::workflow
