#include "ui/docks/import_history.h"

#include "model/store/guarded.h"
#include "ui/docks/quality_tables.h"
#include "ui/import/issue_table_model.h"
#include "ui/import/ledger_view.h"
#include "ui/text/sentences.h"
#include "ui/workspace/workspace.h"

#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace crosscut::ui {

namespace {

constexpr std::int64_t shownIssues = 1000;

/// What the ingest kept with an issue, a JSON list: its detail, and the file where there were several.
std::string keptWith(const store::StoredIssue& issue, std::size_t part) {
    const nlohmann::json mend = nlohmann::json::parse(issue.mend, nullptr, false);
    return mend.is_array() && mend.size() > part && mend[part].is_string() ? mend[part].get<std::string>()
                                                                           : std::string();
}

QString trendText(const Words& words, const workflow::ImportTrend& trend) {
    if (!trend.before)
        return ImportHistory::tr("first of its source");
    const QString before = words.percent(*trend.before);
    if (trend.rejected > *trend.before)
        return ImportHistory::tr("▲ more than before (%1)").arg(before);
    return trend.rejected < *trend.before ? ImportHistory::tr("▼ fewer than before (%1)").arg(before)
                                          : ImportHistory::tr("as before (%1)").arg(before);
}

} // namespace

ImportHistory::ImportHistory(Workspace& workspace, QWidget* parent)
    : QSplitter(Qt::Vertical, parent)
    , m_workspace(workspace)
    , m_rows(new TextTableModel({true, false, false, false, true, true, false, false}, this))
    , m_issues(new IssueTableModel(workspace.words(), this)) {
    setChildrenCollapsible(false);
    m_table = makeQualityTable(QStringLiteral("qualityBatches"), m_rows, 2, this);
    auto* bottom = new QWidget(this);
    m_ledger = new LedgerView(workspace.words(), bottom);
    auto* issues = makeQualityTable(QStringLiteral("qualityIssues"), m_issues, IssueTableModel::Kind, bottom);
    auto* layout = new QVBoxLayout(bottom);
    layout->setContentsMargins(12, 8, 12, 0);
    layout->setSpacing(8);
    layout->addWidget(m_ledger);
    layout->addWidget(issues, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportHistory::showIssues);
}

void ImportHistory::show(std::vector<store::ImportBatch> batches) {
    m_trends = workflow::importTrends(batches);
    m_batches = std::move(batches);
    std::reverse(m_batches.begin(), m_batches.end());
    std::reverse(m_trends.begin(), m_trends.end());
    showBatches();
}

void ImportHistory::showBatches() {
    const Words& words = m_workspace.words();
    std::vector<TextRow> rows;
    for (std::size_t i = 0; i < m_batches.size(); ++i) {
        const store::ImportBatch& batch = m_batches[i];
        rows.push_back(
            {{QString::number(batch.id.value), tokenText(words, "entity", std::string(toString(batch.kind))),
              QString::fromStdString(batch.source), QString::fromStdString(batch.createdAt.substr(0, 10)),
              words.count(static_cast<double>(batch.ledger.read)),
              QStringLiteral("%1 (%2)").arg(words.count(static_cast<double>(batch.ledger.rejected)),
                                            words.percent(m_trends[i].rejected)),
              trendText(words, m_trends[i]), batch.reverted ? tr("Taken back") : QString()},
             {},
             {}});
    }
    m_rows->show(std::move(rows));
    m_table->resizeColumnsToContents();
    if (!m_batches.empty())
        m_table->selectRow(0);
    showIssues();
}

const store::ImportBatch* ImportHistory::current() const {
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_batches.size()) ? nullptr
                                                                : &m_batches[static_cast<std::size_t>(row)];
}

void ImportHistory::showIssues() {
    std::vector<IssueFacts> facts;
    const store::ImportBatch* batch = current();
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
                facts.push_back({issue.line, issue.column, issue.kind, issue.value, keptWith(issue, 0),
                                 keptWith(issue, 1)});
    }
    m_issues->show(std::move(facts));
    emit currentChanged();
}

void ImportHistory::retranslate() {
    m_rows->setHeadings({tr("No."), tr("Kind"), tr("File"), tr("Date"), tr("Rows"), tr("Rejected"),
                         tr("Trend"), tr("State")});
    m_ledger->retranslate();
    showBatches();
}

} // namespace crosscut::ui
