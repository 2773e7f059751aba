#include "model/store/migrator.h"

#include "model/store/schema_files.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <string>

namespace crosscut::store {

int currentSchemaVersion() {
    return static_cast<int>(schemaFiles().size());
}

int readSchemaVersion(SQLite::Database& database) {
    return database.execAndGet("PRAGMA user_version").getInt();
}

Migration migrate(SQLite::Database& database, std::span<const EmbeddedText> files) {
    Migration migration;
    const int target = static_cast<int>(files.size());
    migration.from = migration.to = readSchemaVersion(database);
    if (migration.from > target) {
        migration.outcome = MigrationOutcome::NewerIncompatible;
        return migration;
    }
    if (migration.from < 0) {
        migration.outcome = MigrationOutcome::UpgradeFailed;
        migration.detail = "no version of the schema is negative";
        return migration;
    }
    try {
        while (migration.to < target) {
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            database.exec(std::string(files[static_cast<std::size_t>(migration.to)].text));
            database.exec("PRAGMA user_version = " + std::to_string(migration.to + 1));
            transaction.commit();
            ++migration.to;
            migration.outcome = MigrationOutcome::UpgradeSucceeded;
        }
    } catch (const SQLite::Exception& exception) {
        migration.outcome = MigrationOutcome::UpgradeFailed;
        migration.detail = exception.what();
    }
    return migration;
}

} // namespace crosscut::store
