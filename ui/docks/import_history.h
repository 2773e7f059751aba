#pragma once

#include "model/store/batch_table.h"

#include <QSplitter>
#include <vector>

class QTableView;

namespace crosscut::ui {

class IssueTableModel;
class LedgerView;
class TextTableModel;
class Workspace;

/// The imports of the project, the newest first, each with its ledger and its issues.
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
    std::vector<store::ImportBatch> m_batches; ///< newest first
};

} // namespace crosscut::ui
