#pragma once

#include "model/store/batch_table.h"
#include "model/workflow/import_trend.h"

#include <QSplitter>
#include <vector>

class QTableView;

namespace crosscut::ui {

class IssueTableModel;
class LedgerView;
class TextTableModel;
class Workspace;

/// The imports of the project, the newest first, each with its ledger, its issues, and how much was rejected
/// beside the import before it from the same source.
class ImportHistory : public QSplitter {
    Q_OBJECT

public:
    ImportHistory(Workspace& workspace, QWidget* parent);

    void show(std::vector<store::ImportBatch> batches); ///< oldest first, as they are stored
    bool isEmpty() const { return m_batches.empty(); }
    const store::ImportBatch* current() const;
    void retranslate();

signals:
    void currentChanged();

private:
    void showBatches();
    void showIssues();

    Workspace& m_workspace;
    TextTableModel* m_rows;
    IssueTableModel* m_issues;
    QTableView* m_table = nullptr;
    LedgerView* m_ledger = nullptr;
    std::vector<store::ImportBatch> m_batches;   ///< newest first
    std::vector<workflow::ImportTrend> m_trends; ///< one for each
};

} // namespace crosscut::ui
