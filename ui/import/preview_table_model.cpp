#include "ui/import/preview_table_model.h"

#include "ui/settings/palette.h"

#include <QFont>
#include <algorithm>

namespace crosscut::ui {

void PreviewTableModel::show(const workflow::ImportPreview& preview) {
    beginResetModel();
    m_headings.clear();
    for (const workflow::SourceColumn& column : preview.columns)
        m_headings.push_back(QString::fromStdString(column.name));
    m_rows = preview.rows;
    m_badCells = preview.badCells;
    endResetModel();
}

int PreviewTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant PreviewTableModel::data(const QModelIndex& index, int role) const {
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    const bool isBad = m_badCells.contains({static_cast<std::size_t>(index.row()), column});
    if (role == Qt::ForegroundRole && isBad)
        return currentColours().bad;
    if (role == Qt::FontRole && isBad) { // not by colour alone
        QFont font;
        font.setBold(true);
        font.setUnderline(true);
        return font;
    }
    if (role == Qt::ToolTipRole && isBad)
        return tr("Bytes that are no text in this encoding. Choose another one, or the row is rejected.");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return column < row.size() ? QString::fromStdString(row[column]) : QString();
}

QVariant PreviewTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? QVariant(m_headings[static_cast<std::size_t>(section)])
                                         : QVariant(section + 1);
}

} // namespace crosscut::ui
