#include "ui/docks/quality_dock.h"

#include "model/store/guarded.h"
#include "ui/import/issue_table_model.h"
#include "ui/import/ledger_view.h"
#include "ui/import/revert_batch.h"
#include "ui/tables/text_table_model.h"
#include "ui/tasks/task_runner.h"
#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"
#include "ui/workspace/workspace.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace crosscut::ui {

namespace {

constexpr int rowHeight = 28;
constexpr std::int64_t shownIssues = 1000;

QTableView* makeTable(const QString& name, QAbstractItemModel* model, int wideColumn, QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setObjectName(name);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(wideColumn, QHeaderView::Stretch);
    return table;
}

const char* severityKey(workflow::Severity severity) {
    switch (severity) {
    case workflow::Severity::Blocks:
        return "blocks";
    case workflow::Severity::Warns:
        return "warns";
    case workflow::Severity::Notes:
        break;
    }
    return "notes";
}

QIcon severityIcon(workflow::Severity severity) {
    switch (severity) {
    case workflow::Severity::Blocks:
        return icon(QStringLiteral("error"));
    case workflow::Severity::Warns:
        return icon(QStringLiteral("warning"));
    case workflow::Severity::Notes:
        break;
    }
    return icon(QStringLiteral("info"));
}

QString listed(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts)
        list += QString::fromStdString(text);
    return list.join(QStringLiteral(", "));
}

/// The detail that the ingest kept with an issue, a JSON list of one text.
std::string detailOf(const store::StoredIssue& issue) {
    const nlohmann::json mend = nlohmann::json::parse(issue.mend, nullptr, false);
    return mend.is_array() && !mend.empty() && mend.front().is_string() ? mend.front().get<std::string>()
                                                                        : std::string();
}

} // namespace

QualityDock::QualityDock(Workspace& workspace, QWidget* parent)
    : Dock(QStringLiteral("quality"), QStringLiteral("quality"), parent)
    , m_workspace(workspace)
    , m_findings(new TextTableModel({false, false, false, false, true, true, false}, this))
    , m_columns(new TextTableModel({false, false, true, true, true, false, false}, this))
    , m_batchRows(new TextTableModel({true, false, false, false, true, true, false}, this))
    , m_issues(new IssueTableModel(workspace.words(), this)) {
    makeActions();
    setContent(makeContent());
    connect(&workspace, &Workspace::projectChanged, this, &QualityDock::check);
    connect(&workspace, &Workspace::dataChanged, this, &QualityDock::check);
    connect(&workspace, &Workspace::languageChanged, this, &QualityDock::retranslate);
    retranslate();
    check();
}

QString QualityDock::title() const {
    return tr("Quality");
}

void QualityDock::makeActions() {
    m_jump = toolBar()->addAction(icon(QStringLiteral("catalogs")), QString(), this, &QualityDock::jump);
    m_jump->setObjectName(QStringLiteral("quality.jump"));
    m_revert = toolBar()->addAction(icon(QStringLiteral("revert")), QString(), this, &QualityDock::revert);
    m_revert->setObjectName(QStringLiteral("quality.revert"));
    toolBar()->addSeparator();
    m_refresh = toolBar()->addAction(icon(QStringLiteral("refresh")), QString(), this, &QualityDock::check);
    m_refresh->setObjectName(QStringLiteral("quality.refresh"));
    m_import = new QAction(icon(QStringLiteral("import")), QString(), this);
    m_import->setObjectName(QStringLiteral("quality.import"));
    connect(m_import, &QAction::triggered, this, [this] { m_workspace.importFiles({}); });
}

QWidget* QualityDock::makeContent() {
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("qualityTabs"));
    m_tabs->setDocumentMode(true);
    m_findingTable = makeTable(QStringLiteral("qualityFindings"), m_findings, 2, m_tabs);
    m_columnTable = makeTable(QStringLiteral("qualityColumns"), m_columns, 1, m_tabs);
    m_tabs->addTab(m_findingTable, QString());
    m_tabs->addTab(m_columnTable, QString());
    m_tabs->addTab(makeImportsPage(), QString());
    connect(m_findingTable, &QTableView::activated, this, &QualityDock::jump);
    connect(m_tabs, &QTabWidget::currentChanged, this, &QualityDock::follow);
    connect(m_findingTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QualityDock::follow);
    return m_tabs;
}

