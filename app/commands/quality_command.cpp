#include "app/command_line.h"
#include "app/json_output.h"
#include "app/quality_json.h"
#include "model/store/guarded.h"
#include "model/workflow/check_quality.h"
#include "model/workflow/repair_data.h"
#include "model/workflow/waive_finding.h"
#include "ui/text/sentences.h"

namespace crosscut::app {

namespace {

struct Arguments {
    std::string project;
    std::string fix, kind, waive, unwaive, reason;
    bool dryRun = false;
    std::int64_t undoRepair = 0;

    bool writes() const {
        return (!fix.empty() && !dryRun) || !waive.empty() || !unwaive.empty() || undoRepair != 0;
    }
    std::optional<EntityKind> entityKind() const { return entityKindFromString(kind); }
};

QString say(const ui::Words& words, const char* source) {
    return words.say("QualityCommand", source);
}

/// "empty_genres:genres" as it is given on the command line; without a column it speaks of all columns.
struct RuleName {
    std::string rule, column;
    bool hasColumn = false;

    explicit RuleName(const std::string& text) {
        const std::size_t sign = text.find(':');
        rule = text.substr(0, sign);
        hasColumn = sign != std::string::npos;
        column = hasColumn ? text.substr(sign + 1) : std::string();
    }
    bool names(const std::string& otherRule, const std::string& otherColumn) const {
        return rule == otherRule && (!hasColumn || column == otherColumn);
    }
};

std::string fullName(const std::string& rule, const std::string& column) {
    return column.empty() ? rule : rule + ":" + column;
}

/// Does `act` to each of `places` that the argument names, or says which ones there are.
template<typename Place, typename Act>
Result<void> actOn(const char* option, const std::string& given, const Arguments& arguments,
                   const std::vector<Place>& places, const Act& act) {
    const RuleName name(given);
    std::string allowed;
    bool found = false;
    for (const Place& place : places) {
        allowed += (allowed.empty() ? "" : ", ") + fullName(place.rule, place.column);
        if (!name.names(place.rule, place.column) ||
            (!arguments.kind.empty() && arguments.entityKind() != place.kind))
            continue;
        found = true;
        if (auto done = act(place); !done)
            return done;
    }
    return found ? Result<void>() : invalidOption(option, given, allowed.empty() ? "—" : allowed);
}

Result<void> waive(store::ProjectFile& project, const Arguments& arguments, TaskMonitor& monitor) {
    const auto report = workflow::checkQuality(project, monitor);
    if (!report)
        return report.error();
    return actOn(
        "waive", arguments.waive, arguments, report->findings, [&](const workflow::QualityFinding& finding) {
            return workflow::waive(project, finding.rule, finding.kind, finding.column, arguments.reason);
        });
}

Result<void> unwaive(store::ProjectFile& project, const Arguments& arguments) {
    const auto waivers = store::guarded(project.path(), [&]() -> Result<std::vector<store::Waiver>> {
        return store::WaiverTable(project.database()).all();
    });
    if (!waivers)
        return waivers.error();
    return actOn("unwaive", arguments.unwaive, arguments, *waivers, [&](const store::Waiver& waiver) {
        return workflow::unwaive(project, waiver.rule, waiver.kind, waiver.column);
    });
}

/// What was done before the report is written, as it stands in the JSON document.
Result<nlohmann::json> act(store::ProjectFile& project, const Arguments& arguments, Console& console) {
    nlohmann::json done = nlohmann::json::object();
    if (arguments.undoRepair != 0) {
        const auto undone =
            workflow::undoRepair(project, store::RepairId{arguments.undoRepair}, console.monitor());
        if (!undone)
            return undone.error();
        done["undone"] = {
            {"repair", arguments.undoRepair}, {"restored", undone->restored}, {"kept", undone->kept}};
    }
    if (!arguments.unwaive.empty())
        if (auto unwaived = unwaive(project, arguments); !unwaived)
            return unwaived.error();
    if (!arguments.waive.empty())
        if (auto waived = waive(project, arguments, console.monitor()); !waived)
            return waived.error();
    if (!arguments.fix.empty()) {
        const auto fixed = workflow::repairData(
            project,
            {.name = arguments.fix, .kind = arguments.entityKind(), .column = {}, .dryRun = arguments.dryRun},
            console.monitor());
        if (!fixed)
            return fixed.error();
        done["fixed"] = repairsJson(fixed->repairs);
        done["cells"] = fixed->cells;
        done["dry_run"] = arguments.dryRun;
    }
    return done;
}

QString repairLine(const ui::Words& words, const nlohmann::json& repair) {
    return QStringLiteral("  %1 · %2 · %3: %4")
        .arg(ui::tokenText(words, "entity", repair.at("kind").get<std::string>()),
             ui::tokenText(words, "field", repair.at("column").get<std::string>()),
             ui::tokenText(words, "repair", repair.at("name").get<std::string>()),
             words.count(repair.at("rows").get<double>()));
}

void printDone(Console& console, const nlohmann::json& done) {
    const ui::Words& words = console.words();
    if (const auto undone = done.find("undone"); undone != done.end())
        console.print(ui::filled(
            say(words,
                QT_TRANSLATE_NOOP("QualityCommand",
                                  "Cells that are as they were before: %1. Changed since, and kept: %2.")),
            {words.count(undone->at("restored").get<double>()),
             words.count(undone->at("kept").get<double>())}));
    const auto fixed = done.find("fixed");
    if (fixed == done.end())
        return;
    const char* sentence = done.at("dry_run").get<bool>()
                               ? QT_TRANSLATE_NOOP("QualityCommand", "Cells that would be repaired: %1.")
                               : QT_TRANSLATE_NOOP("QualityCommand", "Cells repaired: %1.");
    console.print(ui::filled(say(words, sentence), {words.count(done.at("cells").get<double>())}));
    for (const nlohmann::json& repair : *fixed)
        console.print(repairLine(words, repair));
}

QStringList findingRow(const ui::Words& words, const workflow::QualityFinding& finding) {
    const bool counted = finding.of > 0;
    const QString share =
        counted ? words.percent(static_cast<double>(finding.count) / static_cast<double>(finding.of))
                : QString();
    QString remark =
        QString::fromStdString(finding.samples.empty() ? std::string() : finding.samples.front());
    if (finding.waiver)
        remark = ui::filled(say(words, QT_TRANSLATE_NOOP("QualityCommand", "waived: %1")),
                            {QString::fromStdString(finding.waiver->reason)});
    else if (!finding.repair.empty())
        remark += QStringLiteral("  --fix ") + QString::fromStdString(finding.repair);
    return {ui::tokenText(words, "severity", std::string(toString(finding.severity))),
            ui::tokenText(words, "entity", std::string(toString(finding.kind))),
            ui::tokenText(words, "quality", finding.rule),
            finding.column.empty() ? QString() : ui::tokenText(words, "field", finding.column),
            counted ? words.count(static_cast<double>(finding.count)) : QString(),
            share,
            remark};
}

void printReport(Console& console, const workflow::QualityReport& report) {
    const ui::Words& words = console.words();
    if (report.findings.empty())
        console.print(say(words, QT_TRANSLATE_NOOP("QualityCommand", "Nothing stands out.")));
    std::vector<QStringList> rows;
    for (const workflow::QualityFinding& finding : report.findings)
        rows.push_back(findingRow(words, finding));
    console.printTable(rows, {false, false, false, false, true, true, false});
}

int quality(Console& console, const Arguments& arguments) {
    auto project = console.open(arguments.project,
                                arguments.writes() ? store::Access::ReadWrite : store::Access::ReadOnly);
    if (!project)
        return console.fail(project.error());
    auto done = act(*project, arguments, console);
    if (!done)
        return console.fail(done.error());
    const auto report = workflow::checkQuality(*project, console.monitor());
    if (!report)
        return console.fail(report.error());
    printDone(console, *done);
    nlohmann::json document = toJson(*report);
    document.update(*done);
    console.print(document);
    if (!console.wantsJson())
        printReport(console, *report);
    return Done;
}

} // namespace

void addQualityCommand(CommandLine& line) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = line.addVerb(
        "quality", "What the data lack: blocking, warning, worth knowing; safe repairs and waivers",
        [arguments](Console& console) { return quality(console, *arguments); });
    std::vector<std::string> kinds;
    for (const EntityKind kind : entityKinds)
        kinds.emplace_back(toString(kind));
    verb->add_option("project", arguments->project, "The project file")->required();
    CLI::Option* fix = verb->add_option("--fix", arguments->fix, "Run a safe repair by its name, or all");
    verb->add_flag("--dry-run", arguments->dryRun, "Count what --fix would repair, write nothing")
        ->needs(fix);
    CLI::Option* reason = verb->add_option("--reason", arguments->reason, "Why a finding may stay");
    verb->add_option("--waive", arguments->waive, "Accept a finding as it is, RULE or RULE:COLUMN")
        ->needs(reason);
    verb->add_option("--unwaive", arguments->unwaive, "Take a waiver back, RULE or RULE:COLUMN");
    verb->add_option("--kind", arguments->kind, "Only this catalog")->check(CLI::IsMember(kinds));
    verb->add_option("--undo-repair", arguments->undoRepair, "Undo a repair by its number")
        ->check(CLI::PositiveNumber);
}

} // namespace crosscut::app
