#pragma once

#include "model/workflow/import_file.h"

#include <QAbstractTableModel>
#include <vector>

namespace crosscut::ui {

class Words;

/// What an import changes in rows that the project knew: row, column, the cell before and after.
class ChangedCellsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Key, Name, Before, After, ColumnCount };

    explicit ChangedCellsModel(const Words& words, QObject* parent = nullptr)
        : QAbstractTableModel(parent)
        , m_words(words) {}

    void show(std::vector<workflow::ChangedCell> cells);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Words& m_words;
    std::vector<workflow::ChangedCell> m_cells;
};

} // namespace crosscut::ui
