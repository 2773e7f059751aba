#pragma once

#include "model/workflow/import_file.h"
#include "ui/text/issue_text.h"
#include "ui/text/words.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QTableView;

namespace crosscut::ui {

class IssueTableModel;
class LedgerView;

/// What the import would do, from a trial run over the whole file, before anything is kept.
class ReviewPage : public QWidget {
    Q_OBJECT

public:
    explicit ReviewPage(const Words& words, QWidget* parent = nullptr);

    void showRunning(const QString& what);
    void showProgress(double fraction);
    void showReport(const workflow::ImportReport& report);
    void showError(const QString& heading, const QString& sentence);

private:
    const Words& m_words;
    QLabel* m_heading;
    QLabel* m_sentence;
    QProgressBar* m_progress;
    LedgerView* m_ledger;
    IssueTableModel* m_issues;
    QTableView* m_issueTable = nullptr; ///< hidden while there is nothing to show
};

/// The issues of a report as the issue table takes them.
std::vector<IssueFacts> issueFacts(const workflow::ImportReport& report);

} // namespace crosscut::ui
