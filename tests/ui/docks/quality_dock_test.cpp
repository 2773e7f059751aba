#include "ui/docks/quality_dock.h"

#include "model/workflow/import_file.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/widgets/message_box.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
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

    std::string hash() { return m_workspace.project().dataHash(); }
    int rowOf(const char* name, int column, const char* text) const {
        for (int row = 0; row < table(name)->model()->rowCount(); ++row)
            if (cell(name, row, column) == QLatin1String(text))
                return row;
        return -1;
    }
    void pick(const char* finding) {
        const int row = rowOf("qualityFindings", 2, finding);
        ASSERT_GE(row, 0) << finding;
        table("qualityFindings")->selectRow(row);
    }
    bool waitForFinding(const char* finding, bool isThere) {
        return waitUntil([=, this] { return (rowOf("qualityFindings", 2, finding) >= 0) == isThere; });
    }
    void showTab(int tab) {
        m_dock->findChild<QTabWidget*>(QStringLiteral("qualityTabs"))->setCurrentIndex(tab);
    }

    std::unique_ptr<QualityDock> m_dock;
};

constexpr const char* messyFilms = "id,title,genres\nF1,One (1995),Drama\nF2,Two,drama\nF3,Three,Drama\n";
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
    EXPECT_TRUE(waitUntil([this] { return cell("qualityBatches", 0, 7) == QStringLiteral("Taken back"); }));
    EXPECT_FALSE(action("quality.revert")->isEnabled());
}

TEST_F(QualityDockTest, FixesAFindingAndTakesItBackByUndo) {
    openWith(messyFilms);
    const std::string before = hash();
    pick("Spellings of one word");
    ASSERT_TRUE(action("quality.fix")->isEnabled());
    MessageBox::answerNext(true);
    action("quality.fix")->trigger();
    ASSERT_TRUE(waitForFinding("Spellings of one word", false));
    EXPECT_EQ(MessageBox::lastText(), QStringLiteral("Take the commonest spelling in Genres?"));
    EXPECT_NE(hash(), before);
    ASSERT_EQ(table("qualityRepairs")->model()->rowCount(), 1);
    EXPECT_EQ(m_dock->undoStack()->undoText(), QStringLiteral("Take the commonest spelling in Genres"));
    m_dock->undoStack()->undo();
    ASSERT_TRUE(waitForFinding("Spellings of one word", true));
    EXPECT_EQ(hash(), before);
    EXPECT_EQ(cell("qualityRepairs", 0, 6), QStringLiteral("Undone"));
    m_dock->undoStack()->redo();
    ASSERT_TRUE(waitForFinding("Spellings of one word", false));
    EXPECT_EQ(table("qualityRepairs")->model()->rowCount(), 2) << "done again, and logged again";
}

TEST_F(QualityDockTest, UndoAndRedoInARowAreDoneInOrder) {
    openWith(messyFilms);
    const std::string before = hash();
    MessageBox::answerNext(true);
    action("quality.fixAll")->trigger();
    ASSERT_TRUE(waitForFinding("Year stands in the title only", false));
    const std::string after = hash();
    for (int i = 0; i < 3; ++i) {
        m_dock->undoStack()->undo();
        m_dock->undoStack()->redo();
    }
    ASSERT_TRUE(waitIdle());
    EXPECT_EQ(hash(), after);
    m_dock->undoStack()->undo();
    ASSERT_TRUE(waitForFinding("Year stands in the title only", true));
    EXPECT_EQ(hash(), before);
}

TEST_F(QualityDockTest, TheLogUndoesARepairOfLongAgo) {
    openWith(messyFilms);
    const std::string before = hash();
    pick("Year stands in the title only");
    MessageBox::answerNext(true);
    action("quality.fix")->trigger();
    ASSERT_TRUE(waitForFinding("Year stands in the title only", false));
    showTab(3);
    ASSERT_TRUE(action("quality.revert")->isEnabled());
    action("quality.revert")->trigger();
    EXPECT_TRUE(waitUntil([this] { return cell("qualityRepairs", 0, 6) == QStringLiteral("Undone"); }));
    EXPECT_EQ(hash(), before);
    EXPECT_FALSE(action("quality.revert")->isEnabled());
}

TEST_F(QualityDockTest, ARepairThatIsNotConfirmedChangesNothing) {
    openWith(messyFilms);
    const std::string before = hash();
    MessageBox::answerNext(false);
    action("quality.fixAll")->trigger();
    ASSERT_TRUE(waitIdle());
    EXPECT_EQ(hash(), before);
    EXPECT_FALSE(m_dock->undoStack()->canUndo());
}

TEST_F(QualityDockTest, WaivesWithAReasonOnly) {
    openWith(films);
    pick("No genres");
    action("quality.waive")->trigger();
    auto* dialog = m_dock->findChild<QDialog*>(QStringLiteral("waiveDialog"));
    ASSERT_NE(dialog, nullptr);
    auto* accept = dialog->findChild<QPushButton*>(QStringLiteral("waiveAccept"));
    EXPECT_FALSE(accept->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("waiveReason")), QStringLiteral("a test"));
    ASSERT_TRUE(accept->isEnabled());
    accept->click();
    const auto last = [this] { return table("qualityFindings")->model()->rowCount() - 1; };
    ASSERT_TRUE(
        waitUntil([&] { return cell("qualityFindings", last(), 7) == QStringLiteral("Waived: a test"); }));
    EXPECT_EQ(cell("qualityFindings", last(), 2), QStringLiteral("No genres"));
    EXPECT_TRUE(m_dock->undoStack()->undoText().startsWith(QStringLiteral("Waive: No genres")));
    pick("No genres");
    action("quality.unwaive")->trigger();
    EXPECT_TRUE(
        waitUntil([&] { return !cell("qualityFindings", last(), 7).startsWith(QStringLiteral("Waived")); }));
    m_dock->undoStack()->undo();
    EXPECT_TRUE(
        waitUntil([&] { return cell("qualityFindings", last(), 7).startsWith(QStringLiteral("Waived")); }));
}

TEST_F(QualityDockTest, ShowsTheChosenColumnAsAChartAndInNumbers) {
    openWith(messyFilms);
    showTab(1);
    const int row = rowOf("qualityColumns", 1, "Genres");
    ASSERT_GE(row, 0);
    table("qualityColumns")->selectRow(row);
    auto* chart = m_dock->findChild<ChartPanel*>(QStringLiteral("columnDistribution"));
    ASSERT_FALSE(chart->isEmpty());
    EXPECT_TRUE(chart->finding().startsWith(QStringLiteral("Genres: “Drama” is the commonest, in 66.7")));
    EXPECT_TRUE(m_dock->findChild<QLabel*>(QStringLiteral("columnNumbers"))
                    ->text()
                    .contains(QStringLiteral("3 rows, 0 of them empty")));
}

TEST_F(QualityDockTest, AnEmptyProjectHasOneSentenceAndOneButton) {
    openEmpty();
    m_dock = std::make_unique<QualityDock>(m_workspace);
    ASSERT_TRUE(waitUntil([this] { return m_dock->report() != nullptr; }));
    EXPECT_EQ(m_dock->state(), Dock::State::Empty);
}

} // namespace crosscut::ui
