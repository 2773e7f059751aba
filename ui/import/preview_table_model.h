#pragma once

#include "model/workflow/import_file.h"

#include <QAbstractTableModel>

namespace crosscut::ui {

/// The first rows of a file as the wizard reads it now.
class PreviewTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(const workflow::ImportPreview& preview);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<QString> m_headings;
    std::vector<std::vector<std::string>> m_rows;
    std::set<std::pair<std::size_t, std::size_t>> m_badCells;
};

} // namespace crosscut::ui
