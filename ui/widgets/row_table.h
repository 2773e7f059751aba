#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace crosscut::ui {

/// A table of whole rows: one is selected at a time, neither grid nor row numbers.
QTableView* makeRowTable(const QString& name, QAbstractItemModel* model, int rowHeight, QWidget* parent);

} // namespace crosscut::ui
