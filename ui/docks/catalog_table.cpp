#include "ui/docks/catalog_table.h"

#include "ui/tables/catalog_table_model.h"

#include <QHeaderView>
#include <QMenu>
#include <algorithm>

namespace crosscut::ui {

namespace {

using Format = store::PageColumn::Format;

constexpr int heightOfRow = 28;

int widthOf(const store::PageColumn& column) {
    if (column.name == "title" || column.name == "synopsis")
        return 240;
    switch (column.format) {
    case Format::Text:
        return column.name == "id" ? 110 : 130;
    case Format::List:
        return 180;
    case Format::Time:
        return 160;
    default:
        return 100;
    }
}

} // namespace

CatalogTable::CatalogTable(QWidget* parent)
    : QTableView(parent) {
    setObjectName(QStringLiteral("catalogTable"));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setDragDropMode(QAbstractItemView::DragOnly);
    setDragEnabled(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(heightOfRow);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorClearable(true);
}

void CatalogTable::setCatalog(CatalogTableModel& catalog) {
    m_catalog = &catalog;
    setSortingEnabled(false);
    setModel(&catalog);
    const auto& columns = catalog.columns();
    const auto sorted = std::ranges::find(columns, catalog.query().sortColumn, &store::PageColumn::name);
    horizontalHeader()->setSortIndicator(
        sorted == columns.end() ? -1 : static_cast<int>(sorted - columns.begin()),
        catalog.query().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    setSortingEnabled(true);
    m_fitted.clear();
    fitColumns();
}

void CatalogTable::fitColumns() {
    if (m_catalog == nullptr)
        return;
    const auto& columns = m_catalog->columns();
    std::vector<std::string> names;
    for (const store::PageColumn& column : columns)
        names.push_back(column.name);
    if (names == m_fitted)
        return;
    m_fitted = std::move(names);
    const auto& hidden = m_hidden[m_catalog->kind()];
    for (std::size_t i = 0; i < columns.size(); ++i) {
        setColumnWidth(static_cast<int>(i), widthOf(columns[i]));
        setColumnHidden(static_cast<int>(i), hidden.contains(columns[i].name));
    }
}

void CatalogTable::fillColumnMenu(QMenu& menu) {
    menu.clear();
    const QStringList headings = m_catalog->headings();
    for (int i = 0; i < headings.size(); ++i) {
        QAction* action = menu.addAction(headings[i]);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        const std::string name = m_catalog->columns()[static_cast<std::size_t>(i)].name;
        connect(action, &QAction::toggled, this, [this, i, name](bool isShown) {
            setColumnHidden(i, !isShown);
            std::set<std::string>& hidden = m_hidden[m_catalog->kind()];
            if (isShown)
                hidden.erase(name);
            else
                hidden.insert(name);
        });
    }
}

TableContent CatalogTable::content() const {
    TableContent content{m_catalog->kind(), {}, {}, m_catalog->ids()};
    const QStringList headings = m_catalog->headings();
    for (int i = 0; i < headings.size(); ++i) {
        if (isColumnHidden(i))
            continue;
        content.headings += headings[i];
        content.columns.push_back(m_catalog->columns()[static_cast<std::size_t>(i)]);
    }
    return content;
}

} // namespace crosscut::ui
