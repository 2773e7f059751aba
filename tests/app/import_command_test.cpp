#include "tests/app/program.h"

#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>

namespace crosscut::app {

namespace {

class ImportCommand : public testing::Test {
protected:
    void SetUp() override { runForJson({"create", m_project}); }

    nlohmann::json import(const std::string& source, const Arguments& options) {
        Arguments arguments{"import", m_project, source};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return runForJson(arguments);
    }
    std::int64_t events() { return runForJson({"info", m_project}).at("counts").at("events"); }
    std::string hash() { return runForJson({"info", m_project}).at("data_hash"); }

    test::TemporaryFolder m_folder;
    std::string m_project = m_folder.file("p.crosscut");
};

} // namespace

TEST_F(ImportCommand, AFolderOfDaysIsOneBatchThatIsTakenBackWhole) {
    std::filesystem::create_directory(m_folder.file("days"));
    const std::string before = hash();
    m_folder.write("days/2026-01-01.csv", "user,item,time\nu1,f1,2026-01-01\nu2,f1,2026-01-01\n");
    m_folder.write("days/2026-01-02.csv", "user,item,time\nu1,f2,2026-01-02\nu3,f2,never\n");
    m_folder.write("days/readme.md", "no table\n");
    const nlohmann::json report = import(m_folder.file("days"), {"--kind", "events"});
    EXPECT_EQ(report.at("files"), 2);
    EXPECT_EQ(report.at("read"), 4);
    EXPECT_EQ(report.at("inserted"), 3);
    EXPECT_EQ(report.at("issues")[0].at("file"), "2026-01-02.csv");
    EXPECT_EQ(report.at("issues")[0].at("line"), 3);
    EXPECT_EQ(events(), 3);
    runForJson({"revert", m_project, "--batch", "1"});
    EXPECT_EQ(hash(), before);
}

TEST_F(ImportCommand, AFolderOfSeveralShapesNamesTheFileThatDiffers) {
    std::filesystem::create_directory(m_folder.file("mixed"));
    m_folder.write("mixed/a.csv", "user,item\nu1,f1\n");
    m_folder.write("mixed/b.csv", "user,item,kind\nu1,f1,view\n");
    const Outcome outcome =
        runProgram({"import", m_project, m_folder.file("mixed"), "--kind", "events", "--language", "en"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.err, testing::HasSubstr("b.csv"));
    EXPECT_EQ(events(), 0);
}

TEST_F(ImportCommand, RowsAreRepairedOnlyOnRequest) {
    const std::string rows = m_folder.write(
        "users.csv", "id,name,joined\n1,Ann,2026-01-05\n2,Ben,soon\n3,Cleo\n4,Dan,2026-02-01,x\n");
    EXPECT_EQ(import(rows, {"--kind", "users", "--dry-run"}).at("rejected"), 3);
    const nlohmann::json dates =
        import(rows, {"--kind", "users", "--map", "joined=joined", "--dry-run", "--repair", "not_a_date"});
    EXPECT_LE(dates.at("rejected"), 2);
    const nlohmann::json all = import(rows, {"--kind", "users", "--map", "joined=joined", "--repair", "all"});
    EXPECT_EQ(all.at("rejected"), 0);
    EXPECT_EQ(all.at("inserted"), 4);
    EXPECT_GE(all.at("issue_counts").at("repaired"), 3);
    const Outcome wrong =
        runProgram({"import", m_project, rows, "--kind", "users", "--repair", "everything"});
    EXPECT_EQ(wrong.code, 2);
}

TEST_F(ImportCommand, EventsAreDuplicatesOnlyWhereThatIsAsked) {
    const std::string rows = m_folder.write(
        "events.csv", "user,item,time\nu1,f1,2026-01-01\nu1,f1,2026-01-01\nu1,f1,2026-01-02\n");
    EXPECT_EQ(import(rows, {"--kind", "events"}).at("inserted"), 3);
    const nlohmann::json again = import(rows, {"--kind", "events", "--drop-duplicates"});
    EXPECT_EQ(again.at("inserted"), 0);
    EXPECT_EQ(again.at("duplicates"), 3);
    EXPECT_EQ(again.at("issue_counts").at("duplicate_event"), 3);
    EXPECT_EQ(events(), 3);
}

TEST_F(ImportCommand, ChangedCellsAndConflictsAreReported) {
    import(m_folder.write("a.csv", "id,title,year\nf1,Red Lantern,1991\nf2,Night Train,\n"),
           {"--kind", "films"});
    const nlohmann::json report =
        import(m_folder.write("b.csv", "id,title,year\nf1,Red Lantern,1992\nf2,Night Train,2007\n"),
               {"--kind", "films"});
    EXPECT_EQ(report.at("updated"), 2);
    EXPECT_EQ(report.at("conflicts"), 1) << "a year that nobody knew contradicts nothing";
    ASSERT_EQ(report.at("changes").size(), 2u);
    const nlohmann::json expected{{"key", "f1"}, {"column", "year"}, {"before", "1991"}, {"after", "1992"}};
    EXPECT_EQ(report.at("changes")[0], expected);
}

TEST_F(ImportCommand, ReadsStandardInputAndTheEscapeThatItIsTold) {
    const std::string rows = m_folder.write("odd.csv", "id,name\n1,\"Ann ^\"A^\" Lee\"\n");
    const nlohmann::json report = import(rows, {"--kind", "users", "--escape", "^", "--dry-run"});
    EXPECT_EQ(report.at("rejected"), 0);
    const std::string command = "printf 'id,name\\n7,Eve\\n' | \"" + std::string(CROSSCUT_PROGRAM) +
                                "\" import \"" + m_project + "\" - --kind users > /dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0);
    EXPECT_EQ(runForJson({"info", m_project}).at("counts").at("users"), 1);
}

TEST_F(ImportCommand, KnownExportsAreNamed) {
    const std::string rows =
        m_folder.write("ratings.csv", "userId,movieId,rating,timestamp\n1,2,4.5,964982703\n");
    const nlohmann::json report = import(rows, {"--kind", "events"});
    EXPECT_EQ(report.at("preset"), "movielens_ratings");
    EXPECT_EQ(report.at("mapping").at("kind"), "=rating");
}

} // namespace crosscut::app
