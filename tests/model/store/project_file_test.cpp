#include "model/store/project_file.h"

#include "model/store/catalog_tables.h"
#include "model/store/data_hash.h"
#include "model/store/file_header.h"
#include "model/store/migrator.h"
#include "model/store/plan_table.h"
#include "tests/model/store/store_fixture.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

namespace crosscut::store {

namespace {

/// Runs the body in another process and gives its exit code.
template<typename Body>
int inAnotherProcess(const Body& body) {
    const pid_t child = fork();
    if (child == 0)
        _exit(body());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void patch(const std::string& path, std::streamoff at, const std::string& bytes) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(at);
    file << bytes;
}

ErrorCode openCode(const std::string& path, Access access = Access::ReadWrite) {
    const auto project = ProjectFile::open(path, access);
    return project ? ErrorCode::Internal : project.error().code;
}

} // namespace

class ProjectFileTest : public StoreTest {
protected:
    void close() { m_project.reset(); }
};

TEST_F(ProjectFileTest, IsOneFileOnceClosed) {
    events({"anna"});
    EXPECT_TRUE(std::filesystem::exists(path() + ".lock"));
    close();
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder.path()), {}), 1);
    const auto again = ProjectFile::open(path(), Access::ReadWrite);
    ASSERT_TRUE(again);
    EXPECT_EQ(readCounts(again->database()).events, 1);
    EXPECT_EQ(again->schemaVersion(), currentSchemaVersion());
}

/// A project as version 1 of the schema wrote it.
class OldProjectTest : public testing::Test {
protected:
    OldProjectTest() {
        SQLite::Database database(path(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(test::readFile(test::testData("store/version_1.sql")));
    }
    std::string path() const { return m_folder.file("old.crosscut"); }

    static constexpr const char* dataHash = "025101652d11b6c0b17c5213effd3b77"; ///< as version 1 gave it
    test::TemporaryFolder m_folder;
};

TEST_F(OldProjectTest, IsBroughtUpToDateWithAllItsData) {
    const auto project = ProjectFile::open(path(), Access::ReadWrite);
    ASSERT_TRUE(project) << project.error().detail;
    EXPECT_EQ(project->schemaVersion(), currentSchemaVersion());
    EXPECT_TRUE(project->database().tableExists("waiver"));
    forgetDataHash(project->database());
    EXPECT_EQ(project->dataHash(), dataHash);
    EXPECT_EQ(readCounts(project->database()).events, 2);
    EXPECT_TRUE(PlanTable(project->database()).find("Autumn").has_value());
    const auto copy = readFileHeader(path() + ".v1.backup");
    EXPECT_EQ(copy.schemaVersion, 1);
}

TEST_F(OldProjectTest, CanBeReadAtOnce) {
    const auto project = ProjectFile::open(path(), Access::ReadOnly);
    ASSERT_TRUE(project) << project.error().detail;
    EXPECT_EQ(project->schemaVersion(), currentSchemaVersion());
    EXPECT_EQ(project->dataHash(), dataHash);
}

TEST_F(ProjectFileTest, ReadingLeavesNothingBeside) {
    close();
    { ASSERT_TRUE(ProjectFile::open(path(), Access::ReadOnly)); }
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(m_folder.path()), {}), 1);
}

TEST_F(ProjectFileTest, CreateRefusesAnExistingFileUnlessTold) {
    film(begin(EntityKind::Films), "1", std::string("a"), 1.0);
    close();
    EXPECT_EQ(ProjectFile::create(path()).error().code, ErrorCode::FileExists);
    const auto fresh = ProjectFile::create(path(), true);
    ASSERT_TRUE(fresh);
    EXPECT_EQ(readCounts(fresh->database()).films, 0);
}

TEST_F(ProjectFileTest, CreateInAFolderThatIsNotThereFails) {
    const auto project = ProjectFile::create(m_folder.file("no/such/p.crosscut"));
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::FileNotWritable);
}

