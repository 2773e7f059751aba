#include "ui/import/revert_batch.h"

#include "model/store/guarded.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/revert_text.h"
#include "ui/widgets/message_box.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <algorithm>

namespace crosscut::ui {

namespace {

/// So many columns that stay are named in the notice; the command line names them all.
constexpr std::size_t namedCells = 3;

struct RevertBatch {
    Q_DECLARE_TR_FUNCTIONS(RevertBatch)
};

QString reportText(const Words& words, const QString& source, const store::RevertReport& report) {
    const auto count = [&](std::int64_t n) { return words.count(static_cast<double>(n)); };
    QStringList sentences{
        filled(RevertBatch::tr("%1 is reverted: %2 rows removed, %3 as they were before, "
                               "%4 with cells that stay."),
               {source, count(report.removed), count(report.restored), count(report.kept)})};
    for (std::size_t i = 0; i < std::min(namedCells, report.keptCells.size()); ++i) {
        const store::KeptCells& cells = report.keptCells[i];
        sentences += keptText(words, cells.batch.value, cells.column, cells.rows);
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace

void startRevert(Workspace& workspace, const store::ImportBatch& batch) {
    auto writer = workspace.project().openWriter();
    if (!writer) {
        workspace.tellError(writer.error());
        return;
    }
    auto project = std::make_shared<store::ProjectFile>(std::move(writer).value());
    const QString source = QString::fromStdString(batch.source);
    workspace.tasks().start<store::RevertReport>(
        &workspace, RevertBatch::tr("Reverting the import of %1").arg(source),
        [project, id = batch.id](TaskMonitor& monitor) {
            return store::guarded(project->path(), [&] {
                auto report = store::revertBatch(project->database(), id, monitor);
                if (report)
                    project->dataHash(); // is kept, so that the window need not compute it
                return report;
            });
        },
        [&workspace, source](const Result<store::RevertReport>& report) {
            if (!report) {
                if (report.error().code != ErrorCode::Cancelled)
                    workspace.tellError(report.error());
                return;
            }
            workspace.noteDataChanged();
            workspace.tell(reportText(workspace.words(), source, *report));
        });
}

void askAndRevert(QWidget* parent, Workspace& workspace, const store::ImportBatch& batch,
                  std::function<void()> started) {
    MessageBox::ask(
        parent, RevertBatch::tr("Take the import of “%1” back?").arg(QString::fromStdString(batch.source)),
        RevertBatch::tr("Rows that it added go, cells that it changed become what they were. What later "
                        "imports say stays."),
        RevertBatch::tr("Revert"), [&workspace, batch, started = std::move(started)] {
            startRevert(workspace, batch);
            if (started)
                started();
        });
}

} // namespace crosscut::ui
