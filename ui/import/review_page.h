#pragma once

#include "model/workflow/import_file.h"
#include "ui/text/issue_text.h"
#include "ui/text/words.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QTabWidget;
class QTableView;

namespace crosscut::ui {

class ChangedCellsModel;
class IssueTableModel;
class LedgerView;

/// What the import would do, from a trial run over the whole file, before anything is kept: the ledger, the
/// cells that it changes side by side, the remarks, and what is to happen to known rows and to duplicates.
class ReviewPage : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPage(const Words& words, QWidget* parent = nullptr);

    /// Another file: the choices back to what is usual, or to what a recipe says.
    void reset(const workflow::ImportRequest& request);
    /// Shows the choices that rows of this kind leave.
    void showChoicesFor(EntityKind kind);
    /// Writes what the person chose into the request.
    void fill(workflow::ImportRequest& request) const;
    void showRunning(const QString& what);
    void showProgress(double fraction);
    void showReport(const workflow::ImportReport& report);
    void showError(const QString& heading, const QString& sentence);

signals:
    void choicesChanged();

private:
    void buildChoices();

    const Words& m_words;
    QLabel* m_heading;
    QLabel* m_sentence;
    QProgressBar* m_progress;
    LedgerView* m_ledger;
    QLabel* m_conflictLabel;
    QComboBox* m_conflict;
    QCheckBox* m_dropDuplicates;
    ChangedCellsModel* m_changes;
    IssueTableModel* m_issues;
    QTabWidget* m_tabs; ///< hidden while there is nothing to show
    QTableView* m_changeTable = nullptr;
    QTableView* m_issueTable = nullptr;
};

/// The issues of a report as the issue table takes them.
std::vector<IssueFacts> issueFacts(const workflow::ImportReport& report);

} // namespace crosscut::ui
