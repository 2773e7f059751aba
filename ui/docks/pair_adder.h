#pragma once

#include "model/domain/plan.h"
#include "model/store/project_file.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <memory>

namespace crosscut::ui {

class AddPairDialog;
class Workspace;

/// Puts pairs into the open plan: each is scored by a job first, so that the plan holds its numbers. What
/// fails is told through the workspace.
class PairAdder : public QObject {
    Q_OBJECT

public:
    /// Dialogs stand over `window`, which owns the adder.
    PairAdder(Workspace& workspace, QWidget* window);

    /// Asks which pair, with these keys chosen already (empty: none).
    void ask(const QString& film, const QString& course);
    void add(const QString& film, const QString& course);
    /// Scores all pairs of the plan anew, as one step of its history.
    void refreshNumbers();

signals:
    void pairTaken(int row); ///< the pair stands there in the plan now

private:
    void take(const PlanPair& pair);
    /// A connection of its own for a job; null where it cannot be had, which has been told then.
    std::shared_ptr<store::ProjectFile> reader();

    Workspace& m_workspace;
    QWidget* m_window;
    QPointer<AddPairDialog> m_dialog;
};

} // namespace crosscut::ui
