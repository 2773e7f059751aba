#include "tests/app/program.h"
#include "tests/support/test_files.h"

#include <gmock/gmock.h>

namespace crosscut::app {

namespace {

using testing::HasSubstr;
using testing::Not;

std::string socketsOf(const Arguments& arguments) {
#ifdef CROSSCUT_SANITIZED
    return {}; // the sanitizer must be the first library
#else
    const test::TemporaryFolder folder;
    const std::string log = folder.file("sockets");
    const Outcome outcome =
        runProgram(arguments, {"LD_PRELOAD=" CROSSCUT_SOCKET_WATCH, "CROSSCUT_SOCKET_LOG=" + log,
                               "QT_QPA_PLATFORM=offscreen"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return std::filesystem::exists(log) ? test::readFile(log) : std::string();
#endif
}

TEST(NoNetwork, VerbsOpenNoSocketAtAll) {
    const test::TemporaryFolder folder;
    const std::string project = copyOfSample(folder.file("p.crosscut"));
    EXPECT_EQ(socketsOf({"info", project}), "");
    EXPECT_EQ(socketsOf({"pairs", project, "--top", "3"}), "");
    EXPECT_EQ(socketsOf({"report", project, "--plan", "电影中的经济学", "--output", folder.file("r.pdf")}),
              "");
}

TEST(NoNetwork, TheWindowOpensNoNetworkSocket) {
    const test::TemporaryFolder folder;
    const std::string project = copyOfSample(folder.file("p.crosscut"));
    EXPECT_THAT(socketsOf({"--smoke", project}), Not(HasSubstr("network")));
}

} // namespace

} // namespace crosscut::app
