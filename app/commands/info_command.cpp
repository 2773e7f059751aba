#include "app/command_line.h"
#include "app/json_output.h"
#include "model/base/clock.h"
#include "model/workflow/import_trend.h"
#include "model/workflow/project_info.h"
#include "ui/text/sentences.h"

namespace crosscut::app {

namespace {

nlohmann::json countsJson(const store::Counts& counts) {
    return {{"users", counts.users},
            {"films", counts.films},
            {"courses", counts.courses},
            {"events", counts.events},
            {"subscriptions", counts.subscriptions},
            {"edges", counts.edges},
            {"exposures", counts.exposures},
            {"user_catalog", counts.userCatalog},
            {"people_seen", counts.peopleSeen}};
}

QString batchText(const ui::Words& words, const store::ImportBatch& batch) {
    const QString mark =
        batch.reverted
            ? QStringLiteral("  ") + words.say("Commands", QT_TRANSLATE_NOOP("Commands", "(taken back)"))
            : QString();
    return ui::filled(
        QStringLiteral("#%1  %2  %3  %4%5"),
        {QString::number(batch.id.value), ui::tokenText(words, "entity", std::string(toString(batch.kind))),
         QString::fromStdString(batch.source), words.count(static_cast<double>(batch.ledger.read)), mark});
}

int info(Console& console, const std::string& path) {
    const Stopwatch watch;
    auto project = console.open(path);
    if (!project)
        return console.fail(project.error());
    const auto info = workflow::projectInfo(*project);
    if (!info)
        return console.fail(info.error());

    nlohmann::json batches = nlohmann::json::array();
    const std::vector<workflow::ImportTrend> trends = workflow::importTrends(info->batches);
    for (std::size_t i = 0; i < trends.size(); ++i) {
        const store::ImportBatch& batch = info->batches[i];
        batches.push_back({{"id", batch.id.value},
                           {"kind", toString(batch.kind)},
                           {"source", batch.source},
                           {"rows", batch.ledger.read},
                           {"rejected_share", trends[i].rejected},
                           {"rejected_share_before",
                            trends[i].before ? nlohmann::json(*trends[i].before) : nlohmann::json()},
                           {"created", batch.createdAt},
                           {"reverted", batch.reverted}});
    }
    console.print(nlohmann::json{{"project", info->path},
                                 {"counts", countsJson(info->counts)},
                                 {"batches", batches},
                                 {"schema_version", info->schemaVersion},
                                 {"data_hash", info->dataHash},
                                 {"run", toJson(workflow::makeRunInfo(*project, 0, watch.seconds()))}});

    const ui::Words& words = console.words();
    const std::pair<const char*, std::int64_t> counts[] = {{"users", info->counts.users},
                                                           {"films", info->counts.films},
                                                           {"courses", info->counts.courses},
                                                           {"events", info->counts.events},
                                                           {"subscriptions", info->counts.subscriptions},
                                                           {"edges", info->counts.edges}};
    std::vector<QStringList> rows;
    for (const auto& [kind, count] : counts)
        rows.push_back({ui::tokenText(words, "entity", kind), words.count(static_cast<double>(count))});
    console.printTable(rows, {false, true});
    for (const store::ImportBatch& batch : info->batches)
        console.print(batchText(words, batch));
    return Done;
}

} // namespace

void addInfoCommand(CommandLine& line) {
    auto path = std::make_shared<std::string>();
    CLI::App* verb = line.addVerb("info", "Counts, batches and data hash of a project",
                                  [path](Console& console) { return info(console, *path); });
    verb->add_option("project", *path, "The project file")->required();
}

} // namespace crosscut::app
