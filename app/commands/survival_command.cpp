#include "app/command_line.h"
#include "app/csv_file.h"
#include "app/json_output.h"
#include "model/workflow/fit_survival.h"
#include "ui/text/sentences.h"

namespace crosscut::app {

namespace {

struct Arguments {
    std::string project, model = "km", output;
    workflow::SurvivalOptions options;
};

nlohmann::json optional(const std::optional<double>& value) {
    return value ? finite(*value) : nlohmann::json();
}

nlohmann::json chiSquareJson(const workflow::ChiSquare& test) {
    return {{"chisq", finite(test.chisq)}, {"df", test.df}, {"p", finite(test.p)}};
}

nlohmann::json pointJson(const workflow::CurvePoint& point) {
    return {{"t", point.t},
            {"at_risk", point.atRisk},
            {"events", point.events},
            {"censored", point.censored},
            {"survival", finite(point.survival)},
            {"se", finite(point.se)},
            {"lower", finite(point.lower)},
            {"upper", finite(point.upper)}};
}

nlohmann::json groupJson(const workflow::CurveGroup& group) {
    nlohmann::json document{{"group", group.group}, {"suppressed", group.suppressed}};
    if (group.suppressed)
        return document;
    nlohmann::json curve = nlohmann::json::array();
    for (const workflow::CurvePoint& point : group.curve)
        curve.push_back(pointJson(point));
    nlohmann::json at = nlohmann::json::array();
    for (const workflow::CurvePoint& point : group.at)
        at.push_back(pointJson(point));
    document.update({{"n", group.n},
                     {"events", group.events},
                     {"median", optional(group.median)},
                     {"median_ci95", {optional(group.medianLow), optional(group.medianHigh)}},
                     {"curve", curve},
                     {"at", at},
                     {"rmst", optional(group.rmst)},
                     {"rmst_se", optional(group.rmstSe)}});
    return document;
}

Result<void> writeCurves(const workflow::KaplanMeierResult& result, const std::string& path) {
    CsvFile file(path, {"group", "t", "at_risk", "events", "censored", "survival", "se", "lower", "upper"});
    for (const workflow::CurveGroup& group : result.groups)
        for (const workflow::CurvePoint& point : group.curve) {
            file.field(group.group);
            for (const double value : {point.t, point.atRisk, point.events, point.censored, point.survival,
                                       point.se, point.lower, point.upper})
                file.field(value);
            file.endRow();
        }
    return file.close();
}

void sayWarnings(Console& console, const std::vector<std::string>& warnings) {
    for (const std::string& warning : warnings)
        console.warn(ui::tokenText(console.words(), "warning", warning));
}

int kaplanMeier(Console& console, const store::ProjectFile& project, const Arguments& arguments) {
    const auto result = workflow::fitKaplanMeier(project, arguments.options, console.monitor());
    if (!result)
        return console.fail(result.error());
    if (!arguments.output.empty())
        if (const auto written = writeCurves(*result, arguments.output); !written)
            return console.fail(written.error());
    nlohmann::json groups = nlohmann::json::array();
    for (const workflow::CurveGroup& group : result->groups)
        groups.push_back(groupJson(group));
    console.print(
        nlohmann::json{{"model", "km"},
                       {"by", result->by},
                       {"unit", result->unit},
                       {"groups", groups},
                       {"log_rank", result->logRank ? chiSquareJson(*result->logRank) : nlohmann::json()},
                       {"warnings", result->warnings},
                       {"run", toJson(result->run)}});
    for (const workflow::CurveGroup& group : result->groups) {
        console.print(
            group.suppressed
                ? console.words().say("Commands", QT_TRANSLATE_NOOP("Commands", "A group of fewer than 10 "
                                                                                "people is not shown"))
                : ui::sentenceText(console.words(), group.sentence));
        if (group.meanSentence)
            console.print(ui::sentenceText(console.words(), *group.meanSentence));
    }
    if (result->sentence)
        console.print(ui::sentenceText(console.words(), *result->sentence));
    sayWarnings(console, result->warnings);
    return Done;
}

nlohmann::json termJson(const workflow::CoxTerm& term, bool robust) {
    return {{"name", term.name},
            {"coef", finite(term.coef)},
            {"se", finite(term.se)},
            {"robust_se", robust ? finite(term.robustSe) : nlohmann::json()},
            {"z", finite(term.z)},
            {"p", finite(term.p)},
            {"hazard_ratio", finite(term.hazardRatio)},
            {"ci95", {finite(term.low), finite(term.high)}}};
}

nlohmann::json coxJson(const workflow::CoxResult& result, bool robust) {
    nlohmann::json terms = nlohmann::json::array();
    for (const workflow::CoxTerm& term : result.terms)
        terms.push_back(termJson(term, robust));
    nlohmann::json phTest = nlohmann::json::array();
    for (const workflow::PhTest& test : result.phTest) {
        nlohmann::json one = chiSquareJson(test.test);
        one["name"] = test.name;
        phTest.push_back(one);
    }
    return {{"model", "cox"},
            {"n", result.n},
            {"events", result.events},
            {"ties", result.ties},
            {"terms", terms},
            {"references", result.references},
            {"log_likelihood", {finite(result.nullLogLikelihood), finite(result.logLikelihood)}},
            {"tests",
             {{"lr", chiSquareJson(result.likelihoodRatio)},
              {"score", chiSquareJson(result.score)},
              {"wald", chiSquareJson(result.wald)}}},
            {"concordance", finite(result.concordance)},
            {"iterations", result.fit.iterations},
            {"converged", result.fit.converged()},
            {"ph_test", phTest},
            {"warnings", result.warnings},
            {"run", toJson(result.run)}};
}

int cox(Console& console, const store::ProjectFile& project, const Arguments& arguments) {
    const auto result = workflow::fitCox(project, arguments.options, console.monitor());
    if (!result)
        return console.fail(result.error());
    console.print(coxJson(*result, arguments.options.robust));
    const ui::Words& words = console.words();
    const auto say = [&](const char* source) { return words.say("Commands", source); };
    std::vector<QStringList> rows{{say(QT_TRANSLATE_NOOP("Commands", "Term")), QStringLiteral("β"),
                                   say(QT_TRANSLATE_NOOP("Commands", "Hazard ratio")), QStringLiteral("95 %"),
                                   QStringLiteral("p")}};
    for (const workflow::CoxTerm& term : result->terms)
        rows.push_back({ui::tokenText(words, "term", term.name), words.number(term.coef, 4),
                        words.number(term.hazardRatio, 3), words.range(term.low, term.high, 3),
                        words.pValue(term.p)});
    console.printTable(rows, {false, true, true, true, true});
    for (const workflow::CoxTerm& term : result->terms)
        console.print(ui::sentenceText(words, term.sentence));
    if (result->referenceSentence)
        console.print(ui::sentenceText(words, *result->referenceSentence));
    sayWarnings(console, result->warnings);
    return Done;
}

int survival(Console& console, const Arguments& arguments) {
    const auto project = console.open(arguments.project);
    if (!project)
        return console.fail(project.error());
    return arguments.model == "cox" ? cox(console, *project, arguments)
                                    : kaplanMeier(console, *project, arguments);
}

} // namespace

void addSurvivalCommand(CommandLine& line) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = line.addVerb("survival", "How long members stay, and what goes with staying",
                                  [arguments](Console& console) { return survival(console, *arguments); });
    workflow::SurvivalOptions& options = arguments->options;
    verb->add_option("project", arguments->project, "The project file")->required();
    verb->add_option("--model", arguments->model, "Kaplan-Meier curves or a Cox model")
        ->check(CLI::IsMember({"km", "cox"}));
    verb->add_option("--by", options.by, "Column that groups the curves");
    verb->add_option("--strata", options.strata, "Column of strata");
    verb->add_option("--covariates", options.covariates,
                     "Columns, separated by commas; name:factor:REFERENCE")
        ->delimiter(',');
    verb->add_option("--ties", options.ties, "efron or breslow")->check(CLI::IsMember({"efron", "breslow"}));
    verb->add_flag("--robust", options.robust, "Sandwich errors");
    verb->add_option("--penalizer", options.penalizer, "Ridge penalty")->check(CLI::NonNegativeNumber);
    verb->add_option("--at", options.at, "Times at which survival is wanted as well")->delimiter(',');
    verb->add_option("--conf-type", options.confType, "log-log, log or plain")
        ->check(CLI::IsMember({"log-log", "log", "plain"}));
    verb->add_option("--rmst", options.rmst, "Mean time up to this time");
    verb->add_option("--ph-test", options.phTest, "km, rank or identity")
        ->check(CLI::IsMember({"km", "rank", "identity"}));
    verb->add_option("--output", arguments->output, "CSV of the curves");
    verb->add_flag("--force", options.force, "Compute even where the data are too thin");
}

} // namespace crosscut::app
