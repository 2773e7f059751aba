#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QTableView>

namespace crosscut::ui {

QTableView* makeRowTable(const QString& name, QAbstractItemModel* model, int rowHeight, QWidget* parent) {
    auto* table = new QTableView(parent);
    table->setObjectName(name);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

} // namespace crosscut::ui
