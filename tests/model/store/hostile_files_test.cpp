#include "model/base/random.h"
#include "model/store/guarded.h"
#include "tests/model/store/store_fixture.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace crosscut::store {

namespace {

class HostileFilesTest : public StoreTest {
protected:
    void close() { m_project.reset(); }

    void overwrite(std::streamoff at, const std::string& bytes) {
        std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(at);
        file << bytes;
    }

    ErrorCode openFails() {
        const auto opened = ProjectFile::open(path(), Access::ReadWrite);
        return opened ? ErrorCode::Internal : opened.error().code;
    }
};

EventBlock manyEvents(std::uint32_t user, std::uint32_t item, std::size_t n) {
    EventBlock block;
    for (std::size_t i = 0; i < n; ++i) {
        block.user.push_back(user);
        block.item.push_back(item);
        block.kind.push_back(0);
        block.value.push_back(1.0 / static_cast<double>(i + 3));
        block.time.push_back(static_cast<std::int64_t>(i * 7919 % 1'000'003));
        block.currency.push_back(0);
    }
    return block;
}

/// Imports for ever, a transaction of one batch after the other; the caller kills it.
[[noreturn]] void importForEver(const std::string& path) {
    auto project = ProjectFile::open(path, Access::ReadWrite);
    if (!project)
        _exit(2);
    SQLite::Database& database = project->database();
    for (;;) {
        SQLite::Transaction transaction(database);
        const BatchId batch =
            BatchTable(database).begin(EntityKind::Events, "kill.csv", "2026-01-01T00:00:00Z");
        const auto user = internUsers(database, {"u"}, batch).front();
        const auto item = internItems(database, {"i"}, ItemCatalog::Auto, batch).front();
        EventColumns(database).append(batch, manyEvents(user, item, 70'000));
        BatchTable(database).finish(batch, RowLedger{.read = 70'000, .inserted = 70'000}, "{}");
        transaction.commit();
    }
}

} // namespace

TEST_F(HostileFilesTest, BrokenPagesAreRefusedAndLeftUntouched) {
    close();
    overwrite(100, std::string(4000, '\xee'));
    const std::string before = test::readFile(path());
    EXPECT_EQ(openFails(), ErrorCode::ProjectDamaged);
    EXPECT_EQ(test::readFile(path()), before);
    EXPECT_FALSE(std::filesystem::exists(path() + "-wal"));
}

TEST_F(HostileFilesTest, AVersionThatNeverWasIsDamage) {
    close();
    overwrite(60, "\xff\xff\xff\xf0");
    EXPECT_EQ(openFails(), ErrorCode::ProjectDamaged);
}

TEST_F(HostileFilesTest, AnEmptyFileAndAFolderAreNoProjects) {
    EXPECT_EQ(ProjectFile::open(m_folder.write("empty.crosscut", ""), Access::ReadWrite).error().code,
              ErrorCode::NotAProject);
    EXPECT_EQ(ProjectFile::open(m_folder.path().string(), Access::ReadOnly).error().code,
              ErrorCode::NotAProject);
}

TEST_F(HostileFilesTest, ALinkSharesTheLockOfItsFile) {
    std::filesystem::create_symlink(path(), m_folder.file("link.crosscut"));
    const auto second = ProjectFile::open(m_folder.file("link.crosscut"), Access::ReadWrite);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::ProjectLocked);
}

TEST_F(HostileFilesTest, NamesInAnyScriptAreFine) {
    const std::string name = m_folder.file("电影 100 % #1?.crosscut");
    { ASSERT_TRUE(ProjectFile::create(name)); }
    ASSERT_TRUE(ProjectFile::open(name, Access::ReadOnly));
    ASSERT_TRUE(ProjectFile::open(name, Access::ReadWrite));
    EXPECT_TRUE(std::filesystem::exists(name));
}

TEST_F(HostileFilesTest, AnOldLogIsNeverReadIntoANewFile) {
    film(begin(EntityKind::Films), "old", std::string("old"), {});
    std::filesystem::copy_file(path() + "-wal", m_folder.file("kept"));
    close();
    std::filesystem::remove(path());
    std::filesystem::copy_file(m_folder.file("kept"), path() + "-wal");
    auto fresh = ProjectFile::create(path());
    ASSERT_TRUE(fresh);
    EXPECT_EQ(fresh->database().execAndGet("SELECT count(*) FROM film").getInt(), 0);
}

TEST_F(HostileFilesTest, KeysAreAnyText) {
    const BatchId batch = begin(EntityKind::Films);
    for (const char* key : {"'; DROP TABLE film; --", "%", "\xf0\x9f\x8e\xac", "a\nb", "=1+1", "\x01"})
        EXPECT_EQ(film(batch, key, std::string(key), {}), RowOutcome::Inserted);
    EXPECT_EQ(film(batch, "%", std::string("%"), {}), RowOutcome::Unchanged);
    EXPECT_EQ(database().execAndGet("SELECT count(*) FROM film").getInt(), 6);
}

TEST_F(HostileFilesTest, TheHashIsAskedForWhileAnotherConnectionWrites) {
    const std::string before = m_project->dataHash();
    auto writer = m_project->openWriter();
    ASSERT_TRUE(writer);
    SQLite::Transaction transaction(writer->database(), SQLite::TransactionBehavior::IMMEDIATE);
    CatalogWriter(writer->database(), BatchTable(writer->database()).begin(EntityKind::Films, "f", "t"),
                  EntityKind::Films, {{"title", false, AttributeType::Text}}, OnConflict::Update)
        .upsert("f", std::vector<Cell>{std::string("F")});
    EXPECT_EQ(m_project->dataHash(), before);
    transaction.commit();
    EXPECT_NE(m_project->dataHash(), before);
    EXPECT_EQ(m_project->dataHash(), writer->dataHash());
}

TEST_F(HostileFilesTest, KilledWritersLeaveWholeBatchesOnly) {
    close();
    Random random(5);
    for (int round = 0; round < 12; ++round) {
        const pid_t child = fork();
        if (child == 0)
            importForEver(path());
        usleep(static_cast<useconds_t>(20'000 + random.below(120'000)));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        auto project = ProjectFile::open(path(), Access::ReadWrite);
        ASSERT_TRUE(project) << project.error().detail;
        const auto report = project->check(m_monitor);
        ASSERT_TRUE(report);
        EXPECT_TRUE(report->intact()) << report->findings.front();
        const auto batches = static_cast<std::int64_t>(BatchTable(project->database()).all().size());
        EXPECT_EQ(EventColumns(project->database()).count(), batches * 70'000);
    }
}

TEST_F(HostileFilesTest, AFullDiskLeavesTheOldState) {
    film(begin(EntityKind::Films), "kept", std::string("Kept"), {});
    const std::string before = m_project->dataHash();
    close();
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{1'500'000, 1'500'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        auto project = ProjectFile::open(path(), Access::ReadWrite);
        const auto filled = guarded(path(), [&]() -> Result<void> {
            SQLite::Database& target = project->database();
            SQLite::Transaction transaction(target);
            const BatchId batch = BatchTable(target).begin(EntityKind::Events, "full.csv", "2026-01-01");
            const auto user = internUsers(target, {"u"}, batch).front();
            const auto item = internItems(target, {"i"}, ItemCatalog::Auto, batch).front();
            EventColumns(target).append(batch, manyEvents(user, item, 1'000'000));
            transaction.commit();
            return {};
        });
        _exit(!filled && filled.error().code == ErrorCode::DiskFull ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 0) << "the failure is a full disk";
    auto project = ProjectFile::open(path(), Access::ReadWrite);
    ASSERT_TRUE(project);
    EXPECT_EQ(project->dataHash(), before);
    EXPECT_TRUE(project->check(m_monitor)->intact());
}

} // namespace crosscut::store
