#include "ui/docks/quality_findings.h"

#include "ui/docks/quality_tables.h"
#include "ui/workspace/workspace.h"

#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr int columnOfRemedies = 7;

} // namespace

QualityFindings::QualityFindings(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_rows(new TextTableModel({false, false, false, false, true, true, false, false}, this)) {
    m_table = makeQualityTable(QStringLiteral("qualityFindings"), m_rows, columnOfRemedies, this);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    m_detail = new QLabel(this);
    m_detail->setObjectName(QStringLiteral("findingDetail"));
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(12, 8, 12, 4);
    below->addWidget(m_detail);
    layout->addLayout(below);
    setFocusProxy(m_table);
    connect(m_table, &QTableView::activated, this, &QualityFindings::activated);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QualityFindings::currentChanged);
    connect(this, &QualityFindings::currentChanged, this, &QualityFindings::showDetail);
}

void QualityFindings::setActions(const QList<QAction*>& actions) {
    m_table->addActions(actions);
}

void QualityFindings::show(std::vector<workflow::QualityFinding> findings) {
    const workflow::QualityFinding* chosen = current();
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const auto& finding) {
        return chosen && finding.rule == chosen->rule && finding.kind == chosen->kind &&
               finding.column == chosen->column;
    });
    const auto row = found == findings.end() ? -1 : static_cast<int>(found - findings.begin());
    m_findings = std::move(findings);
    fill();
    if (row >= 0)
        m_table->selectRow(row);
}

void QualityFindings::fill() {
    const int row = m_table->currentIndex().row();
    m_rows->show(findingRows(m_workspace.words(), m_findings));
    m_table->resizeColumnsToContents();
    if (row >= 0)
        m_table->selectRow(row);
    emit currentChanged();
}

const workflow::QualityFinding* QualityFindings::current() const {
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_findings.size()) ? nullptr
                                                                 : &m_findings[static_cast<std::size_t>(row)];
}

void QualityFindings::showDetail() {
    const workflow::QualityFinding* finding = current();
    m_detail->setVisible(finding != nullptr);
    if (finding == nullptr)
        return;
    const Words& words = m_workspace.words();
    QStringList sentences{findingText(words, *finding) + QLatin1Char('.')};
    if (finding->of > 0)
        sentences +=
            filled(tr("%1 of %2 rows."), {countText(words, finding->count), countText(words, finding->of)});
    if (finding->waiver)
        sentences += filled(tr("Waived: %1."), {QString::fromStdString(finding->waiver->reason)});
    else if (!finding->repair.empty())
        sentences += filled(tr("Safe repair: %1."), {repairText(words, finding->repair)});
    m_detail->setText(sentences.join(QLatin1Char(' ')));
}

void QualityFindings::retranslate() {
    m_rows->setHeadings({tr("Weight"), tr("Catalog"), tr("Finding"), tr("Column"), tr("Rows"), tr("Share"),
                         tr("For example"), tr("Repair or waiver")});
    m_table->setAccessibleName(tr("Findings"));
    m_detail->setAccessibleName(tr("The chosen finding in words"));
    fill();
}

} // namespace crosscut::ui
