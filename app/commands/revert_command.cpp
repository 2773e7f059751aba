#include "app/command_line.h"
#include "app/json_output.h"
#include "model/base/clock.h"
#include "model/store/batch_table.h"
#include "model/store/guarded.h"
#include "model/workflow/project_info.h"
#include "ui/text/revert_text.h"

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
    nlohmann::json kept = nlohmann::json::array();
    for (const store::KeptCells& cells : report->keptCells)
        kept.push_back(
            {{"batch", cells.batch.isValid() ? nlohmann::json(cells.batch.value) : nlohmann::json()},
             {"kind", toString(cells.kind)},
             {"column", cells.column},
             {"rows", cells.rows}});
    console.print(nlohmann::json{{"batch", batch},
                                 {"removed", report->removed},
                                 {"restored", report->restored},
                                 {"kept", report->kept},
                                 {"kept_cells", kept},
                                 {"data_hash", run.dataHash},
                                 {"run", toJson(run)}});
    const ui::Words& words = console.words();
    const auto count = [&](std::int64_t n) { return words.count(static_cast<double>(n)); };
    console.print(
        words
            .say("Commands",
                 QT_TRANSLATE_NOOP("Commands", "Batch %1 is taken back: %2 rows removed, %3 as they were "
                                               "before, %4 with cells that stay."))
            .arg(batch)
            .arg(count(report->removed), count(report->restored), count(report->kept)));
    for (const store::KeptCells& cells : report->keptCells)
        console.print(ui::keptText(words, cells.batch.value, cells.column, cells.rows));
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
