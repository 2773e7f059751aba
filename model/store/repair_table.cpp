#include "model/store/repair_table.h"

#include "model/store/catalog_schema.h"
#include "model/store/damaged.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace crosscut::store {

namespace {

const std::string repairColumns = "SELECT id, created, name, kind, column_name, rows, undone FROM repair";

Repair repairFrom(SQLite::Statement& row) {
    const auto kind = entityKindFromString(row.getColumn(3).getString());
    if (!kind)
        throw Damaged("a repair names a catalog that there is not");
    return {.id = RepairId{row.getColumn(0).getInt64()},
            .createdAt = row.getColumn(1).getString(),
            .name = row.getColumn(2).getString(),
            .kind = *kind,
            .column = row.getColumn(4).getString(),
            .rows = row.getColumn(5).getInt64(),
            .undone = row.getColumn(6).getInt() != 0};
}

} // namespace

RepairTable::RepairTable(SQLite::Database& database)
    : m_database(database)
    , m_put(database, "INSERT INTO repair_change (repair, row_id, row_batch, cells) VALUES (?, ?, ?, ?)")
    , m_next(database, "SELECT r.id FROM repair r JOIN repair_change c ON c.repair = r.id "
                       "WHERE r.id > ? AND r.undone = 0 AND r.kind = ? AND r.column_name = ? "
                       "AND c.row_id = ? ORDER BY r.id LIMIT 1") {}

RepairId RepairTable::add(const Repair& repair) {
    SQLite::Statement insert(
        m_database, "INSERT INTO repair (created, name, kind, column_name, rows) VALUES (?, ?, ?, ?, ?)");
    SQLite::bind(insert, repair.createdAt, repair.name, std::string(toString(repair.kind)), repair.column,
                 repair.rows);
    insert.exec();
    return RepairId{m_database.getLastInsertRowid()};
}

void RepairTable::setRows(RepairId id, std::int64_t rows) {
    SQLite::Statement update(m_database, "UPDATE repair SET rows = ? WHERE id = ?");
    SQLite::bind(update, rows, id.value);
    update.exec();
}

void RepairTable::markUndone(RepairId id) {
    SQLite::Statement update(m_database, "UPDATE repair SET undone = 1 WHERE id = ?");
    update.bind(1, id.value);
    update.exec();
}

void RepairTable::putChange(RepairId id, std::int64_t row, BatchId rowBatch, const RowChange& change) {
    SQLite::bind(m_put, id.value, row, rowBatch.value, toJson(change));
    m_put.exec();
    m_put.reset();
}

std::vector<Repair> RepairTable::all() const {
    SQLite::Statement rows(m_database, repairColumns + " ORDER BY id DESC");
    std::vector<Repair> repairs;
    while (rows.executeStep())
        repairs.push_back(repairFrom(rows));
    return repairs;
}

std::optional<Repair> RepairTable::find(RepairId id) const {
    SQLite::Statement row(m_database, repairColumns + " WHERE id = ?");
    row.bind(1, id.value);
    return row.executeStep() ? std::optional(repairFrom(row)) : std::nullopt;
}

bool RepairTable::visitChanges(
    const Repair& repair, const std::function<bool(std::int64_t row, const RowChange& change)>& visit) const {
    SQLite::Statement rows(m_database, "SELECT c.row_id, c.cells FROM repair_change c JOIN " +
                                           catalogTable(repair.kind).name +
                                           " t ON t.id = c.row_id AND t.batch = c.row_batch "
                                           "WHERE c.repair = ? ORDER BY c.row_id");
    rows.bind(1, repair.id.value);
    while (rows.executeStep())
        if (!visit(rows.getColumn(0).getInt64(), rowChangeFromJson(rows.getColumn(1).getString())))
            return false;
    return true;
}

std::optional<RepairId> RepairTable::nextOf(const Repair& repair, std::int64_t row) {
    SQLite::bind(m_next, repair.id.value, std::string(toString(repair.kind)), repair.column, row);
    const auto next =
        m_next.executeStep() ? std::optional(RepairId{m_next.getColumn(0).getInt64()}) : std::nullopt;
    m_next.reset();
    return next;
}

RowChange RepairTable::change(RepairId id, std::int64_t row) const {
    SQLite::Statement cells(m_database, "SELECT cells FROM repair_change WHERE repair = ? AND row_id = ?");
    SQLite::bind(cells, id.value, row);
    return cells.executeStep() ? rowChangeFromJson(cells.getColumn(0).getString()) : RowChange();
}

void RepairTable::replaceChange(RepairId id, std::int64_t row, const RowChange& change) {
    SQLite::Statement update(m_database,
                             "UPDATE repair_change SET cells = ? WHERE repair = ? AND row_id = ?");
    SQLite::bind(update, toJson(change), id.value, row);
    update.exec();
}

} // namespace crosscut::store
