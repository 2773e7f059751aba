#pragma once

#include "model/domain/plan.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

namespace crosscut::ui {

/// Owns the plan that is being edited, its undo stack (with named steps; a save is no barrier) and its
/// saving: every change is handed to the saver a moment after it was made.
class PlanDocument : public QObject {
    Q_OBJECT

public:
    explicit PlanDocument(QObject* parent = nullptr);

    const Plan& plan() const { return m_plan; }
    bool isOpen() const { return m_open; }
    bool isReadOnly() const { return m_readOnly; }
    QUndoStack* undoStack() { return &m_undoStack; }

    /// Shows another plan; the undo stack starts anew.
    void open(Plan plan, bool readOnly);
    void close();
    /// Takes a stored plan's id after its first save, without a step on the stack.
    void setStoredId(PlanId id);

    // The commands of plan_commands.h change the plan through this and nothing else does.
    void replace(Plan plan);

signals:
    void planOpened();
    void planChanged();

private:
    Plan m_plan;
    bool m_open = false;
    bool m_readOnly = false;
    QUndoStack m_undoStack;
};

} // namespace crosscut::ui
