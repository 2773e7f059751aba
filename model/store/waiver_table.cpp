#include "model/store/waiver_table.h"

#include "model/store/damaged.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace crosscut::store {

std::vector<Waiver> WaiverTable::all() const {
    SQLite::Statement rows(
        m_database,
        "SELECT rule, kind, column_name, reason, created FROM waiver ORDER BY rule, kind, column_name");
    std::vector<Waiver> waivers;
    while (rows.executeStep()) {
        const auto kind = entityKindFromString(rows.getColumn(1).getString());
        if (!kind)
            throw Damaged("a waiver names a catalog that there is not");
        waivers.push_back({.rule = rows.getColumn(0).getString(),
                           .kind = *kind,
                           .column = rows.getColumn(2).getString(),
                           .reason = rows.getColumn(3).getString(),
                           .createdAt = rows.getColumn(4).getString()});
    }
    return waivers;
}

void WaiverTable::save(const Waiver& waiver) {
    SQLite::Statement insert(m_database,
                             "INSERT OR REPLACE INTO waiver (rule, kind, column_name, reason, created) "
                             "VALUES (?, ?, ?, ?, ?)");
    SQLite::bind(insert, waiver.rule, std::string(toString(waiver.kind)), waiver.column, waiver.reason,
                 waiver.createdAt);
    insert.exec();
}

bool WaiverTable::remove(const std::string& rule, EntityKind kind, const std::string& column) {
    SQLite::Statement remove(m_database,
                             "DELETE FROM waiver WHERE rule = ? AND kind = ? AND column_name = ?");
    SQLite::bind(remove, rule, std::string(toString(kind)), column);
    return remove.exec() > 0;
}

} // namespace crosscut::store
