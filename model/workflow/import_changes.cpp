#include "model/workflow/import_changes.h"

#include "model/store/catalog_schema.h"
#include "model/store/row_change.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace crosscut::workflow {

namespace {

constexpr std::size_t mostChanges = 500;

std::string shown(const nlohmann::json& cell) {
    if (cell.is_null())
        return {};
    return cell.is_string() ? cell.get<std::string>()
                            : cell.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Keys of two parts are kept with a separator that nobody should see.
std::string readableKey(std::string key) {
    std::replace(key.begin(), key.end(), '\x1f', ' ');
    return key;
}

} // namespace

void readChanges(SQLite::Database& database, EntityKind kind, BatchId batch, ImportReport& report) {
    if (kind == EntityKind::Events) // these are never changed
        return;
    SQLite::Statement key(database, "SELECT key FROM " + store::catalogTable(kind).name + " WHERE id = ?");
    for (const auto& [row, change] : store::RowChangeTable(database, kind).ofBatch(batch)) {
        bool isConflict = false;
        for (const auto& [column, cell] : change) {
            if (!cell.changed())
                continue;
            isConflict = isConflict || !cell.before.is_null();
            if (report.changes.size() >= mostChanges)
                continue;
            key.bind(1, row);
            key.executeStep();
            report.changes.push_back({readableKey(key.getColumn(0).getString()), column.name,
                                      shown(cell.before), shown(cell.after)});
            key.reset();
        }
        report.conflicts += isConflict ? 1 : 0;
    }
}

} // namespace crosscut::workflow
