#include "model/base/random.h"
#include "tests/app/program.h"
#include "tests/support/test_files.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <thread>

namespace crosscut::app {

namespace {

constexpr int eventCount = 1'000'000;

void writeEvents(const std::string& path) {
    Random random(41);
    std::ofstream file(path);
    file << "user,item,kind,time\n";
    for (int i = 0; i < eventCount; ++i)
        file << 'u' << random.below(20'000) << ",i" << random.below(2'000) << ",view,2026-0" << 1 + i % 9
             << "-1" << i % 10 << " 08:30:00\n";
}

/// What lies in the folder beside a project, for the message of a failure.
std::string filesOf(const std::string& project) {
    std::string files;
    for (const char* ending : {"", "-wal", "-shm", "-journal", ".lock"}) {
        std::error_code missing;
        const auto size = std::filesystem::file_size(project + ending, missing);
        if (!missing)
            files += " project" + std::string(ending) + ' ' + std::to_string(size);
    }
    return files;
}

/// Empty where the project opens, is intact and holds nothing or all of the batch; otherwise what is wrong.
std::string flawOf(const std::string& project, int& events) {
    const Outcome info = runProgram({"info", project, "--json"});
    const Outcome check = runProgram({"check", project});
    if (info.code != 0 || check.code != 0)
        return "info " + std::to_string(info.code) + ": " + info.err + info.out + "\ncheck " +
               std::to_string(check.code) + ": " + check.err + check.out;
    const nlohmann::json document = info.json();
    events = document.at("counts").at("events");
    const std::size_t batches = document.at("batches").size();
    if (batches == (events == 0 ? 0u : 1u) && (events == 0 || events == eventCount))
        return {};
    return "holds " + std::to_string(events) + " events in " + std::to_string(batches) + " batches";
}

double secondsOfImport(const Arguments& arguments) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(runProgram(arguments).code, 0);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST(Kill, TwentyKillsLeaveAProjectThatHoldsNothingOrAllOfTheBatch) {
    const test::TemporaryFolder folder;
    const std::string source = folder.file("events.csv");
    writeEvents(source);
    const std::string whole = folder.file("whole.crosscut");
    ASSERT_EQ(runProgram({"create", whole}).code, 0);
    const double seconds = secondsOfImport({"import", whole, source, "--kind", "events"});

    Random random(17);
    int nothing = 0;
    for (int round = 0; round < 20; ++round) {
        const std::string project = folder.file("p" + std::to_string(round) + ".crosscut");
        ASSERT_EQ(runProgram({"create", project}).code, 0);
        const double moment = random.uniform() * seconds;
        const int child = startProgram({"import", project, source, "--kind", "events"});
        std::this_thread::sleep_for(std::chrono::duration<double>(moment));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);

        const std::string left = filesOf(project);
        int events = 0;
        EXPECT_EQ(flawOf(project, events), "")
            << "round " << round << ", killed after " << moment << " of " << seconds << " s, leaving" << left;
        nothing += events == 0 ? 1 : 0;
        std::filesystem::remove(project);
    }
    EXPECT_GT(nothing, 0) << "no kill hit the import while it ran";
}

} // namespace

} // namespace crosscut::app
