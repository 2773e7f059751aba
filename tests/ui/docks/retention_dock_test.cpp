#include "ui/docks/retention_dock.h"

#include "tests/ui/support/retention_fixture.h"
#include "ui/docks/curves_page.h"
#include "ui/docks/drivers_page.h"
#include "ui/docks/value_page.h"
#include "ui/widgets/file_dialog.h"

#include <QAction>
#include <QPushButton>
#include <gtest/gtest.h>
#include <string>

namespace crosscut::ui {

namespace {

/// Forty memberships of three plans; all but one in four have ended.
std::string memberships(std::string_view extra) {
    std::string csv = "user,duration,ended,plan,extra\n";
    for (int i = 0; i < 40; ++i)
        csv += "u" + std::to_string(i) + "," + std::to_string(3 + (i * 7) % 31) + "," +
               (i % 4 == 0 ? "0" : "1") + "," + (i % 2 == 0 ? "basic" : "gold") + "," + std::string(extra) +
               std::to_string(i % 3) + "\n";
    return csv;
}

} // namespace

class RetentionDockTest : public RetentionFixture {};

TEST_F(RetentionDockTest, TheNumbersOfAPageAreExported) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    const std::string path = m_folder.file("curves.csv");
    FileDialog::answerNext({QString::fromStdString(path)});
    action("retention.export")->trigger();
    const std::string csv = test::readFile(path);
    std::size_t points = 0;
    for (const workflow::CurveGroup& group : page<CurvesPage>()->result()->groups)
        points += group.curve.size();
    EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), 1 + points);
}

TEST_F(RetentionDockTest, APageNobodyLooksAtEstimatesNothing) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_EQ(page<DriversPage>()->state(), RunPage::State::Waiting);
    EXPECT_EQ(page<ValuePage>()->state(), RunPage::State::Waiting);
}

TEST_F(RetentionDockTest, ACancelledRunLeavesThePageWaiting) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    child<QComboBox>("retention.group")->setCurrentIndex(0);
    m_tasks.cancelAll();
    EXPECT_TRUE(waitUntil([this] { return page<CurvesPage>()->state() != RunPage::State::Loading; }));
    action("retention.run")->trigger();
    EXPECT_TRUE(isShown<CurvesPage>());
}

TEST_F(RetentionDockTest, OnlyTheNewestChoiceIsShown) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    auto* group = child<QComboBox>("retention.group");
    group->setCurrentIndex(group->findData(QStringLiteral("plan")));
    group->setCurrentIndex(0);
    ASSERT_TRUE(isShown<CurvesPage>());
    ASSERT_TRUE(waitIdle());
    EXPECT_EQ(page<CurvesPage>()->result()->by, "");
}

TEST_F(RetentionDockTest, NewDataMakeResultsStaleUntilTheyAreEstimatedAgain) {
    openEmpty();
    importSubscriptions(memberships("x"));
    openDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_FALSE(isStale());
    const QString before = page<CurvesPage>()->dataHash();
    importSubscriptions("user,duration,ended,plan,colour\nv1,9,1,basic,red\nv2,12,1,gold,blue\n");
    EXPECT_TRUE(isStale());
    EXPECT_EQ(page<CurvesPage>()->state(), RunPage::State::Content);
    action("retention.run")->trigger();
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_FALSE(isStale());
    EXPECT_NE(page<CurvesPage>()->dataHash(), before);
    EXPECT_GE(child<QComboBox>("retention.group")->findData(QStringLiteral("colour")), 0);
}

TEST_F(RetentionDockTest, SpeaksTheLanguageOfTheWindow) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    m_workspace.setLanguage(Language::Chinese);
    EXPECT_TRUE(words("survivalGroupsSentences").contains(QStringLiteral("已有一半流失")));
    EXPECT_EQ(child<QTabWidget>("retentionTabs")->count(), 3);
}

TEST_F(RetentionDockTest, AnEmptyProjectSaysWhatIsMissingAndOffersToImport) {
    openEmpty();
    openDock();
    EXPECT_EQ(m_dock->state(), Dock::State::Empty);
    EXPECT_FALSE(action("retention.run")->isEnabled());
    bool asked = false;
    QObject::connect(&m_workspace, &Workspace::importRequested, m_dock.get(), [&] { asked = true; });
    for (auto* button : m_dock->findChildren<QPushButton*>(QStringLiteral("messageAction")))
        if (button->isVisible()) // each page has one as well
            button->click();
    EXPECT_TRUE(asked);
}

TEST_F(RetentionDockTest, EveryControlHasANameForScreenReaders) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    for (const char* name :
         {"retention.group", "retention.band", "retention.mean", "retention.ties", "retention.covariates",
          "retention.reference", "value.discount", "value.margin", "value.horizon"})
        EXPECT_FALSE(child<QWidget>(name)->accessibleName().isEmpty()) << name;
}

} // namespace crosscut::ui
