#pragma once

#include "model/domain/catalog.h"

#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// Somebody's word that a quality finding may stay as it is.
struct Waiver {
    std::string rule;
    EntityKind kind = EntityKind::Users;
    std::string column; ///< empty where the rule is about the whole catalog
    std::string reason;
    std::string createdAt; ///< ISO
};

/// Waivers, one for each rule, catalog and column.
class WaiverTable {
public:
    explicit WaiverTable(SQLite::Database& database)
        : m_database(database) {}

    std::vector<Waiver> all() const; ///< by rule, catalog and column
    void save(const Waiver& waiver); ///< in the place of an older one
    /// Whether there was one.
    bool remove(const std::string& rule, EntityKind kind, const std::string& column);

private:
    SQLite::Database& m_database;
};

} // namespace crosscut::store
