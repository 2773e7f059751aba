#pragma once

#include "model/base/strong_id.h"
#include "model/domain/catalog.h"

#include <SQLiteCpp/Statement.h>
#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace crosscut::store {

/// A column of a catalog's rows: an own field, or an attribute of the same or another name.
struct RowColumn {
    bool isAttribute = false;
    std::string name;

    auto operator<=>(const RowColumn&) const = default;
};

/// What a batch said of one cell; users by their keys. Equal where it said what was known.
struct CellChange {
    nlohmann::json before, after;

    bool changed() const { return before != after; }
};
using RowChange = std::map<RowColumn, CellChange>;

/// As it is kept: an array of [column, is attribute, before, after].
std::string toJson(const RowChange& change);
RowChange rowChangeFromJson(const std::string& text);

/// What the batches said of the rows of one catalog that were there already. A cell's changes form a chain
/// through the batches: what it was before one is what the one before it made of it, unless somebody edited
/// it by hand in between.
class RowChangeTable {
public:
    RowChangeTable(SQLite::Database& database, EntityKind kind);

    /// Where the batch spoke of the row before, its cells keep what they were before the first time.
    void add(std::int64_t row, BatchId batch, RowChange change);
    void put(std::int64_t row, BatchId batch, const RowChange& change);
    void remove(std::int64_t row, BatchId batch);
    void removeBatch(BatchId batch);

    std::vector<std::pair<std::int64_t, RowChange>> ofBatch(BatchId batch); ///< by row
    /// What batches after this one said of the row, the oldest first.
    std::vector<std::pair<BatchId, RowChange>> after(std::int64_t row, BatchId batch);

private:
    SQLite::Database& m_database;
    std::string m_kind;
    SQLite::Statement m_known, m_write, m_forget, m_later;
};

} // namespace crosscut::store
