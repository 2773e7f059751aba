#include "ui/docks/curves_page.h"

#include "tests/ui/support/retention_fixture.h"

#include <QAreaSeries>
#include <QDoubleSpinBox>
#include <QTableView>
#include <gtest/gtest.h>
#include <string>

namespace crosscut::ui {

class CurvesPageTest : public RetentionFixture {
protected:
    int curvesDrawn() const {
        const auto series = chart("survivalCurves")->series();
        return static_cast<int>(std::count_if(series.begin(), series.end(), [](QAbstractSeries* one) {
            return qobject_cast<QAreaSeries*>(one) != nullptr;
        }));
    }
};

TEST_F(CurvesPageTest, TheSampleOpensWithCurvesOfGroupsAndTheirSentences) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    const workflow::KaplanMeierResult* result = page<CurvesPage>()->result();
    ASSERT_NE(result, nullptr);
    ASSERT_GE(result->groups.size(), 2U);
    EXPECT_EQ(curvesDrawn(), static_cast<int>(result->groups.size()));
    EXPECT_TRUE(child<ChartPanel>("survivalCurves")->finding().contains(QStringLiteral("log-rank test")));
    EXPECT_TRUE(words("survivalGroupsSentences").contains(QStringLiteral("half have left")));
    EXPECT_EQ(child<QTableView>("survivalGroups")->model()->rowCount(),
              static_cast<int>(result->groups.size()));
    EXPECT_FALSE(words("status").isEmpty());
}

TEST_F(CurvesPageTest, AnotherGroupingGivesOtherCurves) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    auto* group = child<QComboBox>("retention.group");
    const int plan = group->findData(QStringLiteral("plan"));
    ASSERT_GE(plan, 0);
    group->setCurrentIndex(plan);
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_EQ(page<CurvesPage>()->result()->by, "plan");
    EXPECT_EQ(curvesDrawn(), 3);
    group->setCurrentIndex(0);
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_EQ(page<CurvesPage>()->result()->groups.size(), 1U);
    EXPECT_EQ(page<CurvesPage>()->result()->groups.front().n, 4000);
}

TEST_F(CurvesPageTest, BandsAreChosen) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    const auto lower = [this] {
        const auto& curve = page<CurvesPage>()->result()->groups.front().curve;
        return curve[curve.size() / 2].lower;
    };
    const double before = lower();
    child<QComboBox>("retention.band")->setCurrentIndex(2);
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_NE(lower(), before);
}

TEST_F(CurvesPageTest, AMeanIsSaidWhereItIsAskedFor) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_FALSE(words("survivalGroupsSentences").contains(QStringLiteral("on average")));
    child<QDoubleSpinBox>("retention.mean")->setValue(180);
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_TRUE(words("survivalGroupsSentences").contains(QStringLiteral("of the first 180 days")));
    EXPECT_EQ(child<QTableView>("survivalGroups")->model()->columnCount(), 6);
    const workflow::CurveGroup& group = page<CurvesPage>()->result()->groups.front();
    EXPECT_GT(*group.rmst, 0);
    EXPECT_LT(*group.rmst, 180);
}

TEST_F(CurvesPageTest, AMeanBeyondWhatWasObservedSaysSo) {
    openSampleDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    child<QDoubleSpinBox>("retention.mean")->setValue(5000);
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_TRUE(words("survivalGroupsSentences").contains(QStringLiteral("observation ends")));
}

TEST_F(CurvesPageTest, TooFewEventsAreRefusedWithWhatIsMissing) {
    openEmpty();
    importSubscriptions("user,duration,ended\na,3,1\nb,5,0\nc,8,1\n");
    openDock();
    ASSERT_TRUE(isRefused<CurvesPage>());
    EXPECT_TRUE(message<CurvesPage>().contains(QStringLiteral("10"))) << message<CurvesPage>().toStdString();
}

TEST_F(CurvesPageTest, AGroupOfFewerThanTenPeopleIsNotShown) {
    std::string csv = "user,duration,ended,plan\n";
    for (int i = 0; i < 65; ++i)
        csv += "u" + std::to_string(i) + "," + std::to_string(1 + (i * 11) % 40) + ",1," +
               (i < 30   ? "basic"
                : i < 60 ? "gold"
                         : "rare") +
               "\n";
    openEmpty();
    importSubscriptions(csv);
    openDock();
    ASSERT_TRUE(isShown<CurvesPage>());
    EXPECT_EQ(page<CurvesPage>()->result()->by, "plan");
    EXPECT_EQ(curvesDrawn(), 2);
    EXPECT_FALSE(words("survivalGroupsSentences").contains(QStringLiteral("rare")));
    const auto* table = child<QTableView>("survivalGroups")->model();
    EXPECT_EQ(table->index(2, 1).data().toString(), QStringLiteral("< 10"));
    EXPECT_TRUE(table->index(2, 3).data().toString().isEmpty());
    for (const QStringList& row : page<CurvesPage>()->numbers())
        EXPECT_NE(row.front(), QStringLiteral("rare"));
}

} // namespace crosscut::ui
