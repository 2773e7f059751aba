#pragma once

#include "model/domain/catalog.h"

#include <cstdint>
#include <string>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// Hash over what the models read: the cells of all catalogs and all events, whatever their order. Kept in
/// the file once computed (where it may be written), with the sums of each catalog, so that asking again
/// costs nothing and a change of one catalog reads no other.
std::string readDataHash(SQLite::Database& database, bool mayWrite);

/// Whoever changes data calls one of these in the same transaction: all data, or one catalog.
void forgetDataHash(SQLite::Database& database);
void forgetDataHash(SQLite::Database& database, EntityKind kind);

/// For a change of one row: made before it, finished after it, in its transaction. The hash of a catalog of a
/// million rows follows an edited cell at once.
class RowExchange {
public:
    RowExchange(SQLite::Database& database, EntityKind kind, std::int64_t row);
    void finish();

private:
    SQLite::Database& m_database;
    EntityKind m_kind;
    std::int64_t m_row;
    std::uint64_t m_n = 0, m_a = 0, m_b = 0;
};

} // namespace crosscut::store
