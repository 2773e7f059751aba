#include "tests/app/program.h"
#include "tests/support/test_files.h"

#include <csignal>
#include <filesystem>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

namespace crosscut::app {

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

TEST(ExitCode, DoneIsZero) {
    EXPECT_EQ(runProgram({"--version"}).code, 0);
    EXPECT_THAT(runProgram({"--version"}).out, HasSubstr(CROSSCUT_VERSION));
    EXPECT_EQ(runProgram({"--help"}).code, 0);
    EXPECT_EQ(runProgram({"pairs", "--help"}).code, 0);
}

TEST(ExitCode, AFailureIsOneWithASentence) {
    const Outcome outcome = runProgram({"info", "/nowhere/p.crosscut", "--language", "en"});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.err, HasSubstr("/nowhere/p.crosscut"));
    EXPECT_THAT(outcome.out, IsEmpty());
    const Outcome chinese = runProgram({"info", "/nowhere/p.crosscut", "--language", "zh_CN"});
    EXPECT_NE(chinese.err, outcome.err);
}

TEST(ExitCode, WrongUsageIsTwo) {
    EXPECT_EQ(runProgram({"info"}).code, 2);
    EXPECT_EQ(runProgram({"info", "p.crosscut", "--no-such-option"}).code, 2);
    const test::TemporaryFolder folder;
    const std::string project = copyOfSample(folder.file("p.crosscut"));
    EXPECT_EQ(runProgram({"match", project, "--model", "oracle"}).code, 2);
}

TEST(ExitCode, ThinDataAreRefusedWithThreeAndSayWhatIsMissing) {
    const test::TemporaryFolder folder;
    const std::string project = folder.file("thin.crosscut");
    ASSERT_EQ(runProgram({"create", project}).code, 0);
    const std::string rows =
        folder.write("members.csv", "user,duration,ended,age\na,3,1,30\nb,5,0,40\nc,6,1,35\nd,7,0,50\n");
    ASSERT_EQ(runProgram({"import", project, rows, "--kind", "subscriptions"}).code, 0);
    const Outcome refused =
        runProgram({"survival", project, "--model", "cox", "--covariates", "age", "--json"});
    EXPECT_EQ(refused.code, 3) << refused.err;
    const nlohmann::json lacking = refused.json().at("not_enough");
    ASSERT_FALSE(lacking.empty());
    EXPECT_THAT(missingKeys(lacking.front(), {"what", "have", "need"}), IsEmpty());
    EXPECT_LT(lacking.front().at("have"), lacking.front().at("need"));
}

TEST(ExitCode, ANotProjectFileIsRefusedAndLeftAlone) {
    const test::TemporaryFolder folder;
    const std::string path = folder.write("letter.crosscut", "Dear diary, this is no project at all.");
    const Outcome outcome = runProgram({"info", path});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_THAT(outcome.err, Not(IsEmpty()));
    EXPECT_EQ(test::readFile(path), "Dear diary, this is no project at all.");
}

TEST(ExitCode, AnExistingFileIsKeptUnlessForced) {
    const test::TemporaryFolder folder;
    const std::string project = folder.file("p.crosscut");
    ASSERT_EQ(runProgram({"create", project}).code, 0);
    EXPECT_EQ(runProgram({"create", project}).code, 1);
    EXPECT_EQ(runProgram({"create", project, "--force"}).code, 0);
}

TEST(ExitCode, CtrlCCancelsWithFourAndLeavesTheProjectAsItWas) {
    const test::TemporaryFolder folder;
    const std::string project = folder.file("p.crosscut");
    ASSERT_EQ(runProgram({"create", project}).code, 0);
    std::string events = "user,item,kind,time\n";
    for (int i = 0; i < 1'500'000; ++i)
        events += "u" + std::to_string(i % 50'000) + ",i" + std::to_string(i % 997) + ",view,2026-01-0" +
                  std::to_string(1 + i % 9) + "\n";
    const std::string source = folder.write("events.csv", events);
    const std::string before = runForJson({"info", project}).at("data_hash");
    const int child = startProgram({"import", project, source, "--kind", "events"});
    // Beside an open project lies its index of the log: from then on the program minds the signal.
    for (int waited = 0; waited < 2000 && !std::filesystem::exists(project + "-shm"); ++waited)
        usleep(10'000);
    usleep(50'000);
    kill(child, SIGINT);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 0)
        GTEST_SKIP() << "the import was done before it could be cancelled";
    EXPECT_EQ(WEXITSTATUS(status), 4);
    EXPECT_EQ(runForJson({"info", project}).at("data_hash"), before);
    EXPECT_EQ(runProgram({"check", project}).code, 0);
}

} // namespace

} // namespace crosscut::app
