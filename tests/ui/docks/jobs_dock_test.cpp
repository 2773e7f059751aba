#include "ui/docks/jobs_dock.h"

#include "tests/ui/support/ui_fixture.h"
#include "ui/docks/job_table_model.h"
#include "ui/tasks/task_list_model.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTableView>
#include <QThread>
#include <gtest/gtest.h>

namespace crosscut::ui {

class JobsDockTest : public UiFixture {
protected:
    JobsDockTest()
        : m_dock(std::make_unique<JobsDock>(m_workspace)) {
        m_dock->resize(700, 400);
        m_dock->show();
    }

    void startEndless(const QString& title) {
        m_tasks.start<int>(
            m_dock.get(), title,
            [](TaskMonitor& monitor) -> Result<int> {
                while (monitor.report(0.4, Stage::Reading))
                    QThread::msleep(2);
                return cancelledError();
            },
            [](const Result<int>&) {});
    }
    void startFailing() {
        m_tasks.start<int>(
            m_dock.get(), QStringLiteral("Write"),
            [](TaskMonitor&) -> Result<int> {
                return Error{ErrorCode::FileNotWritable, {"/full.pdf"}, "EACCES", {}};
            },
            [](const Result<int>&) {});
    }
    QTableView* jobs() const { return m_dock->findChild<QTableView*>(QStringLiteral("jobTable")); }
    QAction* action(const char* name) const { return m_dock->findChild<QAction*>(QLatin1String(name)); }
    QString cell(int row, int column) const { return jobs()->model()->index(row, column).data().toString(); }

    std::unique_ptr<JobsDock> m_dock;
};

TEST_F(JobsDockTest, IsEmptyUntilSomethingRuns) {
    EXPECT_EQ(m_dock->state(), Dock::State::Empty);
    EXPECT_FALSE(action("jobs.cancel")->isEnabled());
}

TEST_F(JobsDockTest, ARunningJobIsShownAndCancelled) {
    startEndless(QStringLiteral("Count"));
    ASSERT_TRUE(waitUntil([this] { return jobs()->model()->rowCount() == 1; }));
    EXPECT_EQ(m_dock->state(), Dock::State::Content);
    EXPECT_EQ(cell(0, JobTableModel::Title), QStringLiteral("Count"));
    ASSERT_TRUE(action("jobs.cancel")->isEnabled());
    action("jobs.cancel")->trigger();
    ASSERT_TRUE(waitIdle());
    EXPECT_EQ(cell(0, JobTableModel::State), QStringLiteral("Cancelled"));
    EXPECT_FALSE(action("jobs.cancel")->isEnabled());
    EXPECT_FALSE(action("jobs.copyDetails")->isEnabled()) << "cancelled is no error";
}

TEST_F(JobsDockTest, OnlyThePickedJobIsCancelled) {
    startEndless(QStringLiteral("First"));
    startEndless(QStringLiteral("Second"));
    ASSERT_TRUE(waitUntil([this] { return jobs()->model()->rowCount() == 2; }));
    jobs()->selectRow(1); // newest first
    action("jobs.cancel")->trigger();
    ASSERT_TRUE(waitUntil([this] { return m_tasks.list()->runningCount() == 1; }));
    EXPECT_EQ(cell(1, JobTableModel::State), QStringLiteral("Cancelled"));
    EXPECT_NE(cell(0, JobTableModel::State), QStringLiteral("Cancelled"));
    m_tasks.cancelAll();
    EXPECT_TRUE(waitIdle());
}

TEST_F(JobsDockTest, AFailedJobSaysWhyAndItsDetailsCanBeCopied) {
    startFailing();
    ASSERT_TRUE(waitIdle());
    jobs()->selectRow(0);
    auto* error = m_dock->findChild<QLabel*>(QStringLiteral("jobError"));
    EXPECT_TRUE(error->isVisible());
    EXPECT_TRUE(error->text().contains(QStringLiteral("/full.pdf")));
    action("jobs.copyDetails")->trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("EACCES")));
}

TEST_F(JobsDockTest, FinishedJobsCanBeCleared) {
    startFailing();
    ASSERT_TRUE(waitIdle());
    action("jobs.clear")->trigger();
    EXPECT_EQ(jobs()->model()->rowCount(), 0);
    EXPECT_EQ(m_dock->state(), Dock::State::Empty);
}

TEST_F(JobsDockTest, TheRunsThatTheProjectKeepsAreListed) {
    openSample();
    EXPECT_TRUE(waitIdle());
    auto* runs = m_dock->findChild<QTableView*>(QStringLiteral("runTable"));
    EXPECT_EQ(runs->isVisible(), runs->model()->rowCount() > 0);
}

} // namespace crosscut::ui