TEST_F(ProjectFileTest, RefusesWhatIsNotOursAndLeavesItUntouched) {
    const std::string words = m_folder.write("words.crosscut", std::string(5000, 'x'));
    const std::string empty = m_folder.write("empty.crosscut", "");
    const std::string other = m_folder.file("other.crosscut");
    {
        SQLite::Database database(other, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("CREATE TABLE t (x)");
    }
    for (const std::string& file : {words, empty, other}) {
        const std::string before = test::readFile(file);
        EXPECT_EQ(openCode(file), ErrorCode::NotAProject) << file;
        EXPECT_EQ(test::readFile(file), before);
        EXPECT_FALSE(std::filesystem::exists(file + ".lock"));
    }
    EXPECT_EQ(openCode(m_folder.path().string()), ErrorCode::NotAProject);
    EXPECT_EQ(openCode(m_folder.file("none.crosscut")), ErrorCode::FileNotFound);
}

TEST_F(ProjectFileTest, RefusesANewerVersionAndLeavesItUntouched) {
    close();
    patch(path(), 60, std::string("\0\0\0\x09", 4));
    const std::string before = test::readFile(path());
    const auto project = ProjectFile::open(path(), Access::ReadWrite);
    ASSERT_FALSE(project);
    EXPECT_EQ(project.error().code, ErrorCode::ProjectNewer);
    EXPECT_EQ(project.error().args.at(1), "9");
    EXPECT_EQ(test::readFile(path()), before);
}

TEST_F(ProjectFileTest, RefusesATruncatedFile) {
    close();
    std::filesystem::resize_file(path(), std::filesystem::file_size(path()) / 2);
    EXPECT_EQ(openCode(path()), ErrorCode::ProjectDamaged);
}

TEST_F(ProjectFileTest, ASecondProgramLearnsWhoWrites) {
    const int code = inAnotherProcess([&] {
        const auto writer = ProjectFile::open(path(), Access::ReadWrite);
        if (writer || writer.error().code != ErrorCode::ProjectLocked || writer.error().args.at(1).empty())
            return 1;
        const auto window = ProjectFile::open(path(), Access::ReadWriteElseReadOnly);
        if (!window || !window->isReadOnly() || window->holder().find('@') == std::string::npos)
            return 2;
        return readCounts(window->database()).films == 0 ? 0 : 3;
    });
    EXPECT_EQ(code, 0);
}

TEST_F(ProjectFileTest, OneProgramMayWriteFromTwoThreads) {
    const auto writer = m_project->openWriter();
    ASSERT_TRUE(writer);
    BatchTable(writer->database()).begin(EntityKind::Films, "a.csv", "2026-11-20");
    EXPECT_EQ(BatchTable(database()).all().size(), 1U);
    const auto reader = m_project->openReader();
    ASSERT_TRUE(reader);
    EXPECT_TRUE(reader->isReadOnly());
    EXPECT_EQ(reader->openWriter().error().code, ErrorCode::ProjectReadOnly);
}

TEST_F(ProjectFileTest, RecoversAfterAKill) {
    close();
    for (int round = 0; round < 20; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            auto project = ProjectFile::open(path(), Access::ReadWrite);
            if (!project)
                _exit(1);
            for (;;) {
                SQLite::Transaction transaction(project->database());
                const BatchId batch =
                    BatchTable(project->database()).begin(EntityKind::Events, "a.csv", "2026-11-20");
                const auto user = internUsers(project->database(), {"anna"}, batch);
                const auto item = internItems(project->database(), {"x"}, ItemCatalog::Auto, batch);
                EventBlock block;
                for (int i = 0; i < 1000; ++i)
                    block.append({{user[0]}, {item[0]}, {0}, {noValue}, {noTime}, {0}});
                EventColumns(project->database()).append(batch, block);
                BatchTable(project->database()).finish(batch, {1000, 1000, 0, 0, 0, 0, 0}, "{}");
                transaction.commit();
            }
        }
        usleep(static_cast<useconds_t>(5'000 + 3'000 * round));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const auto project = ProjectFile::open(path(), Access::ReadWrite);
        ASSERT_TRUE(project) << round;
        const auto report = project->check(m_monitor);
        ASSERT_TRUE(report);
        EXPECT_TRUE(report->intact()) << report->findings.front();
        const auto batches = BatchTable(project->database()).all();
        EXPECT_EQ(EventColumns(project->database()).count(),
                  static_cast<std::int64_t>(batches.size()) * 1000);
    }
}

TEST_F(ProjectFileTest, BackupIsAProjectOfItsOwn) {
    film(begin(EntityKind::Films), "1", std::string("a"), 1.0);
    const std::string copy = m_folder.file("copy.crosscut");
    ASSERT_TRUE(m_project->backupTo(copy, m_monitor));
    const auto opened = ProjectFile::open(copy, Access::ReadOnly);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->dataHash(), m_project->dataHash());
    CancellingMonitor cancelled(0);
    const std::string second = m_folder.file("second.crosscut");
    EXPECT_EQ(m_project->backupTo(second, cancelled).error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(second));
    EXPECT_EQ(m_project->backupTo(path(), m_monitor).error().code, ErrorCode::FileExists);
}

TEST_F(ProjectFileTest, CheckFindsWhatDoesNotAddUp) {
    EXPECT_TRUE(m_project->check(m_monitor)->intact());
    BatchTable(database()).finish(begin(EntityKind::Films), {5, 1, 0, 0, 0, 0, 0}, "{}");
    database().exec("INSERT INTO plan (name, document) VALUES ('p', 'nonsense')");
    EXPECT_EQ(m_project->check(m_monitor)->findings.size(), 2U);
    CancellingMonitor cancelled(0);
    EXPECT_EQ(m_project->check(cancelled).error().code, ErrorCode::Cancelled);
}

TEST_F(ProjectFileTest, AReadOnlyFileOpensForReading) {
    close();
    std::filesystem::permissions(path(), std::filesystem::perms::owner_read);
    const auto project = ProjectFile::open(path(), Access::ReadWriteElseReadOnly);
    ASSERT_TRUE(project);
    EXPECT_EQ(project->isReadOnly(), geteuid() != 0); // root may write to anything
}

} // namespace crosscut::store
