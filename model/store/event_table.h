#pragma once

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// Gives the connection a read-only table over the column chunks, for questions that are easier asked in SQL:
///
///     event(user TEXT, item TEXT, kind TEXT, value REAL, currency TEXT, time TEXT, batch INTEGER)
///
/// Keys are as the sources wrote them, time is ISO 8601 in UTC; what is unknown is NULL. Equality of user,
/// item, kind and batch and bounds of time reach the chunks, so that those that cannot match are not read.
/// Models read EventColumns instead, which is far faster. The connection must outlive its statements.
void registerEventTable(SQLite::Database& database);

} // namespace crosscut::store
