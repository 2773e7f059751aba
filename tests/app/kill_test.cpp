#include "model/base/random.h"
#include "tests/app/program.h"
#include "tests/support/test_files.h"

#include <chrono>
#include <csignal>
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
        const int child = startProgram({"import", project, source, "--kind", "events"});
        std::this_thread::sleep_for(std::chrono::duration<double>(random.uniform() * seconds));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);

        const nlohmann::json info = runForJson({"info", project});
        const int events = info.at("counts").at("events");
        EXPECT_TRUE(events == 0 || events == eventCount) << events << " events in round " << round;
        EXPECT_EQ(info.at("batches").size(), events == 0 ? 0u : 1u);
        EXPECT_EQ(runProgram({"check", project}).code, 0) << "round " << round;
        nothing += events == 0 ? 1 : 0;
        std::filesystem::remove(project);
    }
    EXPECT_GT(nothing, 0) << "no kill hit the import while it ran";
}

} // namespace

} // namespace crosscut::app
