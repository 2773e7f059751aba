#include "model/store/attribute_table.h"
#include "model/store/batch_column.h"
#include "model/store/batch_table.h"
#include "model/store/data_hash.h"
#include "model/store/event_columns.h"
#include "model/store/revert_catalog.h"
#include "model/store/segment_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <optional>

namespace crosscut::store {

namespace {

constexpr EntityKind catalogKinds[] = {EntityKind::Users, EntityKind::Films, EntityKind::Courses,
                                       EntityKind::Subscriptions, EntityKind::Edges};

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
        revertCatalog(database, kind, id, report);
    }
    EventColumns events(database);
    report.removed += events.countOfBatch(id);
    events.removeBatch(id);
    if (!monitor.report(0.6, Stage::Writing))
        return cancelledError();
    removeUnused(database);
    SegmentTable(database).forgetRemovedPeople();
    forgetColumns(database, id);
    for (const EntityKind kind : catalogKinds)
        settleAttributes(database, kind);
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
