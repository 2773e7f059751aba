#include "ui/import/result_page.h"

#include "ui/import/issue_table_model.h"
#include "ui/import/ledger_view.h"
#include "ui/import/review_page.h"
#include "ui/text/sentences.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace crosscut::ui {

ResultPage::ResultPage(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_heading(new QLabel(this))
    , m_ledger(new LedgerView(words, this))
    , m_issues(new IssueTableModel(words, this))
    , m_repair(new QPushButton(tr("Re&pair rejected rows"), this))
    , m_saveRejects(new QPushButton(tr("Save &rejected rows as CSV…"), this))
    , m_saveRecipe(new QPushButton(tr("Save as recipe…"), this))
    , m_revert(new QPushButton(tr("&Take this import back…"), this)) {
    m_heading->setProperty("role", QStringLiteral("heading"));
    m_heading->setObjectName(QStringLiteral("importResult"));
    m_heading->setWordWrap(true);
    m_saveRejects->setObjectName(QStringLiteral("saveRejects"));
    m_revert->setObjectName(QStringLiteral("revertImport"));
    m_issueTable = new QTableView(this);
    QTableView* issues = m_issueTable;
    issues->setObjectName(QStringLiteral("resultIssues"));
    issues->setModel(m_issues);
    issues->setShowGrid(false);
    issues->setWordWrap(false);
    issues->setSelectionBehavior(QAbstractItemView::SelectRows);
    issues->verticalHeader()->hide();
    issues->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    issues->horizontalHeader()->setSectionResizeMode(IssueTableModel::Kind, QHeaderView::ResizeToContents);
    issues->horizontalHeader()->setSectionResizeMode(IssueTableModel::Value, QHeaderView::Stretch);
    issues->setAccessibleName(tr("Issues of the import"));
    auto* buttons = new QHBoxLayout;
    m_repair->setObjectName(QStringLiteral("repairRejects"));
    m_repair->setMenu(new QMenu(m_repair));
    m_saveRecipe->setObjectName(QStringLiteral("saveRecipe"));
    buttons->addWidget(m_repair);
    buttons->addWidget(m_saveRejects);
    buttons->addWidget(m_saveRecipe);
    buttons->addWidget(m_revert);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_heading);
    layout->addWidget(m_ledger);
    layout->addWidget(issues, 1);
    layout->addStretch(0);
    layout->addLayout(buttons);
    connect(m_saveRejects, &QPushButton::clicked, this, &ResultPage::rejectsWanted);
    connect(m_saveRecipe, &QPushButton::clicked, this, &ResultPage::recipeWanted);
    connect(m_revert, &QPushButton::clicked, this, &ResultPage::revertWanted);
}

void ResultPage::showReport(const workflow::ImportReport& report, const QString& fileName) {
    m_heading->setText(report.run.seconds < 1 ? tr("%1 is imported.").arg(fileName)
                                              : filled(tr("%1 is imported in %2 seconds."),
                                                       {fileName, m_words.number(report.run.seconds, 1)}));
    m_ledger->show(report.ledger);
    m_issues->show(issueFacts(report));
    m_issueTable->setVisible(!report.issues.empty());
    m_saveRejects->setEnabled(report.ledger.rejected > 0);
    m_revert->setEnabled(report.batch.has_value());
    showRepairs(report);
}

void ResultPage::showRepairs(const workflow::ImportReport& report) {
    QMenu* menu = m_repair->menu();
    menu->clear();
    std::vector<std::string> present;
    if (report.files == 1)
        for (const std::string& kind : workflow::repairableIssues())
            if (report.issueCounts.contains(kind))
                present.push_back(kind);
    for (const std::string& kind : present)
        menu->addAction(filled(QStringLiteral("%1 (%2): %3"),
                               {tokenText(m_words, "issue", kind),
                                m_words.count(static_cast<double>(report.issueCounts.at(kind))),
                                tokenText(m_words, "repair_issue", kind)}),
                        this, [this, kind] { emit repairWanted({kind}); });
    if (present.size() > 1) {
        menu->addSeparator();
        menu->addAction(tr("All of these"), this, [this, present] { emit repairWanted(present); });
    }
    m_repair->setVisible(!present.empty());
}

void ResultPage::showReverting() {
    m_revert->setEnabled(false);
}

} // namespace crosscut::ui
