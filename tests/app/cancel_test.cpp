#include "model/base/random.h"
#include "tests/app/program.h"
#include "tests/model/ingest/workbook_fixture.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <thread>

/// Ctrl+C in the middle of an import: the program ends with 4 and the project is as it was.
namespace crosscut::app {

namespace {

class Cancel : public testing::Test {
protected:
    Cancel() {
        EXPECT_EQ(runProgram({"create", m_project}).code, 0);
        const std::string films = m_folder.write("films.csv", "id,title\ni1,One\ni2,Two\n");
        EXPECT_EQ(runProgram({"import", m_project, films, "--kind", "films"}).code, 0);
        m_before = hash();
    }

    std::string hash() const { return runForJson({"info", m_project}).at("data_hash"); }

    /// Interrupts the import at moments all over its time; it may be over before the last ones.
    void interruptEverywhere(const std::string& source, const std::string& kind) {
        const Arguments arguments{"import", m_project, source, "--kind", kind, "--language", "en"};
        Arguments trial = arguments;
        trial.push_back("--dry-run");
        const auto start = std::chrono::steady_clock::now();
        ASSERT_EQ(runProgram(trial).code, 0);
        const auto whole = std::chrono::steady_clock::now() - start;
        constexpr int moments = 8;
        int cancelled = 0;
        for (int moment = 1; moment < moments; ++moment) {
            RunningProgram program(trial);
            std::this_thread::sleep_for(whole * moment / moments);
            program.signal(SIGINT);
            const Outcome outcome = program.finish();
            EXPECT_TRUE(outcome.code == 4 || outcome.code == 0) << outcome.code << outcome.err;
            cancelled += outcome.code == 4 ? 1 : 0;
            EXPECT_EQ(hash(), m_before) << "moment " << moment;
        }
        EXPECT_GT(cancelled, moments / 2);
        RunningProgram program(arguments);
        std::this_thread::sleep_for(whole / 2);
        program.signal(SIGINT);
        EXPECT_EQ(program.finish().code, 4);
        EXPECT_EQ(hash(), m_before);
        EXPECT_EQ(runProgram({"check", m_project}).code, 0);
    }

    test::TemporaryFolder m_folder;
    std::string m_project = m_folder.file("p.crosscut");
    std::string m_before;
};

std::string eventRows(int n) {
    Random random(23);
    std::string csv = "user,item,kind,time\n";
    for (int i = 0; i < n; ++i)
        csv += "u" + std::to_string(random.below(90'000)) + ",i" + std::to_string(random.below(3'000)) +
               ",view,2026-0" + std::to_string(1 + i % 9) + "-1" + std::to_string(i % 10) + " 08:30:00\n";
    return csv;
}

std::string workbookRows(int n) {
    std::string rows = "<sheetData><row><c t=\"str\"><v>id</v></c><c t=\"str\"><v>name</v></c></row>";
    for (int i = 0; i < n; ++i)
        rows += "<row><c><v>" + std::to_string(i) + "</v></c><c t=\"str\"><v>name " +
                std::to_string(i * 7919LL) + "</v></c></row>";
    return test::workbookOf(rows + "</sheetData>");
}

} // namespace

TEST_F(Cancel, AnImportOfTwoMillionEvents) {
    interruptEverywhere(m_folder.write("events.csv", eventRows(2'000'000)), "events");
}

TEST_F(Cancel, AnImportOfPackedEvents) {
    interruptEverywhere(m_folder.write("events.csv.gz", test::gzipOf(eventRows(1'000'000))), "events");
}

TEST_F(Cancel, AnImportOfAWorkbook) {
    interruptEverywhere(m_folder.write("users.xlsx", workbookRows(200'000)), "users");
}

} // namespace crosscut::app
