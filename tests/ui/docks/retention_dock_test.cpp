#include "ui/docks/retention_dock.h"

#include "model/workflow/import_file.h"
#include "tests/ui/support/ui_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/docks/curves_page.h"
#include "ui/docks/drivers_page.h"
#include "ui/docks/value_page.h"
#include "ui/tasks/task_runner.h"
#include "ui/widgets/file_dialog.h"

#include <QAction>
#include <QAreaSeries>
#include <QChart>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineSeries>
#include <QListWidget>
#include <QScatterSeries>
#include <QTabWidget>
#include <QTableView>
#include <algorithm>
#include <gtest/gtest.h>

namespace crosscut::ui {

class RetentionDockTest : public UiFixture {
protected:
    void openDock() {
        m_dock = std::make_unique<RetentionDock>(m_workspace);
        m_dock->resize(740, 640);
        m_dock->show();
    }
    void openSampleDock() {
        openSample();
        openDock();
        ASSERT_TRUE(isShown<CurvesPage>());
    }
    /// Opens the page and waits for its result.
    template<typename Page>
    bool isShown() {
        auto* tabs = child<QTabWidget>("retentionTabs");
        tabs->setCurrentWidget(page<Page>());
        return waitUntil([this] { return page<Page>()->state() == RunPage::State::Content; });
    }
    template<typename Page>
    Page* page() const {
        return m_dock->findChild<Page*>();
    }
    template<typename T>
    T* child(const char* name) const {
        return m_dock->findChild<T*>(QLatin1String(name));
    }
    QAction* action(const char* name) const { return child<QAction>(name); }
    QChart* chart(const char* name) const { return child<ChartPanel>(name)->chart(); }
    int areasOf(const char* name) const {
        const auto series = chart(name)->series();
        return static_cast<int>(std::count_if(series.begin(), series.end(), [](QAbstractSeries* one) {
            return qobject_cast<QAreaSeries*>(one) != nullptr;
        }));
    }

