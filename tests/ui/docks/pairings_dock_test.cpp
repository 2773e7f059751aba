#include "ui/docks/pairings_dock.h"

#include "tests/ui/support/ui_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/docks/pair_card.h"
#include "ui/plan/plan_document.h"

#include <QAction>
#include <QChart>
#include <QPushButton>
#include <QScatterSeries>
#include <QSlider>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>

namespace crosscut::ui {

class PairingsDockTest : public UiFixture {
protected:
    void openDock() {
        m_dock = std::make_unique<PairingsDock>(m_workspace);
        m_dock->resize(960, 640);
        m_dock->show();
    }
    void openSampleDock() {
        openSample();
        openDock();
        ASSERT_TRUE(waitUntil([this] { return m_dock->state() == Dock::State::Content; }));
    }

    QTableView* table() const { return m_dock->findChild<QTableView*>(QStringLiteral("pairTable")); }
    PairCard* card() const { return m_dock->findChild<PairCard*>(QStringLiteral("pairCard")); }
    ChartPanel* heatMap() const { return m_dock->findChild<ChartPanel*>(QStringLiteral("pairHeatMap")); }
    QAction* action(const char* name) const { return m_dock->findChild<QAction*>(QLatin1String(name)); }

    std::unique_ptr<PairingsDock> m_dock;
};

TEST_F(PairingsDockTest, TheSampleOpensWithItsPairsAndTheFirstExplained) {
    openSampleDock();
    const workflow::PairResult* pairs = m_workspace.pairs();
    ASSERT_NE(pairs, nullptr);
    EXPECT_EQ(pairs->candidates, 60 * 80);
    EXPECT_EQ(table()->model()->rowCount(), static_cast<int>(pairs->pairs.size()));
    ASSERT_NE(card()->pair(), nullptr);
    EXPECT_EQ(card()->pair()->rank, 1);
    EXPECT_EQ(m_workspace.selection().film.toStdString(), pairs->pairs.front().film);
}

TEST_F(PairingsDockTest, TheHeatMapShowsEveryScoreOfItsGridOnce) {
    openSampleDock();
    int cells = 0;
    for (QAbstractSeries* series : heatMap()->chart()->series())
        cells += static_cast<QScatterSeries*>(series)->count();
    EXPECT_EQ(cells,
              static_cast<int>(m_workspace.pairs()->grid.scores.size()) + 1); // and the picked one's frame
}

TEST_F(PairingsDockTest, AClickedCellIsExplained) {
    openSampleDock();
    const workflow::PairGrid& grid = m_workspace.pairs()->grid;
    const auto film = grid.films.size() - 1;
    const QPointF cell(2, 0); // the last film is at the bottom
    auto* series = static_cast<QScatterSeries*>(heatMap()->chart()->series().constFirst());
    emit series->clicked(cell);
    EXPECT_TRUE(waitUntil([&] {
        return card()->pair() != nullptr && card()->pair()->film == grid.films[film] &&
               card()->pair()->course == grid.courses[2];
    }));
}

TEST_F(PairingsDockTest, AMovedSliderRanksAnew) {
    openSampleDock();
    const double before = m_workspace.pairs()->pairs.front().score;
    auto* slider = m_dock->findChild<QSlider*>(QStringLiteral("weight.topic"));
    slider->setFocus();
    for (int step = 0; step < 5; ++step)
        QTest::keyClick(slider, Qt::Key_Right);
    ASSERT_TRUE(waitUntil([this] { return m_workspace.pairs()->weights.at("topic") > 0.45; }));
    EXPECT_NE(m_workspace.pairs()->pairs.front().score, before);
    action("pairings.resetWeights")->trigger();
    EXPECT_TRUE(waitUntil([&] { return m_workspace.pairs()->pairs.front().score == before; }));
}

TEST_F(PairingsDockTest, APickedRowIsPickedEverywhereAndGoesIntoThePlan) {
    openSampleDock();
    ASSERT_TRUE(m_workspace.plan().isOpen());
    table()->selectRow(20);
    const workflow::RankedPair& pair = m_workspace.pairs()->pairs[20];
    EXPECT_EQ(m_workspace.selection().course.toStdString(), pair.course);
    const std::size_t before = m_workspace.plan().plan().pairs.size();
    auto* add = m_dock->findChild<QPushButton*>(QStringLiteral("pairAdd"));
    ASSERT_TRUE(add->isEnabled());
    QTest::mouseClick(add, Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return m_workspace.plan().plan().pairs.size() == before + 1; }));
    EXPECT_EQ(m_workspace.plan().plan().pairs.back().film, pair.film);
    m_workspace.plan().undoStack()->undo();
    EXPECT_EQ(m_workspace.plan().plan().pairs.size(), before);
}

TEST_F(PairingsDockTest, AnEmptyProjectSaysWhatIsMissing) {
    openEmpty();
    openDock();
    EXPECT_TRUE(waitUntil([this] { return m_dock->state() == Dock::State::Empty; }));
    EXPECT_FALSE(action("pairings.add")->isEnabled());
}

} // namespace crosscut::ui
