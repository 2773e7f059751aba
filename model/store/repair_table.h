#pragma once

#include "model/base/strong_id.h"
#include "model/domain/catalog.h"
#include "model/store/row_change.h"

#include <SQLiteCpp/Statement.h>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

using RepairId = StrongId<struct RepairTag>;

/// One repair of one column as it was done.
struct Repair {
    RepairId id;
    std::string createdAt; ///< ISO
    std::string name;      ///< stable key of the repair; ui/text names it
    EntityKind kind = EntityKind::Films;
    std::string column;
    std::int64_t rows = 0;
    bool undone = false;
};

/// The log of repairs with what they made of each row, so that they can be undone. Repairs of one row's cell
/// form a chain by their ids.
class RepairTable {
public:
    explicit RepairTable(SQLite::Database& database);

    RepairId add(const Repair& repair);
    void setRows(RepairId id, std::int64_t rows);
    void markUndone(RepairId id);
    /// `rowBatch` is the batch that brought the row.
    void putChange(RepairId id, std::int64_t row, BatchId rowBatch, const RowChange& change);

    std::vector<Repair> all() const; ///< newest first
    std::optional<Repair> find(RepairId id) const;
    /// The rows of a repair that are still those that it changed, by row id, until `visit` gives false.
    /// Whether it came to the end.
    bool visitChanges(const Repair& repair,
                      const std::function<bool(std::int64_t row, const RowChange& change)>& visit) const;
    /// The next repair of the same column that was not undone and changed the row.
    std::optional<RepairId> nextOf(const Repair& repair, std::int64_t row);
    RowChange change(RepairId id, std::int64_t row) const;
    /// In the place of what was kept of the row.
    void replaceChange(RepairId id, std::int64_t row, const RowChange& change);

private:
    SQLite::Database& m_database;
    SQLite::Statement m_put, m_next; ///< for every row of a repair
};

} // namespace crosscut::store
