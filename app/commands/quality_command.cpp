#include "app/command_line.h"
#include "app/json_output.h"
#include "model/workflow/check_quality.h"
#include "ui/text/sentences.h"

namespace crosscut::app {

namespace {

nlohmann::json reportJson(const workflow::QualityReport& report) {
    nlohmann::json findings = nlohmann::json::array();
    for (const workflow::QualityFinding& finding : report.findings)
        findings.push_back({{"rule", finding.rule},
                            {"severity", toString(finding.severity)},
                            {"kind", toString(finding.kind)},
                            {"column", finding.column},
                            {"count", finding.count},
                            {"of", finding.of},
                            {"samples", finding.samples}});
    nlohmann::json columns = nlohmann::json::array();
    for (const workflow::ColumnProfile& column : report.columns)
        columns.push_back({{"kind", toString(column.kind)},
                           {"column", column.column},
                           {"rows", column.rows},
                           {"empty", column.empty},
                           {"distinct", column.distinct},
                           {"minimum", column.minimum},
                           {"maximum", column.maximum}});
    return {{"findings", findings}, {"columns", columns}, {"run", toJson(report.run)}};
}

int quality(Console& console, const std::string& path) {
    auto project = console.open(path);
    if (!project)
        return console.fail(project.error());
    const auto report = workflow::checkQuality(*project, console.monitor());
    if (!report)
        return console.fail(report.error());
    console.print(reportJson(*report));
    const ui::Words& words = console.words();
    if (report->findings.empty())
        console.print(
            words.say("QualityCommand", QT_TRANSLATE_NOOP("QualityCommand", "Nothing stands out.")));
    std::vector<QStringList> rows;
    for (const workflow::QualityFinding& finding : report->findings)
        rows.push_back(
            {ui::tokenText(words, "severity", std::string(toString(finding.severity))),
             ui::tokenText(words, "entity", std::string(toString(finding.kind))),
             ui::tokenText(words, "quality", finding.rule),
             finding.column.empty() ? QString() : ui::tokenText(words, "field", finding.column),
             finding.of == 0 ? QString() : words.count(static_cast<double>(finding.count)),
             finding.of == 0
                 ? QString()
                 : words.percent(static_cast<double>(finding.count) / static_cast<double>(finding.of)),
             QString::fromStdString(finding.samples.empty() ? std::string() : finding.samples.front())});
    console.printTable(rows, {false, false, false, false, true, true, false});
    return Done;
}

} // namespace

void addQualityCommand(CommandLine& line) {
    auto path = std::make_shared<std::string>();
    CLI::App* verb = line.addVerb("quality", "What the data lack: blocking, warning, worth knowing",
                                  [path](Console& console) { return quality(console, *path); });
    verb->add_option("project", *path, "The project file")->required();
}

} // namespace crosscut::app
