#pragma once

#include "model/base/strong_id.h"
#include "model/domain/event.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// What an interned item key of the events means today. Resolved against the catalogs whenever it is read, so
/// that orphans join their catalog when it comes.
struct ItemReference {
    enum class Kind : std::uint8_t { Orphan, Film, Course, Ambiguous };

    std::string key;
    ItemCatalog asked = ItemCatalog::Auto; ///< what the import said the file speaks of
    Kind kind = Kind::Orphan;
    std::int64_t catalogId = 0; ///< FilmId or CourseId value
};

/// All item keys of the events, by item id (index 0 is unused), resolved against the catalogs.
std::vector<ItemReference> readItems(SQLite::Database& database);
/// The same without looking into the catalogs: `kind` and `catalogId` are left as they are.
std::vector<ItemReference> readItemKeys(SQLite::Database& database);

/// All user keys, by user id (index 0 and deleted ids are empty).
std::vector<std::string> readUserKeys(SQLite::Database& database);
std::string userKey(SQLite::Database& database, std::int64_t id);

/// Names of event kinds by number (fixed ones and the project's own).
std::vector<std::string> readEventKinds(SQLite::Database& database);
/// The number of a kind, interning a new one.
std::uint8_t internEventKind(SQLite::Database& database, std::string_view kind);

std::vector<std::string> readCurrencies(SQLite::Database& database);
std::uint8_t internCurrency(SQLite::Database& database, std::string_view currency);

/// Gives ids to the keys that are new, in their order; returns the id of each. People get a row with declared
/// = 0.
std::vector<std::uint32_t> internUsers(SQLite::Database& database, const std::vector<std::string_view>& keys,
                                       BatchId batch);
std::vector<std::uint32_t> internItems(SQLite::Database& database, const std::vector<std::string_view>& keys,
                                       ItemCatalog asked, BatchId batch);

} // namespace crosscut::store
