#pragma once

#include "model/domain/catalog.h"
#include "ui/tables/table_export.h"

#include <QTableView>
#include <map>
#include <set>
#include <string>
#include <vector>

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
    /// Gives new columns their widths; where the columns are the same, the user's stay.
    void fitColumns();
    /// A tick for each column of the catalog that is shown.
    void fillColumnMenu(QMenu& menu);
    /// All rows with the columns that are not hidden, for a file.
    TableContent content() const;

private:
    CatalogTableModel* m_catalog = nullptr;
    std::vector<std::string> m_fitted; ///< names of the columns that have their widths
    std::map<EntityKind, std::set<std::string>> m_hidden; ///< columns by name
};

} // namespace crosscut::ui
