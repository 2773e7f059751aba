#pragma once

#include "model/store/batch_table.h"
#include "model/workflow/check_quality.h"
#include "model/workflow/repair_data.h"
#include "ui/widgets/dock.h"

#include <QUndoStack>
#include <optional>
#include <vector>

class QTabWidget;

namespace crosscut::ui {

class ImportHistory;
class QualityColumns;
class QualityFindings;
class RepairLog;
class RepairRunner;
class Workspace;

/// What the data lack (findings, what blocks first, each with a jump to its first row, its repair and its
/// waiver), what the columns hold, the imports with their ledgers, issues and the way back, and the log of
/// repairs. Checked over all rows after every change of the data. Repairs and waivers are steps of the dock's
/// own history.
class QualityDock : public Dock {
    Q_OBJECT

public:
    explicit QualityDock(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override;
    QUndoStack* undoStack() override { return &m_undoStack; }

    const workflow::QualityReport* report() const { return m_report ? &*m_report : nullptr; }

protected:
    void retranslate() override;

private:
    enum Tab { Findings, Columns, Imports, Repairs };
    struct Checked {
        workflow::QualityReport report;
        std::vector<store::ImportBatch> batches;
    };

    void makeActions();
    QAction* addAction(const char* name, const char* iconName, void (QualityDock::*slot)());
    QWidget* makeContent();
    void check();
    void take(quint64 token, const Result<Checked>& checked);
    void jump();
    void fix();
    void fixAll();
    /// Says what it would do before it is done.
    void askToRepair(const workflow::RepairRequest& request, const QString& name,
                     const workflow::RepairReport& counted);
    void waive();
    void unwaive();
    void takeBack();
    void follow();
    void followActions();
    void showStatus();

    Workspace& m_workspace;
    QUndoStack m_undoStack;
    RepairRunner* m_repairs;
    QTabWidget* m_tabs = nullptr;
    QualityFindings* m_findings = nullptr;
    QualityColumns* m_columns = nullptr;
    ImportHistory* m_imports = nullptr;
    RepairLog* m_log = nullptr;
    QAction* m_jump = nullptr;
    QAction* m_fix = nullptr;
    QAction* m_fixAll = nullptr;
    QAction* m_waive = nullptr;
    QAction* m_unwaive = nullptr;
    QAction* m_takeBack = nullptr;
    QAction* m_refresh = nullptr;
    QAction* m_import = nullptr;
    quint64 m_token = 0;
    std::optional<workflow::QualityReport> m_report;
};

} // namespace crosscut::ui
