#pragma once

#include "model/workflow/repair_data.h"

#include <QObject>
#include <QString>
#include <deque>
#include <functional>
#include <memory>

class QUndoStack;

namespace crosscut::ui {

class Words;
class Workspace;

/// Runs repairs and takes them back off the ui thread, one after the other in the order in which they were
/// asked for: Ctrl+Z twice is two jobs, not a race. Every repair becomes a named step of the undo stack once
/// it is done.
class RepairRunner : public QObject {
    Q_OBJECT

public:
    RepairRunner(Workspace& workspace, QUndoStack& undoStack, QObject* parent);

    /// Counts what the request would repair.
    void count(const workflow::RepairRequest& request,
               std::function<void(const workflow::RepairReport&)> then);
    void repair(const workflow::RepairRequest& request, const QString& name);
    /// Undoes one repair of the log, whether or not it is a step of the undo stack.
    void undo(store::RepairId repair);
    bool isBusy() const { return m_isRunning; }

signals:
    void busyChanged();

private:
    friend class RepairCommand;

    /// A step of the undo stack: what was asked for, and what was done the last time.
    struct Step {
        workflow::RepairRequest request;
        std::vector<store::RepairId> done;
    };

    void redoStep(const std::shared_ptr<Step>& step, const QString& name, bool isNew);
    void undoStep(const std::shared_ptr<Step>& step, const QString& name);
    void undoAll(std::vector<store::RepairId> repairs, const QString& title);
    void enqueue(std::function<void()> job);
    void finish();
    std::shared_ptr<store::ProjectFile> openWriter();
    static QString undoneText(const Words& words, const workflow::UndoReport& undone);
    /// Whether it failed; says why.
    bool tellFailure(const Error* error);

    Workspace& m_workspace;
    QUndoStack& m_undoStack;
    std::deque<std::function<void()>> m_waiting;
    bool m_isRunning = false;
};

} // namespace crosscut::ui
