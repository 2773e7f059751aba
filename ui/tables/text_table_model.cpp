#include "ui/tables/text_table_model.h"

#include "ui/settings/palette.h"

namespace crosscut::ui {

void TextTableModel::setHeadings(const QStringList& headings) {
    m_headings = headings;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void TextTableModel::show(std::vector<TextRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int TextTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TextTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rightAligned.size());
}

QVariant TextTableModel::data(const QModelIndex& index, int role) const {
    const TextRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(index.column());
    case Qt::ToolTipRole:
        return row.tip.isEmpty() ? row.cells.value(index.column()) : row.tip;
    case Qt::DecorationRole:
        return index.column() == 0 && !row.icon.isNull() ? QVariant(row.icon) : QVariant();
    case Qt::ForegroundRole:
        return row.muted ? QVariant(currentColours().muted) : QVariant();
    case Qt::TextAlignmentRole:
        return static_cast<int>(
            (m_rightAligned[static_cast<std::size_t>(index.column())] ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TextTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(
            (m_rightAligned[static_cast<std::size_t>(section)] ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(m_headings.value(section)) : QVariant();
}

} // namespace crosscut::ui