QWidget* QualityDock::makeImportsPage() {
    auto* page = new QSplitter(Qt::Vertical, m_tabs);
    page->setChildrenCollapsible(false);
    m_batchTable = makeTable(QStringLiteral("qualityBatches"), m_batchRows, 2, page);
    auto* bottom = new QWidget(page);
    m_ledger = new LedgerView(m_workspace.words(), bottom);
    auto* issues = makeTable(QStringLiteral("qualityIssues"), m_issues, IssueTableModel::Kind, bottom);
    auto* layout = new QVBoxLayout(bottom);
    layout->setContentsMargins(12, 8, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_ledger);
    layout->addWidget(issues, 1);
    connect(m_batchTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QualityDock::showIssues);
    return page;
}

void QualityDock::check() {
    const quint64 token = ++m_token;
    if (!m_workspace.hasProject()) {
        m_report.reset();
        m_batches.clear();
        follow();
        return;
    }
    auto reader = m_workspace.project().openReader();
    if (!reader) {
        showError(errorText(m_workspace.words(), reader.error()),
                  QString::fromStdString(reader.error().detail));
        return;
    }
    if (!m_report)
        showLoading(tr("Looking at every row"));
    auto project = std::make_shared<store::ProjectFile>(std::move(reader).value());
    m_workspace.tasks().start<Checked>(
        this, tr("Checking the quality of the data"),
        [project](TaskMonitor& monitor) -> Result<Checked> {
            auto report = workflow::checkQuality(*project, monitor);
            if (!report)
                return report.error();
            return store::guarded(project->path(), [&]() -> Result<Checked> {
                return Checked{*std::move(report), store::BatchTable(project->database()).all()};
            });
        },
        [this, token](Result<Checked> checked) { take(token, checked); });
}

void QualityDock::take(quint64 token, const Result<Checked>& checked) {
    if (token != m_token)
        return;
    if (!checked) {
        if (checked.error().code != ErrorCode::Cancelled)
            showError(errorText(m_workspace.words(), checked.error()),
                      QString::fromStdString(checked.error().detail));
        return;
    }
    m_report = checked->report;
    m_batches = checked->batches;
    std::reverse(m_batches.begin(), m_batches.end());
    showReport();
    showBatches();
    follow();
}

void QualityDock::showReport() {
    const Words& words = m_workspace.words();
    std::vector<TextRow> findings;
    std::vector<TextRow> columns;
    const auto entity = [&](EntityKind kind) {
        return tokenText(words, "entity", std::string(toString(kind)));
    };
    for (const workflow::QualityFinding& finding : m_report->findings) {
        const bool counted = finding.of > 0;
        const QString share =
            counted ? words.percent(static_cast<double>(finding.count) / static_cast<double>(finding.of))
                    : QString();
        findings.push_back({{tokenText(words, "severity", severityKey(finding.severity)),
                             entity(finding.kind), tokenText(words, "quality", finding.rule),
                             finding.column.empty() ? QString() : tokenText(words, "field", finding.column),
                             counted ? words.count(static_cast<double>(finding.count)) : QString(), share,
                             listed(finding.samples)},
                            {},
                            severityIcon(finding.severity)});
    }
    for (const workflow::ColumnProfile& column : m_report->columns)
        columns.push_back(
            {{entity(column.kind), tokenText(words, "field", column.column),
              words.count(static_cast<double>(column.rows)), words.count(static_cast<double>(column.empty)),
              words.count(static_cast<double>(column.distinct)), QString::fromStdString(column.minimum),
              QString::fromStdString(column.maximum)},
             {},
             {}});
    m_findings->show(std::move(findings));
    m_columns->show(std::move(columns));
    for (QTableView* table : {m_findingTable, m_columnTable})
        table->resizeColumnsToContents();
}

void QualityDock::showBatches() {
    const Words& words = m_workspace.words();
    std::vector<TextRow> rows;
    for (const store::ImportBatch& batch : m_batches)
        rows.push_back(
            {{QString::number(batch.id.value), tokenText(words, "entity", std::string(toString(batch.kind))),
              QString::fromStdString(batch.source), QString::fromStdString(batch.createdAt.substr(0, 10)),
              words.count(static_cast<double>(batch.ledger.read)),
              words.count(static_cast<double>(batch.ledger.rejected)),
              batch.reverted ? tr("Taken back") : QString()},
             {},
             {}});
    m_batchRows->show(std::move(rows));
    m_batchTable->resizeColumnsToContents();
    if (!m_batches.empty())
        m_batchTable->selectRow(0);
    showIssues();
}

