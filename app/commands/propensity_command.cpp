#include "app/command_line.h"
#include "app/csv_file.h"
#include "app/json_output.h"
#include "model/workflow/fit_propensity.h"
#include "ui/text/sentences.h"

namespace crosscut::app {

namespace {

struct Arguments {
    std::string project;
    std::string cutoff;
    std::string output;
    workflow::PropensityOptions options;
};

Result<void> writeScores(const std::string& path, const workflow::PropensityResult& result) {
    CsvFile file(path, {"id", "probability"});
    for (const workflow::PropensityScore& score : result.scores)
        file.field(score.user).field(score.probability).endRow();
    return file.close();
}

nlohmann::json resultJson(const workflow::PropensityResult& result) {
    nlohmann::json terms = nlohmann::json::array();
    for (const workflow::PropensityTerm& term : result.terms)
        terms.push_back({{"name", term.name},
                         {"coef", finite(term.coef)},
                         {"standardized", finite(term.standardized)},
                         {"se", finite(term.se)},
                         {"z", finite(term.z)},
                         {"p", finite(term.p)},
                         {"odds_ratio", finite(term.oddsRatio)},
                         {"ci95", {finite(term.low), finite(term.high)}}});
    nlohmann::json calibration = nlohmann::json::array();
    for (const workflow::CalibrationBin& bin : result.calibration)
        calibration.push_back({{"from", bin.from},
                               {"to", bin.to},
                               {"n", bin.n},
                               {"predicted", finite(bin.predicted)},
                               {"observed", finite(bin.observed)}});
    return {{"target", result.target},
            {"n", result.n},
            {"positives", result.positives},
            {"terms", terms},
            {"references", result.references},
            {"log_likelihood", {finite(result.nullLogLikelihood), finite(result.logLikelihood)}},
            {"auc", finite(result.auc)},
            {"pr_auc", finite(result.prAuc)},
            {"brier", finite(result.brier)},
            {"log_loss", finite(result.logLoss)},
            {"ece", finite(result.ece)},
            {"lift_at_tenth", finite(result.liftAtTenth)},
            {"base_rate", finite(result.baseRate)},
            {"held_out", result.heldOut},
            {"calibrated", result.calibrated},
            {"calibration", calibration},
            {"iterations", result.fit.iterations},
            {"converged", result.fit.converged()},
            {"warnings", result.warnings},
            {"run", toJson(result.run)}};
}

/// "leakage:column" in words.
QString warningText(const ui::Words& words, const std::string& warning) {
    const std::size_t colon = warning.find(':');
    const QString text = ui::tokenText(words, "warning", warning.substr(0, colon));
    return colon == std::string::npos
               ? text
               : QString(text).replace(QLatin1String("%1"),
                                       QString::fromStdString(warning.substr(colon + 1)));
}

void printResult(Console& console, const workflow::PropensityResult& result) {
    const ui::Words& words = console.words();
    const auto say = [&](const char* source) { return words.say("Commands", source); };
    std::vector<QStringList> rows{
        {say(QT_TRANSLATE_NOOP("Commands", "Term")), say(QT_TRANSLATE_NOOP("Commands", "Coefficient")),
         say(QT_TRANSLATE_NOOP("Commands", "Std. error")), say(QT_TRANSLATE_NOOP("Commands", "Odds ratio")),
         QStringLiteral("95 %"), QStringLiteral("p")}};
    for (const workflow::PropensityTerm& term : result.terms)
        rows.push_back({ui::tokenText(words, "feature", term.name), words.number(term.coef, 4),
                        words.number(term.se, 4), words.number(term.oddsRatio, 3),
                        words.range(term.low, term.high, 3), words.pValue(term.p)});
    console.printTable(rows, {false, true, true, true, true, true});
    console.print(QString());
    console.print(
        say(QT_TRANSLATE_NOOP("Commands", "%1 of %2 people (%3). AUC %4, PR-AUC %5, Brier %6, calibration "
                                          "error %7; the best tenth holds %8 times the average."))
            .arg(words.count(static_cast<double>(result.positives)),
                 words.count(static_cast<double>(result.n)), words.percent(result.baseRate),
                 words.number(result.auc, 3), words.number(result.prAuc, 3), words.number(result.brier, 4),
                 words.number(result.ece, 4), words.number(result.liftAtTenth, 1)));
    console.print(result.heldOut
                      ? say(QT_TRANSLATE_NOOP("Commands", "Measured on people that the fit had not seen "
                                                          "(five folds), on purchases after the cutoff."))
                      : say(QT_TRANSLATE_NOOP("Commands", "Measured on the people of the fit itself.")));
    for (const std::string& warning : result.warnings)
        console.warn(warningText(words, warning));
}

int propensity(Console& console, Arguments& arguments) {
    if (!arguments.cutoff.empty()) {
        arguments.options.cutoff = Date::fromIso(arguments.cutoff);
        if (!arguments.options.cutoff)
            return console.fail(invalidOption("cutoff", arguments.cutoff, "YYYY-MM-DD"));
    }
    const auto project = console.open(arguments.project);
    if (!project)
        return console.fail(project.error());
    const auto result = workflow::fitPropensity(*project, arguments.options, console.monitor());
    if (!result)
        return console.fail(result.error());
    if (!arguments.output.empty())
        if (const auto written = writeScores(arguments.output, *result); !written)
            return console.fail(written.error());
    if (console.wantsJson())
        console.print(resultJson(*result));
    else
        printResult(console, *result);
    return Done;
}

} // namespace

void addPropensityCommand(CommandLine& line) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = line.addVerb("propensity", "Who is likely to buy, or to have a yes/no attribute",
                                  [arguments](Console& console) { return propensity(console, *arguments); });
    workflow::PropensityOptions& options = arguments->options;
    verb->add_option("project", arguments->project, "The project file")->required();
    verb->add_option("--target", options.target, "ATTRIBUTE, buys:FIELD or buys:COURSE")->required();
    verb->add_option("--covariates", options.covariates, "Columns, e.g. age,channel:factor,plan:factor:basic")
        ->delimiter(',');
    verb->add_option("--penalty", options.penalty, "none, l2 or firth");
    verb->add_option("--c", options.c, "l2: weight of the loss");
    verb->add_option("--cutoff", arguments->cutoff, "buys: features before this day, purchases from it on");
    verb->add_option("--output", arguments->output, "Write each person's probability as CSV");
    verb->add_option("--seed", options.seed, "Seed of the folds");
    verb->add_flag("--force", options.force, "Compute even where the data are too thin");
}

} // namespace crosscut::app
