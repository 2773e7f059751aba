#include "ui/docks/segments_dock.h"

#include "tests/ui/support/ui_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/widgets/file_dialog.h"

#include <QAction>
#include <QBarSet>
#include <QChart>
#include <QComboBox>
#include <QFile>
#include <QHorizontalBarSeries>
#include <QLabel>
#include <QSpinBox>
#include <algorithm>
#include <gtest/gtest.h>

namespace crosscut::ui {

class SegmentsDockTest : public UiFixture {
protected:
    void openDock() {
        m_dock = std::make_unique<SegmentsDock>(m_workspace);
        m_dock->resize(480, 760);
        m_dock->show();
    }
    void openSampleDock() {
        openSample();
        openDock();
        ASSERT_TRUE(waitUntil([this] { return m_dock->state() == Dock::State::Content; }));
    }

    ChartPanel* panel(const char* name) const { return m_dock->findChild<ChartPanel*>(QLatin1String(name)); }
    QHorizontalBarSeries* bars() const {
        return qobject_cast<QHorizontalBarSeries*>(panel("segmentSizes")->chart()->series().constFirst());
    }
    QAction* action(const char* name) const { return m_dock->findChild<QAction*>(QLatin1String(name)); }

    std::unique_ptr<SegmentsDock> m_dock;
};

TEST_F(SegmentsDockTest, TheSampleOpensWithItsSegments) {
    openSampleDock();
    const workflow::SegmentationResult* result = m_workspace.segments();
    ASSERT_NE(result, nullptr);
    const QBarSet* sizes = bars()->barSets().constFirst();
    ASSERT_EQ(sizes->count(), static_cast<int>(result->segments.size()));
    EXPECT_EQ(sizes->at(sizes->count() - 1), static_cast<qreal>(result->segments.front().segment.people));
    EXPECT_FALSE(panel("segmentProfile")->isEmpty());
    EXPECT_EQ(panel("segmentActivity")->chart()->series().size(), static_cast<int>(result->segments.size()));
    EXPECT_FALSE(panel("segmentSizes")->finding().isEmpty());
}

TEST_F(SegmentsDockTest, AClickedBarPicksItsPeopleEverywhere) {
    openSampleDock();
    auto* hint = m_dock->findChild<QLabel*>(QStringLiteral("segmentHint"));
    const QString before = hint->text();
    const int bar = bars()->barSets().constFirst()->count() - 2; // the second from above
    emit bars()->clicked(bar, bars()->barSets().constFirst());
    ASSERT_TRUE(waitUntil([this] { return !m_workspace.selection().users.empty(); }));
    EXPECT_EQ(m_workspace.selection().users, m_workspace.segments()->segments[1].members);
    EXPECT_FALSE(m_workspace.selection().segment.isEmpty());
    EXPECT_NE(hint->text(), before);
}

TEST_F(SegmentsDockTest, MethodAndNumberAreFollowed) {
    openSampleDock();
    m_dock->findChild<QSpinBox*>(QStringLiteral("segments.k"))->setValue(4);
    action("segments.run")->trigger();
    EXPECT_TRUE(waitUntil([this] { return m_workspace.segments()->k == 4; }));
    m_dock->findChild<QComboBox*>(QStringLiteral("segments.method"))->setCurrentIndex(1);
    EXPECT_FALSE(m_dock->findChild<QSpinBox*>(QStringLiteral("segments.k"))->isEnabled());
    ASSERT_TRUE(waitUntil([this] { return action("segments.run")->isEnabled(); }));
    action("segments.run")->trigger();
    EXPECT_TRUE(waitUntil([this] { return m_workspace.segments()->method == SegmentMethod::Rfm; }));
}

TEST_F(SegmentsDockTest, TheTableIsExported) {
    openSampleDock();
    const std::string path = m_folder.file("segments.csv");
    FileDialog::answerNext({QString::fromStdString(path)});
    action("segments.export")->trigger();
    ASSERT_TRUE(waitUntil([&] { return QFile::exists(QString::fromStdString(path)); }));
    const std::string csv = test::readFile(path);
    EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')),
              1 + m_workspace.segments()->segments.size());
}

TEST_F(SegmentsDockTest, AnEmptyProjectSaysWhatIsMissing) {
    openEmpty();
    openDock();
    EXPECT_EQ(m_dock->state(), Dock::State::Empty);
    EXPECT_FALSE(action("segments.export")->isEnabled());
}

} // namespace crosscut::ui