const store::ImportBatch* QualityDock::currentBatch() const {
    const int row = m_batchTable->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_batches.size()) ? nullptr
                                                                : &m_batches[static_cast<std::size_t>(row)];
}

void QualityDock::showIssues() {
    std::vector<IssueFacts> facts;
    const store::ImportBatch* batch = currentBatch();
    if (batch == nullptr || !m_workspace.hasProject()) {
        m_ledger->clear();
    } else {
        m_ledger->show(batch->ledger);
        const store::ProjectFile& project = m_workspace.project();
        const auto stored = store::guarded(project.path(), [&]() -> Result<std::vector<store::StoredIssue>> {
            return store::BatchTable(project.database()).issues(batch->id, shownIssues);
        });
        if (stored)
            for (const store::StoredIssue& issue : *stored)
                facts.push_back({issue.line, issue.column, issue.kind, issue.value, detailOf(issue)});
    }
    m_issues->show(std::move(facts));
    follow();
}

void QualityDock::jump() {
    const int row = m_findingTable->currentIndex().row();
    if (!m_report || row < 0 || row >= static_cast<int>(m_report->findings.size()))
        return;
    const workflow::QualityFinding& finding = m_report->findings[static_cast<std::size_t>(row)];
    Selection selection = m_workspace.selection();
    const QString key = finding.samples.empty() ? QString() : QString::fromStdString(finding.samples.front());
    if (finding.kind == EntityKind::Films)
        selection.film = key;
    else if (finding.kind == EntityKind::Courses)
        selection.course = key;
    m_workspace.select(selection);
    m_workspace.showDock(QStringLiteral("catalogs"));
}

void QualityDock::revert() {
    if (const store::ImportBatch* batch = currentBatch())
        askAndRevert(this, m_workspace, *batch);
}

void QualityDock::follow() {
    const store::ImportBatch* batch = currentBatch();
    const bool onImports = m_tabs->currentIndex() == 2;
    m_revert->setEnabled(onImports && batch != nullptr && !batch->reverted && !m_workspace.isReadOnly());
    m_jump->setEnabled(m_tabs->currentIndex() == 0 && m_findingTable->currentIndex().isValid());
    m_refresh->setEnabled(m_workspace.hasProject());
    if (!m_report)
        return showEmpty(tr("Nothing is imported yet. The quality of the data shows here."), m_import);
    if (m_batches.empty() && m_report->columns.empty())
        return showEmpty(tr("Nothing is imported yet. The quality of the data shows here."), m_import);
    showContent();
    std::array<std::int64_t, 3> bySeverity{};
    for (const workflow::QualityFinding& finding : m_report->findings)
        ++bySeverity[static_cast<std::size_t>(finding.severity)];
    const Words& words = m_workspace.words();
    const auto count = [&](std::size_t severity) {
        return words.count(static_cast<double>(bySeverity[severity]));
    };
    setStatus(filled(tr("%1 block, %2 warn, %3 to know · checked in %4 s"),
                     {count(0), count(1), count(2), words.number(m_report->run.seconds, 1)}));
}

void QualityDock::retranslate() {
    m_tabs->setTabText(0, tr("Findings"));
    m_tabs->setTabText(1, tr("Columns"));
    m_tabs->setTabText(2, tr("Imports"));
    m_findings->setHeadings({tr("Weight"), tr("Catalog"), tr("Finding"), tr("Column"), tr("Rows"),
                             tr("Share"), tr("For example")});
    m_columns->setHeadings({tr("Catalog"), tr("Column"), tr("Rows"), tr("Empty"), tr("Different"),
                            tr("Smallest"), tr("Largest")});
    m_batchRows->setHeadings(
        {tr("No."), tr("Kind"), tr("File"), tr("Date"), tr("Rows"), tr("Rejected"), tr("State")});
    m_jump->setToolTip(tr("Show the first row in the catalogs"));
    m_revert->setToolTip(tr("Take this import back"));
    m_refresh->setToolTip(tr("Check again"));
    m_import->setText(tr("Import files…"));
    for (QAction* action : {m_jump, m_revert, m_refresh})
        action->setText(action->toolTip());
    m_ledger->retranslate();
    if (m_report) {
        showReport();
        showBatches();
    }
    follow();
}

} // namespace crosscut::ui
