#include "model/store/attribute_table.h"
#include "model/store/batch_table.h"
#include "model/store/catalog_schema.h"
#include "model/store/damaged.h"
#include "model/store/data_hash.h"
#include "model/store/event_columns.h"
#include "model/store/segment_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <nlohmann/json.hpp>
#include <optional>

namespace crosscut::store {

namespace {

constexpr EntityKind catalogKinds[] = {EntityKind::Users, EntityKind::Films, EntityKind::Courses,
                                       EntityKind::Subscriptions, EntityKind::Edges};

struct Change {
    std::int64_t row = 0;
    std::string before;
};

std::vector<Change> changesOf(SQLite::Database& database, EntityKind kind, BatchId batch) {
    SQLite::Statement rows(database, "SELECT row_id, before FROM row_change WHERE batch = ? AND kind = ?");
    SQLite::bind(rows, batch.value, std::string(toString(kind)));
    std::vector<Change> changes;
    while (rows.executeStep())
        changes.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString()});
    return changes;
}

/// The next batch after this one that changed the row.
std::optional<std::int64_t> nextChange(SQLite::Database& database, EntityKind kind, std::int64_t row,
                                       BatchId batch) {
    SQLite::Statement next(database,
                           "SELECT min(batch) FROM row_change WHERE kind = ? AND row_id = ? AND batch > ?");
    SQLite::bind(next, std::string(toString(kind)), row, batch.value);
    next.executeStep();
    if (next.getColumn(0).isNull())
        return std::nullopt;
    return next.getColumn(0).getInt64();
}

void bindJson(SQLite::Statement& statement, int at, const nlohmann::json& cell) {
    if (cell.is_null())
        statement.bind(at);
    else if (cell.is_number_integer())
        statement.bind(at, cell.get<std::int64_t>());
    else if (cell.is_number())
        statement.bind(at, cell.get<double>());
    else
        statement.bind(at, cell.get<std::string>());
}

void restoreRow(SQLite::Database& database, const CatalogTable& table, const Change& change) {
    const nlohmann::json before = nlohmann::json::parse(change.before, nullptr, false);
    if (!before.is_array() || before.size() != table.fields.size() + 1)
        throw Damaged("what a row was before its import cannot be read");
    std::string sets = "attributes = ?";
    for (const CatalogField& field : table.fields)
        sets += ", \"" + table.columnOf(field) + "\" = ?";
    SQLite::Statement restore(database, "UPDATE " + table.name + " SET " + sets + " WHERE id = ?");
    int at = 1;
    for (const nlohmann::json& cell : before)
        bindJson(restore, at++, cell);
    restore.bind(at, change.row);
    restore.exec();
}

/// Rows that the batch changed become what they were. Where a later batch changed one again it stays as it
/// is, and what it was before this batch is now what it was before the later one.
void restoreChanged(SQLite::Database& database, EntityKind kind, BatchId batch, RevertReport& report) {
    SQLite::Statement hand(database,
                           "UPDATE row_change SET before = ? WHERE kind = ? AND row_id = ? AND batch = ?");
    for (const Change& change : changesOf(database, kind, batch)) {
        if (const auto later = nextChange(database, kind, change.row, batch)) {
            SQLite::bind(hand, change.before, std::string(toString(kind)), change.row, *later);
            hand.exec();
            hand.reset();
            ++report.kept;
        } else {
            restoreRow(database, catalogTable(kind), change);
            ++report.restored;
        }
    }
    SQLite::Statement forget(database, "DELETE FROM row_change WHERE batch = ? AND kind = ?");
    SQLite::bind(forget, batch.value, std::string(toString(kind)));
    forget.exec();
}

/// Rows that the batch inserted and a later one changed now count as inserted by the later one.
void handOverInserted(SQLite::Database& database, EntityKind kind, BatchId batch, RevertReport& report) {
    const std::string table = catalogTable(kind).name;
    SQLite::Statement rows(database,
                           "SELECT t.id, min(c.batch) FROM " + table +
                               " t JOIN row_change c ON c.kind = ?1 AND c.row_id = t.id AND c.batch > ?2 "
                               "WHERE t.batch = ?2 GROUP BY t.id");
    SQLite::bind(rows, std::string(toString(kind)), batch.value);
    std::vector<std::pair<std::int64_t, std::int64_t>> later;
    while (rows.executeStep())
        later.emplace_back(rows.getColumn(0).getInt64(), rows.getColumn(1).getInt64());
    SQLite::Statement own(database, "UPDATE " + table + " SET batch = ? WHERE id = ?");
    SQLite::Statement forget(database, "DELETE FROM row_change WHERE kind = ? AND row_id = ? AND batch = ?");
    for (const auto& [row, heir] : later) {
        SQLite::bind(own, heir, row);
        own.exec();
        own.reset();
        SQLite::bind(forget, std::string(toString(kind)), row, heir);
        forget.exec();
        forget.reset();
        ++report.kept;
    }
}

