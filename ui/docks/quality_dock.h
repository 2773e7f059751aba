#pragma once

#include "model/store/batch_table.h"
#include "model/workflow/check_quality.h"
#include "ui/widgets/dock.h"

#include <optional>
#include <vector>

class QTabWidget;
class QTableView;

namespace crosscut::ui {

class ImportHistory;
class TextTableModel;
class Workspace;

/// What the data lack (findings, what blocks first, each with a jump to its first row), what the columns
/// hold, and the imports with their ledgers, issues and the way back. Checked over all rows after every
/// change of the data.
class QualityDock : public Dock {
    Q_OBJECT

public:
    explicit QualityDock(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override;

    const workflow::QualityReport* report() const { return m_report ? &*m_report : nullptr; }

protected:
    void retranslate() override;

private:
    struct Checked {
        workflow::QualityReport report;
        std::vector<store::ImportBatch> batches;
    };

    void makeActions();
    QWidget* makeContent();
    void check();
    void take(quint64 token, const Result<Checked>& checked);
    void showReport();
    void jump();
    void revert();
    void follow();

    Workspace& m_workspace;
    QTabWidget* m_tabs = nullptr;
    QTableView* m_findingTable = nullptr;
    QTableView* m_columnTable = nullptr;
    ImportHistory* m_imports = nullptr;
    TextTableModel* m_findings;
    TextTableModel* m_columns;
    QAction* m_refresh = nullptr;
    QAction* m_jump = nullptr;
    QAction* m_revert = nullptr;
    QAction* m_import = nullptr;
    quint64 m_token = 0;
    std::optional<workflow::QualityReport> m_report;
};

} // namespace crosscut::ui
