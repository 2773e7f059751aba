#include "model/base/random.h"
#include "tests/app/program.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <gmock/gmock.h>
#include <memory>
#include <thread>

/// Two programs on one project: each of them does its work or says that the other one has the project.
namespace crosscut::app {

namespace {

using testing::AnyOf;
using testing::HasSubstr;

constexpr int eventCount = 200'000;

class TwoPrograms : public testing::Test {
protected:
    TwoPrograms() {
        EXPECT_EQ(runProgram({"create", m_project}).code, 0);
        Random random(7);
        std::ofstream file(m_events);
        file << "user,item,kind,time\n";
        for (int i = 0; i < eventCount; ++i)
            file << 'u' << random.below(5'000) << ",i" << random.below(500) << ",view,2026-0" << 1 + i % 9
                 << "-1" << i % 10 << "\n";
    }

    Arguments importing() const { return {"import", m_project, m_events, "--kind", "events", "--json"}; }
    Arguments reverting(int batch) const {
        return {"revert", m_project, "--batch", std::to_string(batch), "--language", "en"};
    }

    static bool saysInUse(const Outcome& outcome) {
        return outcome.code == 1 && outcome.json().at("error").at("code") == "project_locked";
    }

    /// What `info` says, once everybody is gone: the project is sound and its batches are its events.
    nlohmann::json soundProject() const {
        const Outcome check = runProgram({"check", m_project});
        EXPECT_EQ(check.code, 0) << check.err << check.out;
        nlohmann::json info = runForJson({"info", m_project});
        std::int64_t rows = 0;
        for (const nlohmann::json& batch : info.at("batches"))
            if (!batch.value("reverted", false))
                rows += batch.at("rows").get<std::int64_t>();
        EXPECT_EQ(info.at("counts").at("events"), rows);
        return info;
    }

    test::TemporaryFolder m_folder;
    std::string m_project = m_folder.file("p.crosscut");
    std::string m_events = m_folder.file("events.csv");
};

void wait(double seconds) {
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
}

} // namespace

TEST_F(TwoPrograms, TwoImportsAtOnceAreOneOrBoth) {
    std::size_t done = 0;
    std::size_t refused = 0;
    for (int round = 0; round < 10; ++round) {
        RunningProgram first(importing());
        RunningProgram second(importing());
        for (RunningProgram* program : {&first, &second}) {
            const Outcome outcome = program->finish();
            EXPECT_TRUE(outcome.code == 0 || saysInUse(outcome)) << outcome.code << outcome.err;
            outcome.code == 0 ? ++done : ++refused;
        }
    }
    EXPECT_EQ(soundProject().at("batches").size(), done);
    EXPECT_GE(done, 10u);
    EXPECT_GT(refused, 0u);
}

TEST_F(TwoPrograms, ARevertBesideAnImportTakesItsOwnBatchOnly) {
    ASSERT_EQ(runProgram(importing()).code, 0);
    for (int batch = 1; batch <= 6; ++batch) {
        RunningProgram import(importing());
        RunningProgram revert(reverting(batch));
        const Outcome imported = import.finish();
        const Outcome reverted = revert.finish();
        EXPECT_TRUE(imported.code == 0 || saysInUse(imported)) << imported.err;
        EXPECT_THAT(reverted.code, AnyOf(0, 1));
        if (reverted.code == 1) {
            EXPECT_THAT(reverted.err, AnyOf(HasSubstr("is being edited by"), HasSubstr("no import batch")));
        }
        soundProject();
    }
}

TEST_F(TwoPrograms, ReadersSeeWholeBatchesBesideAWriter) {
    Random random(3);
    for (int round = 0; round < 5; ++round) {
        RunningProgram writer(importing());
        for (int reading = 0; reading < 4; ++reading) {
            wait(0.05 * random.uniform());
            const nlohmann::json info = runForJson({"info", m_project});
            EXPECT_EQ(info.at("counts").at("events").get<int>() % eventCount, 0);
            EXPECT_EQ(runProgram({"check", m_project}).code, 0);
        }
        EXPECT_EQ(writer.finish().code, 0);
    }
    EXPECT_EQ(soundProject().at("counts").at("events"), 5 * eventCount);
}

TEST_F(TwoPrograms, TheLockOfAKilledProgramIsNoLock) {
    Random random(11);
    for (int round = 0; round < 6; ++round) {
        {
            const RunningProgram killed(importing());
            wait(0.05 + 0.2 * random.uniform());
            killed.signal(SIGKILL);
        }
        const Outcome next = runProgram(importing());
        EXPECT_EQ(next.code, 0) << next.err;
        soundProject();
    }
}

TEST_F(TwoPrograms, ManyAtOnceNeverBreakIt) {
    ASSERT_EQ(runProgram(importing()).code, 0);
    for (int round = 0; round < 3; ++round) {
        std::vector<std::unique_ptr<RunningProgram>> programs;
        programs.push_back(std::make_unique<RunningProgram>(importing()));
        programs.push_back(std::make_unique<RunningProgram>(reverting(round + 1)));
        programs.push_back(std::make_unique<RunningProgram>(importing()));
        programs.push_back(std::make_unique<RunningProgram>(Arguments{"info", m_project}));
        programs.push_back(std::make_unique<RunningProgram>(Arguments{"quality", m_project}));
        wait(0.1);
        programs.front()->signal(SIGKILL);
        programs.erase(programs.begin());
        for (const auto& program : programs)
            EXPECT_THAT(program->finish().code, AnyOf(0, 1));
        soundProject();
    }
}

} // namespace crosscut::app
