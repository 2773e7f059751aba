#pragma once

#include "model/workflow/plan_totals.h"
#include "ui/widgets/dock.h"

#include <QPointer>
#include <functional>

class QComboBox;
class QLabel;
class QListWidget;
class QTabWidget;
class QTableView;
class QTimer;

namespace crosscut::ui {

class AddPairDialog;
class PairForm;
class PlanForm;
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
    QWidget* makeIssueSide();
    void followProject();
    void followPlan();
    void updateActions();
    void updateState();
    void fillChooser();
    void openPlan(const QString& name);
    void newPlan();
    void duplicatePlan();
    void deletePlan();
    void storeNew(Plan plan);
    void removeCurrentPair();
    void chooseCurrentPair();
    int currentPair() const;
    void askForPair(const QString& film, const QString& course);
    void addPair(const QString& filmKey, const QString& courseKey);
    void takePair(const PlanPair& pair);
    void computeTotals();
    void showTotals(const workflow::PlanTotals& totals);
    void fillIssues();
    void jumpToIssue(int row);
    void refreshNumbers();
    /// A connection of its own for a job; null where it cannot be had, which has been told then.
    std::shared_ptr<store::ProjectFile> reader();

    Workspace& m_workspace;
    PlanPairModel* m_pairs = nullptr;
    QTimer* m_totalsTimer = nullptr;
    std::optional<workflow::PlanTotals> m_totals;
    quint64 m_totalsRequest = 0;
    QPointer<AddPairDialog> m_addPairDialog;

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
    QLabel* m_issueHeading = nullptr;
    QListWidget* m_issues = nullptr;
    QTabWidget* m_tabs = nullptr;
    PlanForm* m_planForm = nullptr;
    PairForm* m_pairForm = nullptr;
};

} // namespace crosscut::ui
