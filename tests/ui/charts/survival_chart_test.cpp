#include "ui/charts/survival_chart.h"

#include "ui/charts/risk_table.h"
#include "ui/settings/palette.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>
#include <QtMath>
#include <cmath>
#include <gtest/gtest.h>

namespace crosscut::ui {

namespace {

report::StepCurve curve(const std::string& label, double last) {
    return {.label = label,
            .t = {30, 60, 90},
            .survival = {0.9, 0.6, last},
            .lower = {0.8, 0.5, last > 0 ? last - 0.1 : std::nan("")},
            .upper = {0.95, 0.7, last > 0 ? last + 0.1 : std::nan("")},
            .atRiskTimes = {30, 60, 90},
            .atRisk = {40, 31, 12}};
}

report::SurvivalChart twoCurves(std::optional<double> p) {
    return {.curves = {curve("basic", 0.4), curve("gold", 0)}, .unit = "days", .logRankP = p, .people = 80};
}

QLineSeries* lineOf(const BuiltChart& built, const QString& name) {
    for (QAbstractSeries* series : built.chart->series())
        if (series->objectName() == name)
            return qobject_cast<QLineSeries*>(series);
    return nullptr;
}

const RiskTable* tableIn(const QChart& chart) {
    for (const QGraphicsItem* item : chart.childItems())
        if (const auto* table = dynamic_cast<const RiskTable*>(item))
            return table;
    return nullptr;
}

class SurvivalChartTest : public testing::Test {
protected:
    BuiltChart build(const report::SurvivalChart& data) const {
        return survivalChart(data, {.words = m_words, .colours = m_colours, .font = {}});
    }

    Words m_words{Language::English};
    const Colours& m_colours = lightColours();
};

} // namespace

TEST_F(SurvivalChartTest, EachCurveIsAStepLineWithABand) {
    const BuiltChart built = build(twoCurves(0.01));
    EXPECT_EQ(built.chart->series().size(), 4);
    const QLineSeries* line = lineOf(built, QStringLiteral("curve/0"));
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->at(0), QPointF(0, 1));
    EXPECT_EQ(line->at(1), QPointF(30, 1)); // holds until the event
    EXPECT_EQ(line->at(2), QPointF(30, 0.9));
    EXPECT_EQ(line->points().last(), QPointF(90, 0.4));
}

TEST_F(SurvivalChartTest, LimitsThatDoNotExistKeepTheBandClosed) {
    const BuiltChart built = build(twoCurves(0.01));
    for (QAbstractSeries* series : built.chart->series()) {
        const auto* area = qobject_cast<QAreaSeries*>(series);
        if (area == nullptr)
            continue;
        for (const QPointF& point : area->upperSeries()->points())
            EXPECT_TRUE(std::isfinite(point.y()));
    }
}

TEST_F(SurvivalChartTest, TheTimeAxisNamesItsUnit) {
    const BuiltChart built = build(twoCurves(0.01));
    auto* axis = qobject_cast<QCategoryAxis*>(built.chart->axes(Qt::Horizontal).constFirst());
    ASSERT_NE(axis, nullptr);
    EXPECT_EQ(axis->categoriesLabels().constFirst(), QStringLiteral("0"));
    EXPECT_EQ(axis->titleText(), QStringLiteral("Time (days)"));
}

TEST_F(SurvivalChartTest, ATableBelowCountsWhoIsStillFollowed) {
    report::SurvivalChart data = twoCurves(0.01);
    data.curves[1].atRisk.back() = 4;
    const BuiltChart built = build(data);
    const RiskTable* table = tableIn(*built.chart);
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->rows().size(), 2U);
    EXPECT_EQ(table->rows()[0].name, QStringLiteral("basic"));
    EXPECT_EQ(table->rows()[0].counts.first(), QStringLiteral("40"));
    EXPECT_EQ(table->rows()[0].counts.last(), QStringLiteral("12"));
    EXPECT_EQ(table->rows()[1].counts.last(), QStringLiteral("< 10")) << "so few would be known by name";
    EXPECT_GE(built.chart->margins().bottom(), qFloor(table->height()));
}

TEST_F(SurvivalChartTest, TheTitleSaysWhatTheTestSays) {
    EXPECT_TRUE(build(twoCurves(0.01)).finding.contains(QStringLiteral("differ between basic, gold")));
    EXPECT_TRUE(build(twoCurves(0.4)).finding.contains(QStringLiteral("do not clearly differ")));
    EXPECT_TRUE(build(twoCurves(std::nullopt)).finding.endsWith(QChar(u'?')));
}

TEST_F(SurvivalChartTest, TheTableHasEveryStep) {
    const BuiltChart built = build(twoCurves(0.01));
    ASSERT_EQ(built.table.size(), 7U);
    EXPECT_EQ(built.table[1],
              (QStringList{QStringLiteral("basic"), QStringLiteral("30"), QStringLiteral("0.9"),
                           QStringLiteral("0.8"), QStringLiteral("0.95")}));
}

} // namespace crosscut::ui
