#pragma once

#include "model/domain/catalog.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

/// Windowed access to a catalog for tables of a million rows: the order of all row ids is asked for once
/// (sorted and filtered by SQLite), cells are fetched for the rows in sight.
namespace crosscut::store {

struct PageColumn {
    std::string name; ///< field or attribute name; ui/text gives the heading
    bool isAttribute = false;
    enum class Format { Text, Integer, Number, Date, Time, Money, YesNo, List } format = Format::Text;
    bool editable = false;
};

struct CatalogQuery {
    EntityKind kind = EntityKind::Films;
    std::string contains;   ///< words that must occur in the searchable columns; empty: all rows
    std::string sortColumn; ///< empty: stored order
    bool descending = false;
    std::vector<std::uint32_t> users;  ///< for Users: only these people (a clicked chart bar); empty: all
    std::optional<std::int64_t> batch; ///< only rows this batch touched
};

std::vector<PageColumn> pageColumns(SQLite::Database& database, EntityKind kind);
/// Ids of all matching rows in order (events: their row numbers). At most a few hundred ms for a million
/// rows: call it off the ui thread.
std::vector<std::int64_t> pageOrder(SQLite::Database& database, const CatalogQuery& query);
/// Cells of these rows, row by row, in the order of `columns`, as plain text (dates ISO, numbers with a
/// point).
std::vector<std::vector<std::string>> pageCells(SQLite::Database& database, EntityKind kind,
                                                const std::vector<PageColumn>& columns,
                                                const std::vector<std::int64_t>& ids);
/// One edited cell; returns the text it had. Empty text clears the cell. Throws std::invalid_argument where
/// the text does not fit the column.
std::string setCell(SQLite::Database& database, EntityKind kind, std::int64_t id, const PageColumn& column,
                    const std::string& text);

} // namespace crosscut::store
