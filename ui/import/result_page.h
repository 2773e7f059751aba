#pragma once

#include "model/workflow/import_file.h"
#include "ui/text/words.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace crosscut::ui {

class IssueTableModel;
class LedgerView;

/// What the import did: the ledger, the issues, the rejects as a file, their repair kind by kind, the recipe
/// to keep, and the way back.
class ResultPage : public QWidget {
    Q_OBJECT

public:
    explicit ResultPage(const Words& words, QWidget* parent = nullptr);

    void showReport(const workflow::ImportReport& report, const QString& fileName);
    void showReverting();

signals:
    /// Kinds of issues whose rejected rows are to be read once more and repaired.
    void repairWanted(const std::vector<std::string>& kinds);
    void recipeWanted();
    void rejectsWanted();
    void revertWanted();

private:
    void showRepairs(const workflow::ImportReport& report);

    const Words& m_words;
    QLabel* m_heading;
    LedgerView* m_ledger;
    IssueTableModel* m_issues;
    QTableView* m_issueTable = nullptr; ///< hidden where there is nothing to show
    QPushButton* m_repair;
    QPushButton* m_saveRejects;
    QPushButton* m_saveRecipe;
    QPushButton* m_revert;
};

} // namespace crosscut::ui
