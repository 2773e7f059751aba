#include "ui/docks/quality_dock.h"

#include "model/workflow/import_file.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/widgets/message_box.h"

#include <QAction>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <gtest/gtest.h>

namespace crosscut::ui {

class QualityDockTest : public UiFixture {
protected:
    void openWith(std::string_view films) {
        openEmpty();
        workflow::ImportRequest request;
        request.source = m_folder.write("films.csv", films);
        request.kind = EntityKind::Films;
        SilentMonitor monitor;
        ASSERT_TRUE(workflow::importFile(m_workspace.project(), request, monitor).ok());
        m_dock = std::make_unique<QualityDock>(m_workspace);
        m_dock->resize(900, 500);
        m_dock->show();
        ASSERT_TRUE(waitUntil([this] { return m_dock->report() != nullptr; }));
    }
    QTableView* table(const char* name) const { return m_dock->findChild<QTableView*>(QLatin1String(name)); }
    QAction* action(const char* name) const { return m_dock->findChild<QAction*>(QLatin1String(name)); }
    QString cell(const char* name, int row, int column) const {
        return table(name)->model()->index(row, column).data().toString();
    }

    std::unique_ptr<QualityDock> m_dock;
};

constexpr const char* films = "id,title,genres\nF1,One,Drama\nF2,Two,\nF3,One,Comedy\nF1,Again,Drama\n";

TEST_F(QualityDockTest, ShowsFindingsWithWhatBlocksFirst) {
    openWith(films);
    ASSERT_GT(table("qualityFindings")->model()->rowCount(), 2);
    EXPECT_EQ(cell("qualityFindings", 0, 0), QStringLiteral("Blocks"));
    EXPECT_GT(table("qualityColumns")->model()->rowCount(), 3);
}

TEST_F(QualityDockTest, JumpsToTheFirstRowOfAFinding) {
    openWith(films);
    int row = 0;
    while (cell("qualityFindings", row, 2) != QStringLiteral("No genres"))
        ASSERT_LT(++row, table("qualityFindings")->model()->rowCount());
    QSignalSpy asked(&m_workspace, &Workspace::dockRequested);
    table("qualityFindings")->selectRow(row);
    action("quality.jump")->trigger();
    EXPECT_EQ(m_workspace.selection().film, QStringLiteral("F2"));
    ASSERT_EQ(asked.count(), 1);
    EXPECT_EQ(asked.first().first().toString(), QStringLiteral("catalogs"));
}

TEST_F(QualityDockTest, ShowsABatchWithItsIssuesAndTakesItBack) {
    openWith(films);
    m_dock->findChild<QTabWidget*>(QStringLiteral("qualityTabs"))->setCurrentIndex(2);
    ASSERT_EQ(table("qualityBatches")->model()->rowCount(), 1);
    ASSERT_EQ(table("qualityIssues")->model()->rowCount(), 1);
    EXPECT_EQ(cell("qualityIssues", 0, 0), QStringLiteral("5"));
    ASSERT_TRUE(action("quality.revert")->isEnabled());
    MessageBox::answerNext(true);
    action("quality.revert")->trigger();
    EXPECT_TRUE(waitUntil([this] { return cell("qualityBatches", 0, 6) == QStringLiteral("Taken back"); }));
    EXPECT_FALSE(action("quality.revert")->isEnabled());
}

TEST_F(QualityDockTest, AnEmptyProjectHasOneSentenceAndOneButton) {
    openEmpty();
    m_dock = std::make_unique<QualityDock>(m_workspace);
    ASSERT_TRUE(waitUntil([this] { return m_dock->report() != nullptr; }));
    EXPECT_EQ(m_dock->state(), Dock::State::Empty);
}

} // namespace crosscut::ui
