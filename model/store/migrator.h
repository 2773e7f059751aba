#pragma once

#include "model/base/embedded_text.h"

#include <span>
#include <string>

namespace SQLite {
class Database;
}

namespace crosscut::store {

inline constexpr int projectApplicationId = 0x58435554; // "XCUT"

enum class MigrationOutcome {
    CurrentVersion,
    UpgradeSucceeded,
    NewerIncompatible, ///< the file is of a later program; nothing was written
    UpgradeFailed,     ///< the file is at the last version that could be reached
};

struct Migration {
    MigrationOutcome outcome = MigrationOutcome::CurrentVersion;
    int from = 0;
    int to = 0;
    std::string detail; ///< SQLite's words where it failed
};

int currentSchemaVersion();
int readSchemaVersion(SQLite::Database& database);

/// Brings the database to the newest of `files`, each in a transaction of its own. The caller has made a
/// copy.
Migration migrate(SQLite::Database& database, std::span<const EmbeddedText> files);

} // namespace crosscut::store
