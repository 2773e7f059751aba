#include "ui/import/review_page.h"

#include "ui/import/changed_cells_model.h"
#include "ui/import/issue_table_model.h"
#include "ui/import/ledger_view.h"
#include "ui/text/sentences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

QTableView* plainTable(QAbstractItemModel* model, const QString& objectName, QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setModel(model);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

} // namespace

ReviewPage::ReviewPage(const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_heading(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_ledger(new LedgerView(words, this))
    , m_conflictLabel(new QLabel(tr("Rows that the project &knows otherwise"), this))
    , m_conflict(new QComboBox(this))
    , m_dropDuplicates(new QCheckBox(tr("Leave out events that are &exactly the same"), this))
    , m_changes(new ChangedCellsModel(words, this))
    , m_issues(new IssueTableModel(words, this))
    , m_tabs(new QTabWidget(this)) {
    m_heading->setProperty("role", QStringLiteral("heading"));
    m_sentence->setObjectName(QStringLiteral("importReview"));
    m_sentence->setWordWrap(true);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_changeTable = plainTable(m_changes, QStringLiteral("reviewChanges"), this);
    m_changeTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_changeTable->setAccessibleName(tr("Cells that change"));
    m_issueTable = plainTable(m_issues, QStringLiteral("reviewIssues"), this);
    m_issueTable->horizontalHeader()->setSectionResizeMode(IssueTableModel::Kind,
                                                           QHeaderView::ResizeToContents);
    m_issueTable->horizontalHeader()->setSectionResizeMode(IssueTableModel::Value, QHeaderView::Stretch);
    m_issueTable->setAccessibleName(tr("First issues"));
    m_tabs->addTab(m_changeTable, QString());
    m_tabs->addTab(m_issueTable, QString());
    m_tabs->setDocumentMode(true);
    buildChoices();
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_conflictLabel);
    choices->addWidget(m_conflict);
    choices->addWidget(m_dropDuplicates);
    choices->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_heading);
    layout->addWidget(m_progress);
    layout->addWidget(m_ledger);
    layout->addLayout(choices);
    layout->addWidget(m_sentence);
    layout->addWidget(m_tabs, 1);
    layout->addStretch(0);
}

void ReviewPage::buildChoices() {
    m_conflictLabel->setBuddy(m_conflict);
    m_conflict->setObjectName(QStringLiteral("reviewConflict"));
    m_conflict->addItem(tr("take what the file says"), static_cast<int>(store::OnConflict::Update));
    m_conflict->addItem(tr("stay as they are"), static_cast<int>(store::OnConflict::Skip));
    m_conflict->addItem(tr("stop the import"), static_cast<int>(store::OnConflict::Fail));
    m_dropDuplicates->setObjectName(QStringLiteral("reviewDuplicates"));
    m_dropDuplicates->setToolTip(
        tr("The same person, item, kind, value and moment, in this file or in the project"));
    connect(m_conflict, &QComboBox::activated, this, &ReviewPage::choicesChanged);
    connect(m_dropDuplicates, &QCheckBox::clicked, this, &ReviewPage::choicesChanged);
}

void ReviewPage::showChoicesFor(EntityKind kind) {
    const bool areEvents = kind == EntityKind::Events;
    m_conflictLabel->setVisible(!areEvents);
    m_conflict->setVisible(!areEvents);
    m_dropDuplicates->setVisible(areEvents);
}

void ReviewPage::reset(const workflow::ImportRequest& request) {
    m_conflict->setCurrentIndex(m_conflict->findData(static_cast<int>(request.onConflict)));
    m_dropDuplicates->setChecked(request.dropDuplicates);
}

void ReviewPage::fill(workflow::ImportRequest& request) const {
    request.onConflict = static_cast<store::OnConflict>(m_conflict->currentData().toInt());
    request.dropDuplicates = m_dropDuplicates->isChecked();
}

void ReviewPage::showRunning(const QString& what) {
    m_heading->setText(what);
    m_sentence->clear();
    m_progress->setValue(0);
    m_progress->show();
    m_ledger->clear();
    m_tabs->hide();
}

void ReviewPage::showProgress(double fraction) {
    m_progress->setValue(fraction < 0 ? 0 : static_cast<int>(fraction * 1000));
}

void ReviewPage::showReport(const workflow::ImportReport& report) {
    m_progress->hide();
    m_heading->setText(tr("What the import will do"));
    m_ledger->show(report.ledger);
    m_issues->show(issueFacts(report));
    m_changes->show(report.changes);
    std::int64_t issues = 0;
    for (const auto& [kind, n] : report.issueCounts)
        issues += n;
    const auto number = [this](std::int64_t n) { return m_words.count(static_cast<double>(n)); };
    m_tabs->setVisible(!report.issues.empty() || !report.changes.empty());
    m_tabs->setTabText(
        0, filled(tr("What changes (%1)"), {number(static_cast<std::int64_t>(report.changes.size()))}));
    m_tabs->setTabText(1, filled(tr("Remarks (%1)"), {number(issues)}));
    m_tabs->setTabVisible(0, !report.changes.empty());
    m_tabs->setTabVisible(1, !report.issues.empty());
    QString sentence =
        issues == 0 ? tr("Every row can be used. Nothing is kept until you import.")
                    : filled(tr("%1 remarks; the first ones are below. Nothing is kept until you import."),
                             {number(issues)});
    if (report.conflicts > 0)
        sentence += QLatin1Char(' ') +
                    filled(tr("%1 known rows say otherwise than the project."), {number(report.conflicts)});
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
        facts.push_back({issue.line, issue.column, issue.kind, issue.value, issue.detail, issue.file});
    return facts;
}

} // namespace crosscut::ui
