#include "app/command_line.h"
#include "app/json_output.h"
#include "model/workflow/estimate_value.h"
#include "ui/text/sentences.h"

namespace crosscut::app {

namespace {

struct Arguments {
    std::string project;
    workflow::ValueOptions options;
};

nlohmann::json valueJson(const workflow::ValueResult& result, const workflow::ValueOptions& options) {
    return {{"model", result.model},
            {"states", result.states},
            {"transition", result.transition},
            {"transition_counts", result.transitionCounts},
            {"margin_per_period", result.marginPerPeriod},
            {"value", result.value},
            {"value_low", result.valueLow},
            {"value_high", result.valueHigh},
            {"expected_periods", result.expectedPeriods},
            {"people", result.people},
            {"currency", result.currency},
            {"discount", options.discount},
            {"margin", options.margin},
            {"horizon", options.horizon ? nlohmann::json(*options.horizon) : nlohmann::json()},
            {"warnings", result.warnings},
            {"run", toJson(result.run)}};
}

int value(Console& console, const Arguments& arguments) {
    const auto project = console.open(arguments.project);
    if (!project)
        return console.fail(project.error());
    const auto result = workflow::estimateValue(*project, arguments.options, console.monitor());
    if (!result)
        return console.fail(result.error());
    console.print(valueJson(*result, arguments.options));
    const ui::Words& words = console.words();
    const auto say = [&](const char* source) { return words.say("Commands", source); };
    const QString currency = QString::fromStdString(result->currency);
    std::vector<QStringList> rows{
        {say(QT_TRANSLATE_NOOP("Commands", "State")), say(QT_TRANSLATE_NOOP("Commands", "People")),
         say(QT_TRANSLATE_NOOP("Commands", "Value per person")), QStringLiteral("95 %"),
         say(QT_TRANSLATE_NOOP("Commands", "Months expected"))}};
    for (std::size_t i = 0; i < result->states.size(); ++i)
        rows.push_back({ui::tokenText(words, "state", result->states[i]),
                        words.count(static_cast<double>(result->people[i])),
                        words.money(result->value[i], currency),
                        words.range(result->valueLow[i], result->valueHigh[i], 2),
                        words.number(result->expectedPeriods[i], 1)});
    console.printTable(rows, {false, true, true, true, true});
    for (const std::string& warning : result->warnings)
        console.warn(ui::tokenText(words, "warning", warning));
    return Done;
}

} // namespace

void addValueCommand(CommandLine& line) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = line.addVerb("value", "What a person is worth by state, from monthly behaviour",
                                  [arguments](Console& console) { return value(console, *arguments); });
    workflow::ValueOptions& options = arguments->options;
    verb->add_option("project", arguments->project, "The project file")->required();
    verb->add_option("--model", options.model, "markov")->check(CLI::IsMember({"markov"}));
    verb->add_option("--horizon", options.horizon, "Months; without it until people are gone");
    verb->add_option("--discount", options.discount, "Per month");
    verb->add_option("--margin", options.margin, "Share of revenue")->check(CLI::Range(0.0, 1.0));
    verb->add_option("--seed", options.seed, "Seed of the intervals");
    verb->add_flag("--force", options.force, "Compute even where the data are too thin");
}

} // namespace crosscut::app
