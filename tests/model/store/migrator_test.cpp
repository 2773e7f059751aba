#include "model/store/migrator.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <gtest/gtest.h>

namespace crosscut::store {

namespace {

constexpr std::array<EmbeddedText, 2> twoSteps{
    EmbeddedText{"0001_first.sql", "CREATE TABLE a (x INTEGER);"},
    EmbeddedText{"0002_second.sql", "ALTER TABLE a ADD COLUMN y INTEGER;"}};

} // namespace

class MigratorTest : public testing::Test {
protected:
    SQLite::Database m_database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
};

TEST_F(MigratorTest, BringsAFreshDatabaseToTheNewestVersion) {
    const Migration migration = migrate(m_database, twoSteps);
    EXPECT_EQ(migration.outcome, MigrationOutcome::UpgradeSucceeded);
    EXPECT_EQ(readSchemaVersion(m_database), 2);
    m_database.exec("INSERT INTO a (x, y) VALUES (1, 2)");
}

TEST_F(MigratorTest, LeavesACurrentDatabaseAlone) {
    static_cast<void>(migrate(m_database, twoSteps));
    EXPECT_EQ(migrate(m_database, twoSteps).outcome, MigrationOutcome::CurrentVersion);
}

TEST_F(MigratorTest, TakesOnlyTheStepsThatAreMissing) {
    static_cast<void>(migrate(m_database, std::span(twoSteps).first(1)));
    m_database.exec("INSERT INTO a (x) VALUES (7)");
    EXPECT_EQ(migrate(m_database, twoSteps).from, 1);
    EXPECT_EQ(m_database.execAndGet("SELECT x FROM a").getInt(), 7);
}

TEST_F(MigratorTest, RefusesALaterVersion) {
    m_database.exec("PRAGMA user_version = 3");
    EXPECT_EQ(migrate(m_database, twoSteps).outcome, MigrationOutcome::NewerIncompatible);
    EXPECT_EQ(readSchemaVersion(m_database), 3);
}

TEST_F(MigratorTest, RefusesAVersionThatNeverWas) {
    m_database.exec("PRAGMA user_version = -5");
    EXPECT_EQ(migrate(m_database, twoSteps).outcome, MigrationOutcome::UpgradeFailed);
    EXPECT_EQ(readSchemaVersion(m_database), -5);
}

TEST_F(MigratorTest, RollsABrokenStepBack) {
    const std::array<EmbeddedText, 2> broken{
        twoSteps[0], EmbeddedText{"0002.sql", "CREATE TABLE b (z); SELECT nonsense;"}};
    const Migration migration = migrate(m_database, broken);
    EXPECT_EQ(migration.outcome, MigrationOutcome::UpgradeFailed);
    EXPECT_EQ(migration.to, 1);
    EXPECT_FALSE(migration.detail.empty());
    EXPECT_FALSE(m_database.tableExists("b"));
}

} // namespace crosscut::store
