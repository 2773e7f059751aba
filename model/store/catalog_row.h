#pragma once

#include "model/base/strong_id.h"
#include "model/store/attribute_table.h"
#include "model/store/catalog_schema.h"
#include "model/store/row_change.h"

#include <SQLiteCpp/Statement.h>
#include <map>

namespace crosscut::store {

/// The cells of one row of a catalog as JSON, by column and whatever kind of column it is; users by their
/// keys. Load, set, save; one object serves one row after the other.
class CatalogRow {
public:
    CatalogRow(SQLite::Database& database, EntityKind kind);

    void load(std::int64_t id);
    nlohmann::json get(const RowColumn& column) const;
    void set(const RowColumn& column, const nlohmann::json& cell);
    /// Writes the row where a cell was set; a user who has gone meanwhile comes back, as known to `batch`.
    void save(BatchId batch);

private:
    std::size_t indexOf(const std::string& field) const;
    int positionOf(const std::string& attribute) const;

    SQLite::Database& m_database;
    const CatalogTable& m_table;
    std::map<std::string, int> m_positions; ///< of the attributes
    SQLite::Statement m_find, m_update;
    std::int64_t m_id = 0;
    std::vector<nlohmann::json> m_fields;
    AttributeCells m_attributes;
    bool m_isChanged = false;
};

} // namespace crosscut::store
