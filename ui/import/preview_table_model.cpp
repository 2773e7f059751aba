#include "ui/import/preview_table_model.h"

#include <algorithm>

namespace crosscut::ui {

void PreviewTableModel::show(const workflow::ImportPreview& preview) {
    beginResetModel();
    m_headings.clear();
    for (const workflow::SourceColumn& column : preview.columns)
        m_headings.push_back(QString::fromStdString(column.name));
    m_rows = preview.rows;
    endResetModel();
}

int PreviewTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant PreviewTableModel::data(const QModelIndex& index, int role) const {
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    return column < row.size() ? QString::fromStdString(row[column]) : QString();
}

QVariant PreviewTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_headings[static_cast<std::size_t>(section)])
                                         : QVariant(section + 1);
}

} // namespace crosscut::ui
