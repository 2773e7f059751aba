#include "ui/import/revert_batch.h"

#include "model/store/guarded.h"
#include "ui/tasks/task_runner.h"
#include "ui/widgets/message_box.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>

namespace crosscut::ui {

namespace {

struct RevertBatch {
    Q_DECLARE_TR_FUNCTIONS(RevertBatch)
};

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
            return store::guarded(project->path(),
                                  [&] { return store::revertBatch(project->database(), id, monitor); });
        },
        [&workspace, source](const Result<store::RevertReport>& report) {
            if (!report) {
                if (report.error().code != ErrorCode::Cancelled)
                    workspace.tellError(report.error());
                return;
            }
            const Words& words = workspace.words();
            workspace.noteDataChanged();
            workspace.tell(
                filled(RevertBatch::tr("%1 is reverted: %2 rows removed, %3 as they were before, %4 kept "
                                       "because a later import changed them."),
                       {source, words.count(static_cast<double>(report->removed)),
                        words.count(static_cast<double>(report->restored)),
                        words.count(static_cast<double>(report->kept))}));
        });
}

void askAndRevert(QWidget* parent, Workspace& workspace, const store::ImportBatch& batch,
                  std::function<void()> started) {
    MessageBox::ask(
        parent, RevertBatch::tr("Take the import of “%1” back?").arg(QString::fromStdString(batch.source)),
        RevertBatch::tr("Rows that it added go, rows that it changed become what they were. Nothing else "
                        "is touched."),
        RevertBatch::tr("Revert"), [&workspace, batch, started = std::move(started)] {
            startRevert(workspace, batch);
            if (started)
                started();
        });
}

} // namespace crosscut::ui
