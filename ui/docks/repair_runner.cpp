#include "ui/docks/repair_runner.h"

#include "ui/tasks/task_runner.h"
#include "ui/workspace/workspace.h"

#include <QPointer>
#include <QUndoCommand>
#include <QUndoStack>
#include <algorithm>

namespace crosscut::ui {

/// A repair as a named step. It has been done when it comes onto the stack.
class RepairCommand : public QUndoCommand {
public:
    RepairCommand(RepairRunner& runner, std::shared_ptr<RepairRunner::Step> step, const QString& name)
        : QUndoCommand(name)
        , m_runner(&runner)
        , m_step(std::move(step)) {}

    void undo() override {
        m_isDone = false;
        if (m_runner)
            m_runner->undoStep(m_step, text());
    }
    void redo() override {
        if (!m_isDone && m_runner)
            m_runner->redoStep(m_step, text(), false);
        m_isDone = true;
    }

private:
    QPointer<RepairRunner> m_runner;
    std::shared_ptr<RepairRunner::Step> m_step;
    bool m_isDone = true;
};

namespace {

/// Undoes what of them still stands, the newest first.
Result<workflow::UndoReport> undoStanding(store::ProjectFile& project, std::vector<store::RepairId> repairs,
                                          TaskMonitor& monitor) {
    std::sort(repairs.rbegin(), repairs.rend());
    workflow::UndoReport sum;
    for (const store::RepairId id : repairs) {
        const auto undone = workflow::undoRepair(project, id, monitor);
        if (!undone && undone.error().code == ErrorCode::InvalidOption)
            continue; // somebody undid it from the log
        if (!undone)
            return undone.error();
        sum.restored += undone->restored;
        sum.kept += undone->kept;
    }
    return sum;
}

} // namespace

QString RepairRunner::undoneText(const Words& words, const workflow::UndoReport& undone) {
    QStringList sentences{filled(tr("Cells that are as they were before: %1."),
                                 {words.count(static_cast<double>(undone.restored))})};
    if (undone.kept > 0)
        sentences +=
            filled(tr("Changed since, and kept: %1."), {words.count(static_cast<double>(undone.kept))});
    return sentences.join(QLatin1Char(' '));
}

RepairRunner::RepairRunner(Workspace& workspace, QUndoStack& undoStack, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_undoStack(undoStack) {
    connect(&workspace, &Workspace::projectChanged, this, [this] {
        m_waiting.clear();
        m_undoStack.clear();
    });
}

std::shared_ptr<store::ProjectFile> RepairRunner::openWriter() {
    auto writer = m_workspace.project().openWriter();
    if (writer)
        return std::make_shared<store::ProjectFile>(std::move(writer).value());
    m_workspace.tellError(writer.error());
    return nullptr;
}

void RepairRunner::enqueue(std::function<void()> job) {
    m_waiting.push_back(std::move(job));
    if (m_isRunning)
        return;
    m_isRunning = true;
    emit busyChanged();
    m_waiting.front()();
}

void RepairRunner::finish() {
    if (!m_waiting.empty())
        m_waiting.pop_front();
    if (!m_waiting.empty())
        return m_waiting.front()();
    m_isRunning = false;
    emit busyChanged();
}

bool RepairRunner::tellFailure(const Error* error) {
    if (error != nullptr && error->code != ErrorCode::Cancelled)
        m_workspace.tellError(*error);
    return error != nullptr;
}

void RepairRunner::count(const workflow::RepairRequest& request,
                         std::function<void(const workflow::RepairReport&)> then) {
    auto reader = m_workspace.project().openReader();
    if (!reader)
        return m_workspace.tellError(reader.error());
    auto project = std::make_shared<store::ProjectFile>(std::move(reader).value());
    workflow::RepairRequest dry = request;
    dry.dryRun = true;
    m_workspace.tasks().start<workflow::RepairReport>(
        this, tr("Counting what can be repaired"),
        [project, dry](TaskMonitor& monitor) { return workflow::repairData(*project, dry, monitor); },
        [this, then = std::move(then)](const Result<workflow::RepairReport>& report) {
            if (!tellFailure(report ? nullptr : &report.error()))
                then(*report);
        });
}

void RepairRunner::repair(const workflow::RepairRequest& request, const QString& name) {
    redoStep(std::make_shared<Step>(Step{request, {}}), name, true);
}

void RepairRunner::redoStep(const std::shared_ptr<Step>& step, const QString& name, bool isNew) {
    enqueue([this, step, name, isNew] {
        auto project = openWriter();
        if (!project)
            return finish();
        m_workspace.tasks().start<workflow::RepairReport>(
            this, name,
            [project, request = step->request](TaskMonitor& monitor) {
                return workflow::repairData(*project, request, monitor);
            },
            [this, step, name, isNew](const Result<workflow::RepairReport>& report) {
                if (!tellFailure(report ? nullptr : &report.error())) {
                    step->done.clear();
                    for (const store::Repair& repair : report->repairs)
                        step->done.push_back(repair.id);
                    if (isNew)
                        m_undoStack.push(new RepairCommand(*this, step, name));
                    m_workspace.noteDataChanged();
                    m_workspace.tell(
                        filled(tr("%1. Cells repaired: %2."),
                               {name, m_workspace.words().count(static_cast<double>(report->cells))}));
                }
                finish();
            });
    });
}

void RepairRunner::undoStep(const std::shared_ptr<Step>& step, const QString& name) {
    // The step knows what it did only once it is done: not before its turn.
    enqueue([this, step, name] { undoAll(step->done, name); });
}

void RepairRunner::undo(store::RepairId repair) {
    enqueue([this, repair] { undoAll({repair}, tr("repair %1").arg(repair.value)); });
}

void RepairRunner::undoAll(std::vector<store::RepairId> repairs, const QString& title) {
    auto project = openWriter();
    if (!project)
        return finish();
    m_workspace.tasks().start<workflow::UndoReport>(
        this, tr("Undoing: %1").arg(title),
        [project, repairs = std::move(repairs)](TaskMonitor& monitor) {
            return undoStanding(*project, repairs, monitor);
        },
        [this](const Result<workflow::UndoReport>& undone) {
            if (!tellFailure(undone ? nullptr : &undone.error())) {
                m_workspace.noteDataChanged();
                m_workspace.tell(undoneText(m_workspace.words(), *undone));
            }
            finish();
        });
}

} // namespace crosscut::ui
