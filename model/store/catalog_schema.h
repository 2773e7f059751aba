#pragma once

#include "model/domain/catalog.h"
#include "model/store/catalog_page.h"

#include <string>
#include <vector>

namespace crosscut::store {

/// One own field of a catalog's table.
struct CatalogField {
    std::string name;
    PageColumn::Format format = PageColumn::Format::Text;
    bool searchable = false;
    bool isUser = false; ///< holds a user's id; its cells are user keys
    std::string column;  ///< in the table, where it differs from the name
};

/// How a catalog is kept: the one description that writer, reader, pages and hash share.
struct CatalogTable {
    std::string name;
    std::vector<CatalogField> fields;

    const std::string& columnOf(const CatalogField& field) const {
        return field.column.empty() ? field.name : field.column;
    }
    const CatalogField* field(const std::string& fieldName) const;
    /// The fields as SELECT list, users as their keys.
    std::string readableColumns() const;
};

/// Not for Events, which are columns (event_columns.h).
const CatalogTable& catalogTable(EntityKind kind);

} // namespace crosscut::store
