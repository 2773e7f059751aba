#pragma once

#include <string>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// Hash over what the models read: the cells of all catalogs and all events, whatever their order. Kept
/// in the file once computed (where it may be written), so that asking again costs nothing.
std::string readDataHash(SQLite::Database& database, bool mayWrite);

/// Whoever changes data calls this in the same transaction.
void forgetDataHash(SQLite::Database& database);

} // namespace crosscut::store
