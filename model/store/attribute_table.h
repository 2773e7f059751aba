#pragma once

#include "model/base/strong_id.h"
#include "model/domain/attribute.h"
#include "model/domain/catalog.h"
#include "model/store/catalog_writer.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// An extra column with its place in the rows' JSON arrays.
struct StoredAttribute {
    std::string name;
    AttributeType type = AttributeType::Text;
    int position = 0;
};

std::vector<StoredAttribute> storedAttributes(SQLite::Database& database, EntityKind kind); ///< by position

/// The column's place, made where it is new and widened where `type` does not fit what is stored: number and
/// date widen to factor, factor to text.
StoredAttribute ensureAttribute(SQLite::Database& database, EntityKind kind, const std::string& name,
                                AttributeType type);

/// After a batch has gone: types narrow to what the remaining batches say (batch_column), and columns that
/// none speaks of and no row holds go.
void settleAttributes(SQLite::Database& database, EntityKind kind);

/// The extra cells of one row: a JSON array, shorter than the columns where the rest is empty.
class AttributeCells {
public:
    static AttributeCells parse(const std::string& json);

    bool isEmpty() const;
    bool isEmpty(int position) const;
    AttributeValue value(int position, AttributeType type) const;
    /// The cell's JSON; "" where it is empty.
    std::string dump(int position) const;
    /// The cell as plain text.
    std::string text(int position) const;
    /// Whether the cell was another before.
    bool set(int position, const Cell& cell);
    nlohmann::json json(int position) const; ///< null where the cell is empty
    bool setJson(int position, const nlohmann::json& cell);
    std::string toJson() const;

private:
    nlohmann::json m_cells = nlohmann::json::array();
};

} // namespace crosscut::store
