#include "ui/import/review_page.h"

#include "ui/import/issue_table_model.h"
#include "ui/import/ledger_view.h"

#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTableView>
#include <QVBoxLayout>

namespace crosscut::ui {

ReviewPage::ReviewPage(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_heading(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_ledger(new LedgerView(words, this))
    , m_issues(new IssueTableModel(words, this)) {
    m_heading->setProperty("role", QStringLiteral("heading"));
    m_sentence->setObjectName(QStringLiteral("importReview"));
    m_sentence->setWordWrap(true);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_issueTable = new QTableView(this);
    QTableView* issues = m_issueTable;
    issues->setObjectName(QStringLiteral("reviewIssues"));
    issues->setModel(m_issues);
    issues->setShowGrid(false);
    issues->setWordWrap(false);
    issues->setSelectionBehavior(QAbstractItemView::SelectRows);
    issues->verticalHeader()->hide();
    issues->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    issues->horizontalHeader()->setSectionResizeMode(IssueTableModel::Kind, QHeaderView::Stretch);
    issues->setAccessibleName(tr("First issues"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_heading);
    layout->addWidget(m_progress);
    layout->addWidget(m_ledger);
    layout->addWidget(m_sentence);
    layout->addWidget(issues, 1);
    layout->addStretch(0);
}

void ReviewPage::showRunning(const QString& what) {
    m_heading->setText(what);
    m_sentence->clear();
    m_progress->setValue(0);
    m_progress->show();
    m_ledger->clear();
    m_issues->show({});
    m_issueTable->hide();
}

void ReviewPage::showProgress(double fraction) {
    m_progress->setValue(fraction < 0 ? 0 : static_cast<int>(fraction * 1000));
}

void ReviewPage::showReport(const workflow::ImportReport& report) {
    m_progress->hide();
    m_heading->setText(tr("What the import will do"));
    m_ledger->show(report.ledger);
    m_issues->show(issueFacts(report));
    m_issueTable->setVisible(!report.issues.empty());
    std::int64_t issues = 0;
    for (const auto& [kind, n] : report.issueCounts)
        issues += n;
    const auto number = [this](std::int64_t n) { return m_words.count(static_cast<double>(n)); };
    QString sentence =
        issues == 0 ? tr("Every row can be used. Nothing is kept until you import.")
                    : filled(tr("%1 remarks; the first ones are below. Nothing is kept until you import."),
                             {number(issues)});
    if (report.people > 0)
        sentence += QLatin1Char(' ') +
                    filled(tr("%1 people and %2 films or courses, %3 and %4 of them in no catalog."),
                           {number(report.people), number(report.items), number(report.orphanUsers),
                            number(report.orphanItems)});
    m_sentence->setText(sentence);
}

void ReviewPage::showError(const QString& heading, const QString& sentence) {
    m_progress->hide();
    m_heading->setText(heading);
    m_sentence->setText(sentence);
}

std::vector<IssueFacts> issueFacts(const workflow::ImportReport& report) {
    std::vector<IssueFacts> facts;
    for (const workflow::ImportIssue& issue : report.issues)
        facts.push_back({issue.line, issue.column, issue.kind, issue.value, issue.detail});
    return facts;
}

} // namespace crosscut::ui
