#include "ui/docks/repair_log.h"

#include "ui/docks/quality_tables.h"
#include "ui/workspace/workspace.h"

#include <QTableView>
#include <QVBoxLayout>

namespace crosscut::ui {

namespace {

constexpr int columnOfNames = 2;

} // namespace

RepairLog::RepairLog(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_rows(new TextTableModel({true, false, false, false, false, true, false}, this)) {
    m_table = makeQualityTable(QStringLiteral("qualityRepairs"), m_rows, columnOfNames, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RepairLog::currentChanged);
}

void RepairLog::show(std::vector<store::Repair> repairs) {
    m_repairs = std::move(repairs);
    fill();
}

void RepairLog::fill() {
    m_rows->show(repairRows(m_workspace.words(), m_repairs));
    m_table->resizeColumnsToContents();
    if (!m_repairs.empty())
        m_table->selectRow(0);
    emit currentChanged();
}

const store::Repair* RepairLog::current() const {
    const int row = m_table->currentIndex().row();
    return row < 0 || row >= static_cast<int>(m_repairs.size()) ? nullptr
                                                                : &m_repairs[static_cast<std::size_t>(row)];
}

void RepairLog::retranslate() {
    m_rows->setHeadings(
        {tr("No."), tr("Date"), tr("Repair"), tr("Catalog"), tr("Column"), tr("Rows"), tr("State")});
    m_table->setAccessibleName(tr("Log of repairs"));
    fill();
}

} // namespace crosscut::ui
