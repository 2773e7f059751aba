#include "ui/main/revert_dialog.h"

#include "model/store/guarded.h"
#include "ui/import/revert_batch.h"
#include "ui/text/sentences.h"
#include "ui/workspace/workspace.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace crosscut::ui {

RevertDialog::RevertDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_table(new QTableWidget(this)) {
    setObjectName(QStringLiteral("revertDialog"));
    setWindowTitle(tr("Revert an import"));
    resize(680, 380);
    auto* explanation =
        new QLabel(tr("Rows that the import added go, cells that it changed become what they were. "
                      "What later imports say stays."),
                   this);
    explanation->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("batches"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_revert = buttons->addButton(tr("Revert"), QDialogButtonBox::ActionRole);
    m_revert->setProperty("role", QStringLiteral("primary"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(explanation);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_revert, &QPushButton::clicked, this, &RevertDialog::revert);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &RevertDialog::follow);
    fill();
    follow();
}

void RevertDialog::fill() {
    const store::ProjectFile& project = m_workspace.project();
    auto batches = store::guarded(project.path(), [&]() -> Result<std::vector<store::ImportBatch>> {
        return store::BatchTable(project.database()).all();
    });
    if (!batches) {
        m_workspace.tellError(batches.error());
        return;
    }
    m_batches = std::move(batches).value();
    std::reverse(m_batches.begin(), m_batches.end());
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels({tr("Batch"), tr("Source"), tr("Kind"), tr("Rows"), tr("Imported")});
    m_table->setRowCount(static_cast<int>(m_batches.size()));
    const Words& words = m_workspace.words();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const store::ImportBatch& batch = m_batches[static_cast<std::size_t>(row)];
        const QStringList cells{QString::number(batch.id.value), QString::fromStdString(batch.source),
                                tokenText(words, "entity", std::string(toString(batch.kind))),
                                words.count(static_cast<double>(batch.ledger.read)),
                                batch.reverted ? tr("reverted")
                                               : QString::fromStdString(batch.createdAt)
                                                     .left(16)
                                                     .replace(QLatin1Char('T'), QLatin1Char(' '))};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            if (column == 0 || column == 3)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (batch.reverted)
                item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}

void RevertDialog::follow() {
    const int row = m_table->currentRow();
    m_revert->setEnabled(!m_workspace.isReadOnly() && row >= 0 &&
                         !m_batches[static_cast<std::size_t>(row)].reverted &&
                         !m_table->selectedItems().isEmpty());
}

void RevertDialog::revert() {
    startRevert(m_workspace, m_batches[static_cast<std::size_t>(m_table->currentRow())]);
    accept();
}

} // namespace crosscut::ui