std::int64_t removeInserted(SQLite::Database& database, EntityKind kind, BatchId batch) {
    SQLite::Statement remove(database, "DELETE FROM " + catalogTable(kind).name + " WHERE batch = ?");
    remove.bind(1, batch.value);
    return remove.exec();
}

/// People that the batch declared are known from behaviour alone again, until nothing speaks of them.
std::int64_t undeclare(SQLite::Database& database, BatchId batch) {
    std::string sets;
    for (const CatalogField& field : catalogTable(EntityKind::Users).fields)
        sets += ", \"" + field.name + "\" = NULL";
    SQLite::Statement update(database, "UPDATE user SET declared = 0, attributes = NULL" + sets +
                                           " WHERE declared = 1 AND batch = ?");
    update.bind(1, batch.value);
    return update.exec();
}

/// People and item keys that nothing speaks of any more.
void removeUnused(SQLite::Database& database) {
    database.exec("CREATE TEMP TABLE IF NOT EXISTS seen_user (id INTEGER PRIMARY KEY);"
                  "CREATE TEMP TABLE IF NOT EXISTS seen_item (id INTEGER PRIMARY KEY);"
                  "DELETE FROM seen_user; DELETE FROM seen_item;");
    std::vector<bool> users, items;
    const auto note = [](std::vector<bool>& seen, std::uint32_t id) {
        if (seen.size() <= id)
            seen.resize(std::size_t{id} + 1);
        seen[id] = true;
    };
    EventColumns(database).scan({}, [&](const EventBlock& block) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            note(users, block.user[i]);
            note(items, block.item[i]);
        }
        return true;
    });
    const auto keep = [&](const char* table, const std::vector<bool>& seen) {
        SQLite::Statement insert(database, std::string("INSERT INTO ") + table + " (id) VALUES (?)");
        for (std::size_t id = 0; id < seen.size(); ++id) {
            if (!seen[id])
                continue;
            insert.bind(1, static_cast<std::int64_t>(id));
            insert.exec();
            insert.reset();
        }
    };
    keep("seen_user", users);
    keep("seen_item", items);
    database.exec("DELETE FROM user WHERE declared = 0 AND id NOT IN (SELECT id FROM seen_user) "
                  "AND id NOT IN (SELECT user FROM subscription) "
                  "AND id NOT IN (SELECT from_user FROM edge) AND id NOT IN (SELECT to_user FROM edge);"
                  "DELETE FROM event_item WHERE id NOT IN (SELECT id FROM seen_item);"
                  "DROP TABLE seen_user; DROP TABLE seen_item;");
}

std::optional<Error> refusal(SQLite::Database& database, BatchId id) {
    SQLite::Statement batch(database, "SELECT reverted FROM batch WHERE id = ?");
    batch.bind(1, id.value);
    if (!batch.executeStep())
        return Error{ErrorCode::BatchNotFound, {std::to_string(id.value)}, {}, {}};
    if (batch.getColumn(0).getInt() != 0)
        return Error{ErrorCode::BatchReverted, {std::to_string(id.value)}, {}, {}};
    return std::nullopt;
}

} // namespace

Result<RevertReport> revertBatch(SQLite::Database& database, BatchId id, TaskMonitor& monitor) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (auto refused = refusal(database, id))
        return *refused;
    RevertReport report;
    for (const EntityKind kind : catalogKinds) {
        if (!monitor.report(0.1, Stage::Writing))
            return cancelledError();
        restoreChanged(database, kind, id, report);
        handOverInserted(database, kind, id, report);
        report.removed +=
            kind == EntityKind::Users ? undeclare(database, id) : removeInserted(database, kind, id);
    }
    EventColumns events(database);
    report.removed += events.countOfBatch(id);
    events.removeBatch(id);
    if (!monitor.report(0.6, Stage::Writing))
        return cancelledError();
    removeUnused(database);
    SegmentTable(database).forgetRemovedPeople();
    removeUnusedAttributes(database, id);
    SQLite::Statement mark(database, "UPDATE batch SET reverted = 1 WHERE id = ?");
    mark.bind(1, id.value);
    mark.exec();
    forgetDataHash(database);
    if (!monitor.report(0.95, Stage::Finishing))
        return cancelledError();
    transaction.commit();
    return report;
}

} // namespace crosscut::store
