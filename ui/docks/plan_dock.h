#pragma once

#include "model/workflow/plan_totals.h"
#include "ui/docks/plan_library.h"
#include "ui/widgets/dock.h"

class QComboBox;
class QTabWidget;
class QTableView;
class QTimer;

namespace crosscut::ui {

class PairAdder;
class PairForm;
class PlanForm;
class PlanIssueList;
class PlanPairModel;
class PlanTotalsBand;
class Workspace;

/// The plan being made: its pairs with what is expected of them, the totals, what is still open, and
/// everything that can be set. Films and courses drop in; each change can be undone and is saved as it is
/// made.
class PlanDock : public Dock {
    Q_OBJECT

public:
    explicit PlanDock(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override;
    QUndoStack* undoStack() override;

protected:
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeActions();
    QWidget* makeContent();
    void makeTable();
    void followProject();
    void followPlan();
    void updateActions();
    void updateState();
    void fillChooser();
    void newPlan();
    void deletePlan();
    void removeCurrentPair();
    void chooseCurrentPair();
    int currentPair() const;
    void computeTotals();
    void showTotals(const workflow::PlanTotals& totals);
    void showPair(int pair);

    Workspace& m_workspace;
    PlanLibrary m_library;
    PairAdder* m_adder = nullptr;
    PlanPairModel* m_pairs = nullptr;
    QTimer* m_totalsTimer = nullptr;
    quint64 m_totalsRequest = 0;

    QComboBox* m_chooser = nullptr;
    QAction* m_new = nullptr;
    QAction* m_duplicate = nullptr;
    QAction* m_delete = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_addPair = nullptr;
    QAction* m_removePair = nullptr;
    QAction* m_refresh = nullptr; ///< in the stale bar
    PlanTotalsBand* m_band = nullptr;
    QTableView* m_table = nullptr;
    PlanIssueList* m_issues = nullptr;
    QTabWidget* m_tabs = nullptr;
    PlanForm* m_planForm = nullptr;
    PairForm* m_pairForm = nullptr;
};

} // namespace crosscut::ui
