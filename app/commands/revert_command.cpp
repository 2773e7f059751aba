#include "app/command_line.h"
#include "app/json_output.h"
#include "model/base/clock.h"
#include "model/store/batch_table.h"
#include "model/store/guarded.h"
#include "model/workflow/project_info.h"

namespace crosscut::app {

namespace {

int revert(Console& console, const std::string& path, std::int64_t batch) {
    const Stopwatch watch;
    auto project = console.open(path, store::Access::ReadWrite);
    if (!project)
        return console.fail(project.error());
    const auto report = store::guarded(
        path, [&] { return store::revertBatch(project->database(), BatchId{batch}, console.monitor()); });
    if (!report)
        return console.fail(report.error());

    const RunInfo run = workflow::makeRunInfo(*project, 0, watch.seconds());
    console.print(nlohmann::json{{"batch", batch},
                                 {"removed", report->removed},
                                 {"restored", report->restored},
                                 {"kept", report->kept},
                                 {"data_hash", run.dataHash},
                                 {"run", toJson(run)}});
    const ui::Words& words = console.words();
    const auto count = [&](std::int64_t n) { return words.count(static_cast<double>(n)); };
    console.print(
        words
            .say("Commands", QT_TRANSLATE_NOOP("Commands", "Batch %1 is taken back: %2 rows removed, %3 as "
                                                           "they were before, %4 kept because a later "
                                                           "batch changed them."))
            .arg(batch)
            .arg(count(report->removed), count(report->restored), count(report->kept)));
    return Done;
}

} // namespace

void addRevertCommand(CommandLine& line) {
    auto path = std::make_shared<std::string>();
    auto batch = std::make_shared<std::int64_t>(0);
    CLI::App* verb = line.addVerb("revert", "Take an import batch back",
                                  [path, batch](Console& console) { return revert(console, *path, *batch); });
    verb->add_option("project", *path, "The project file")->required();
    verb->add_option("--batch", *batch, "Number of the batch, as `info` lists it")->required();
}

} // namespace crosscut::app
