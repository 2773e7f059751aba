#include "ui/import/changed_cells_model.h"

#include "ui/text/sentences.h"

namespace crosscut::ui {

void ChangedCellsModel::show(std::vector<workflow::ChangedCell> cells) {
    beginResetModel();
    m_cells = std::move(cells);
    endResetModel();
}

int ChangedCellsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int ChangedCellsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangedCellsModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const workflow::ChangedCell& cell = m_cells[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Key:
        return QString::fromStdString(cell.key);
    case Name:
        return tokenText(m_words, "field", cell.column);
    case Before:
        return cell.before.empty() ? tr("(empty)") : QString::fromStdString(cell.before);
    default:
        return QString::fromStdString(cell.after);
    }
}

QVariant ChangedCellsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Row"), tr("Column"), tr("In the project"), tr("In this file")};
    return names[section];
}

} // namespace crosscut::ui
