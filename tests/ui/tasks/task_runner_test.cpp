#include "ui/tasks/task_runner.h"

#include "tests/ui/support/ui_fixture.h"
#include "ui/tasks/task_list_model.h"

#include <QSignalSpy>
#include <QThread>
#include <atomic>
#include <gtest/gtest.h>
#include <stdexcept>

namespace crosscut::ui {

namespace {

/// Runs until it is told to stop.
Result<int> endless(TaskMonitor& monitor) {
    while (monitor.report(0.5, Stage::Fitting))
        QThread::msleep(1);
    return cancelledError();
}

} // namespace

class TaskRunnerTest : public testing::Test {
protected:
    bool waitIdle() {
        return waitUntil([this] { return !m_runner.isBusy(); });
    }
    const TaskEntry& newest() { return m_runner.list()->entry(0); }

    TaskRunner m_runner;
    QObject m_guard;
};

TEST_F(TaskRunnerTest, GivesTheResultOnTheUiThread) {
    int given = 0;
    QThread* thread = nullptr;
    m_runner.start<int>(
        &m_guard, QStringLiteral("Adding"), [](TaskMonitor&) -> Result<int> { return 42; },
        [&](const Result<int>& result) {
            given = *result;
            thread = QThread::currentThread();
        });
    EXPECT_TRUE(m_runner.isBusy());
    ASSERT_TRUE(waitIdle());
    EXPECT_EQ(given, 42);
    EXPECT_EQ(thread, QThread::currentThread());
    EXPECT_EQ(newest().state, TaskState::Done);
    EXPECT_EQ(newest().title, QStringLiteral("Adding"));
}

TEST_F(TaskRunnerTest, CancelIsQuietAndQuick) {
    std::optional<ErrorCode> code;
    const auto id = m_runner.start<int>(&m_guard, QStringLiteral("Endless"), endless,
                                        [&](const Result<int>& result) { code = result.error().code; });
    QElapsedTimer clock;
    clock.start();
    m_runner.cancel(id);
    ASSERT_TRUE(waitIdle());
    EXPECT_LT(clock.elapsed(), 500);
    EXPECT_EQ(code, ErrorCode::Cancelled);
    EXPECT_EQ(newest().state, TaskState::Cancelled);
}

TEST_F(TaskRunnerTest, AResultForADeadGuardIsDropped) {
    bool called = false;
    auto guard = std::make_unique<QObject>();
    m_runner.start<int>(guard.get(), QStringLiteral("Endless"), endless,
                        [&](const Result<int>&) { called = true; });
    guard.reset();
    ASSERT_TRUE(waitIdle());
    EXPECT_FALSE(called);
    EXPECT_EQ(newest().state, TaskState::Cancelled);
}

TEST_F(TaskRunnerTest, AnExceptionIsAnErrorOfTheTask) {
    std::optional<Error> error;
    m_runner.start<int>(
        &m_guard, QStringLiteral("Broken"),
        [](TaskMonitor&) -> Result<int> { throw std::runtime_error("out of cheese"); },
        [&](const Result<int>& result) { error = result.error(); });
    ASSERT_TRUE(waitIdle());
    ASSERT_TRUE(error.has_value());
    EXPECT_EQ(error->code, ErrorCode::Internal);
    EXPECT_EQ(error->detail, "out of cheese");
    EXPECT_EQ(newest().state, TaskState::Failed);
}

TEST_F(TaskRunnerTest, ProgressReachesTheList) {
    m_runner.start<int>(&m_guard, QStringLiteral("Endless"), endless, [](const Result<int>&) {});
    ASSERT_TRUE(waitUntil([this] { return newest().fraction > 0; }));
    EXPECT_DOUBLE_EQ(newest().fraction, 0.5);
    EXPECT_EQ(newest().stage, Stage::Fitting);
    EXPECT_DOUBLE_EQ(m_runner.fraction(), 0.5);
    m_runner.cancelAll();
    ASSERT_TRUE(waitIdle());
}

TEST_F(TaskRunnerTest, IdleComesOnceAfterTheLast) {
    const QSignalSpy idle(&m_runner, &TaskRunner::idle);
    for (int i = 0; i < 5; ++i)
        m_runner.start<void>(
            &m_guard, QStringLiteral("Short %1").arg(i), [](TaskMonitor&) -> Result<void> { return {}; },
            [](const Result<void>&) {});
    ASSERT_TRUE(waitIdle());
    EXPECT_EQ(idle.count(), 1);
    EXPECT_EQ(m_runner.list()->rowCount(), 5);
}

TEST(TaskEntryTest, TimeLeftIsSaidOnlyWhenItMeansSomething) {
    TaskEntry entry;
    entry.fraction = 0.02;
    entry.seconds = 10;
    EXPECT_FALSE(entry.secondsLeft().has_value());
    entry.fraction = 0.25;
    EXPECT_DOUBLE_EQ(entry.secondsLeft().value(), 30);
    entry.state = TaskState::Done;
    EXPECT_FALSE(entry.secondsLeft().has_value());
}

TEST(TaskListModelTest, OldFinishedTasksGo) {
    TaskListModel list;
    for (quint64 id = 1; id <= 250; ++id) {
        TaskEntry entry;
        entry.id = id;
        entry.title = QString::number(id);
        list.add(entry);
        list.finish(id, TaskState::Done, std::nullopt, 1);
    }
    EXPECT_EQ(list.rowCount(), 200);
    EXPECT_EQ(list.entry(0).id, 250U);
    list.clearFinished();
    EXPECT_EQ(list.rowCount(), 0);
}

TEST(TaskListModelTest, WhatRunsAgainTakesThePlaceOfItsEarlierRun) {
    TaskListModel list;
    for (quint64 id = 1; id <= 3; ++id) {
        TaskEntry entry;
        entry.id = id;
        entry.title = QStringLiteral("Reading users");
        list.add(entry);
        list.finish(id, id == 1 ? TaskState::Failed : TaskState::Done, std::nullopt, 1);
    }
    ASSERT_EQ(list.rowCount(), 2);
    EXPECT_EQ(list.entry(0).id, 3U);
    EXPECT_EQ(list.entry(1).state, TaskState::Failed);
}

} // namespace crosscut::ui
