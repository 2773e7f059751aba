#include "model/store/row_change.h"

#include "model/store/damaged.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace crosscut::store {

namespace {

constexpr const char* unreadable = "what a row was before its import cannot be read";

} // namespace

std::string toJson(const RowChange& change) {
    nlohmann::json cells = nlohmann::json::array();
    for (const auto& [column, cell] : change)
        cells.push_back({column.name, column.isAttribute ? 1 : 0, cell.before, cell.after});
    return cells.dump();
}

RowChange rowChangeFromJson(const std::string& text) {
    const nlohmann::json cells = nlohmann::json::parse(text, nullptr, false);
    if (!cells.is_array())
        throw Damaged(unreadable);
    RowChange change;
    for (const nlohmann::json& cell : cells) {
        if (!cell.is_array() || cell.size() != 4 || !cell[0].is_string() || !cell[1].is_number_integer())
            throw Damaged(unreadable);
        change[{cell[1] != 0, cell[0].get<std::string>()}] = {cell[2], cell[3]};
    }
    return change;
}

RowChangeTable::RowChangeTable(SQLite::Database& database, EntityKind kind)
    : m_database(database)
    , m_kind(toString(kind))
    , m_known(database, "SELECT cells FROM row_change WHERE kind = ? AND row_id = ? AND batch = ?")
    , m_write(database, "INSERT OR REPLACE INTO row_change (kind, row_id, batch, cells) VALUES (?, ?, ?, ?)")
    , m_forget(database, "DELETE FROM row_change WHERE kind = ? AND row_id = ? AND batch = ?")
    , m_later(database, "SELECT batch, cells FROM row_change "
                        "WHERE kind = ? AND row_id = ? AND batch > ? ORDER BY batch") {}

void RowChangeTable::add(std::int64_t row, BatchId batch, RowChange change) {
    SQLite::bind(m_known, m_kind, row, batch.value);
    if (m_known.executeStep())
        for (auto& [column, cell] : rowChangeFromJson(m_known.getColumn(0).getString())) {
            const auto [again, isNew] = change.try_emplace(column, cell);
            if (!isNew)
                again->second.before = cell.before;
        }
    m_known.reset();
    put(row, batch, change);
}

void RowChangeTable::put(std::int64_t row, BatchId batch, const RowChange& change) {
    SQLite::bind(m_write, m_kind, row, batch.value, toJson(change));
    m_write.exec();
    m_write.reset();
}

void RowChangeTable::remove(std::int64_t row, BatchId batch) {
    SQLite::bind(m_forget, m_kind, row, batch.value);
    m_forget.exec();
    m_forget.reset();
}

void RowChangeTable::removeBatch(BatchId batch) {
    SQLite::Statement forget(m_database, "DELETE FROM row_change WHERE batch = ? AND kind = ?");
    SQLite::bind(forget, batch.value, m_kind);
    forget.exec();
}

std::vector<std::pair<std::int64_t, RowChange>> RowChangeTable::ofBatch(BatchId batch) {
    SQLite::Statement rows(m_database, "SELECT row_id, cells FROM row_change WHERE batch = ? AND kind = ? "
                                       "ORDER BY row_id");
    SQLite::bind(rows, batch.value, m_kind);
    std::vector<std::pair<std::int64_t, RowChange>> changes;
    while (rows.executeStep())
        changes.emplace_back(rows.getColumn(0).getInt64(), rowChangeFromJson(rows.getColumn(1).getString()));
    return changes;
}

std::vector<std::pair<BatchId, RowChange>> RowChangeTable::after(std::int64_t row, BatchId batch) {
    SQLite::bind(m_later, m_kind, row, batch.value);
    std::vector<std::pair<BatchId, RowChange>> changes;
    while (m_later.executeStep())
        changes.emplace_back(BatchId{m_later.getColumn(0).getInt64()},
                             rowChangeFromJson(m_later.getColumn(1).getString()));
    m_later.reset();
    return changes;
}

} // namespace crosscut::store
