#include "model/store/batch_column.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace crosscut::store {

void noteColumns(SQLite::Database& database, BatchId batch, EntityKind kind,
                 std::span<const WriterColumn> columns) {
    SQLite::Statement insert(database, "INSERT OR IGNORE INTO batch_column (batch, kind, name, is_attribute, "
                                       "type) VALUES (?, ?, ?, ?, ?)");
    for (const WriterColumn& column : columns) {
        SQLite::bind(insert, batch.value, std::string(toString(kind)), column.name,
                     column.isAttribute ? 1 : 0, static_cast<int>(column.type));
        insert.exec();
        insert.reset();
    }
}

std::vector<RowColumn> columnsOf(SQLite::Database& database, BatchId batch, EntityKind kind) {
    SQLite::Statement rows(database, "SELECT DISTINCT is_attribute, name FROM batch_column "
                                     "WHERE batch = ? AND kind = ? ORDER BY is_attribute, name");
    SQLite::bind(rows, batch.value, std::string(toString(kind)));
    std::vector<RowColumn> columns;
    while (rows.executeStep())
        columns.push_back({rows.getColumn(0).getInt() != 0, rows.getColumn(1).getString()});
    return columns;
}

void forgetColumns(SQLite::Database& database, BatchId batch) {
    SQLite::Statement remove(database, "DELETE FROM batch_column WHERE batch = ?");
    remove.bind(1, batch.value);
    remove.exec();
}

} // namespace crosscut::store