    std::unique_ptr<RetentionDock> m_dock;
};

TEST_F(RetentionDockTest, TheSampleOpensWithCurvesOfGroupsAndTheirSentences) {
    openSampleDock();
    const workflow::KaplanMeierResult* result = page<CurvesPage>()->result();
    ASSERT_NE(result, nullptr);
    ASSERT_GE(result->groups.size(), 2U);
    EXPECT_EQ(areasOf("survivalCurves"), static_cast<int>(result->groups.size()));
    EXPECT_TRUE(child<ChartPanel>("survivalCurves")->finding().contains(QStringLiteral("log-rank test")));
    EXPECT_TRUE(child<QLabel>("survivalGroupsSentences")->text().contains(QStringLiteral("half have left")));
    EXPECT_EQ(child<QTableView>("survivalGroups")->model()->rowCount(),
              static_cast<int>(result->groups.size()));
    EXPECT_FALSE(child<QLabel>("status")->text().isEmpty());
}

TEST_F(RetentionDockTest, AnotherGroupingGivesOtherCurves) {
    openSampleDock();
    auto* group = child<QComboBox>("retention.group");
    const int plan = group->findData(QStringLiteral("plan"));
    ASSERT_GE(plan, 0);
    group->setCurrentIndex(plan);
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_EQ(page<CurvesPage>()->result()->by, "plan");
    EXPECT_EQ(areasOf("survivalCurves"), 3);
    group->setCurrentIndex(0);
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_EQ(page<CurvesPage>()->result()->groups.size(), 1U);
    EXPECT_EQ(page<CurvesPage>()->result()->groups.front().n, 4000);
}

TEST_F(RetentionDockTest, BandsAreChosen) {
    openSampleDock();
    const auto lower = [this] {
        const auto& curve = page<CurvesPage>()->result()->groups.front().curve;
        return curve[curve.size() / 2].lower;
    };
    const double before = lower();
    child<QComboBox>("retention.band")->setCurrentIndex(2);
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_NE(lower(), before);
}

TEST_F(RetentionDockTest, TheForestHasARowForEachTerm) {
    openSampleDock();
    ASSERT_TRUE(isShown<DriversPage>());
    const workflow::CoxResult* result = page<DriversPage>()->result();
    ASSERT_GE(result->terms.size(), 3U);
    const auto series = chart("hazardRatios")->series();
    const auto ratios = std::find_if(series.begin(), series.end(), [](QAbstractSeries* one) {
        return one->objectName() == QStringLiteral("ratios");
    });
    ASSERT_NE(ratios, series.end());
    EXPECT_EQ(qobject_cast<QScatterSeries*>(*ratios)->count(), static_cast<int>(result->terms.size()));
    EXPECT_TRUE(child<QLabel>("hazardTermsSentences")->text().contains(QStringLiteral("risk of leaving")));
}

TEST_F(RetentionDockTest, TickedColumnsMakeTheModel) {
    openSampleDock();
    ASSERT_TRUE(isShown<DriversPage>());
    auto* columns = child<QListWidget>("retention.covariates");
    for (int row = 0; row < columns->count(); ++row) {
        const bool wanted = columns->item(row)->data(Qt::UserRole).toString() == QStringLiteral("plan");
        columns->item(row)->setCheckState(wanted ? Qt::Checked : Qt::Unchecked);
    }
    ASSERT_TRUE(isShown<DriversPage>());
    const workflow::CoxResult* result = page<DriversPage>()->result();
    ASSERT_EQ(result->terms.size(), 2U); // three kinds of membership
    EXPECT_TRUE(result->terms[0].name.starts_with("plan="));
    const double plain = result->terms[0].low;
    child<QCheckBox>("retention.robust")->setChecked(true);
    ASSERT_TRUE(isShown<DriversPage>());
    EXPECT_NE(page<DriversPage>()->result()->terms[0].low, plain);
}

TEST_F(RetentionDockTest, WithoutAColumnThePageSaysWhatIsMissing) {
    openSampleDock();
    ASSERT_TRUE(isShown<DriversPage>());
    auto* columns = child<QListWidget>("retention.covariates");
    for (int row = 0; row < columns->count(); ++row)
        columns->item(row)->setCheckState(Qt::Unchecked);
    EXPECT_TRUE(waitUntil([this] { return page<DriversPage>()->state() == RunPage::State::Refused; }));
    EXPECT_FALSE(action("retention.export")->isEnabled());
}

TEST_F(RetentionDockTest, ValuesFollowDiscountAndMargin) {
    openSampleDock();
    ASSERT_TRUE(isShown<ValuePage>());
    const double before = page<ValuePage>()->result()->value.front();
    child<QDoubleSpinBox>("value.margin")->setValue(35);
    ASSERT_TRUE(isShown<ValuePage>());
    EXPECT_NEAR(page<ValuePage>()->result()->value.front(), before / 2, 1e-9 * before);
    child<QDoubleSpinBox>("value.discount")->setValue(20);
    ASSERT_TRUE(isShown<ValuePage>());
    EXPECT_LT(page<ValuePage>()->result()->value.front(), before / 2);
}

TEST_F(RetentionDockTest, TheNumbersOfAPageAreExported) {
    openSampleDock();
    const std::string path = m_folder.file("curves.csv");
    FileDialog::answerNext({QString::fromStdString(path)});
    action("retention.export")->trigger();
    const std::string csv = test::readFile(path);
    std::size_t points = 0;
    for (const workflow::CurveGroup& group : page<CurvesPage>()->result()->groups)
        points += group.curve.size();
    EXPECT_EQ(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), 1 + points);
}

TEST_F(RetentionDockTest, TooFewEventsAreRefusedWithWhatIsMissing) {
    openEmpty();
    workflow::ImportRequest request;
    request.source = m_folder.write("few.csv", "user,duration,ended\na,3,1\nb,5,0\nc,8,1\n");
    request.kind = EntityKind::Subscriptions;
    SilentMonitor monitor;
    ASSERT_TRUE(workflow::importFile(m_workspace.project(), request, monitor).ok());
    openDock();
    ASSERT_TRUE(waitUntil([this] { return page<CurvesPage>()->state() == RunPage::State::Refused; }));
    const auto labels = page<CurvesPage>()->findChildren<QLabel*>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(QStringLiteral("10"));
    }));
}

TEST_F(RetentionDockTest, ACancelledRunLeavesThePageWaiting) {
    openSampleDock();
    child<QComboBox>("retention.group")->setCurrentIndex(0);
    m_tasks.cancelAll();
    EXPECT_TRUE(waitUntil([this] { return page<CurvesPage>()->state() != RunPage::State::Loading; }));
    action("retention.run")->trigger();
    EXPECT_TRUE(isShown<CurvesPage>());
}

TEST_F(RetentionDockTest, SpeaksTheLanguageOfTheWindow) {
    openSampleDock();
    m_workspace.setLanguage(Language::Chinese);
    EXPECT_TRUE(child<QLabel>("survivalGroupsSentences")->text().contains(QStringLiteral("已有一半流失")));
    EXPECT_EQ(child<QTabWidget>("retentionTabs")->count(), 3);
}

TEST_F(RetentionDockTest, AnEmptyProjectSaysWhatIsMissing) {
    openEmpty();
    openDock();
    EXPECT_EQ(m_dock->state(), Dock::State::Empty);
    EXPECT_FALSE(action("retention.run")->isEnabled());
}

} // namespace crosscut::ui
