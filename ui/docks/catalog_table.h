#pragma once

#include "model/domain/catalog.h"
#include "ui/tables/table_export.h"

#include <QTableView>
#include <map>
#include <set>
#include <string>

class QMenu;

namespace crosscut::ui {

class CatalogTableModel;

/// The rows of one catalog at a time; which columns are hidden is remembered for each. Rows drag out.
class CatalogTable : public QTableView {
    Q_OBJECT

public:
    explicit CatalogTable(QWidget* parent = nullptr);

    /// Shows another catalog in the order that it has.
    void setCatalog(CatalogTableModel& catalog);
    void fitColumns();
    /// A tick for each column of the catalog that is shown.
    void fillColumnMenu(QMenu& menu);
    /// All rows with the columns that are not hidden, for a file.
    TableContent content() const;

private:
    CatalogTableModel* m_catalog = nullptr;
    std::map<EntityKind, std::set<std::string>> m_hidden; ///< columns by name
};

} // namespace crosscut::ui
