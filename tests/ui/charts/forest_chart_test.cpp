#include "ui/charts/forest_chart.h"

#include "ui/settings/palette.h"

#include <QCategoryAxis>
#include <QChart>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QScatterSeries>
#include <gtest/gtest.h>

namespace crosscut::ui {

namespace {

class ForestChartTest : public testing::Test {
protected:
    BuiltChart build(std::vector<report::ForestChart::Row> rows) const {
        const report::ForestChart data{.rows = std::move(rows), .people = 432, .events = 114};
        return forestChart(data, {.words = m_words, .colours = m_colours, .font = {}});
    }
    static const QScatterSeries* ratios(const BuiltChart& built) {
        for (QAbstractSeries* series : built.chart->series())
            if (auto* scatter = qobject_cast<QScatterSeries*>(series))
                return scatter;
        return nullptr;
    }

    Words m_words{Language::English};
    const Colours& m_colours = lightColours();
};

} // namespace

TEST_F(ForestChartTest, TermsStandInTheirOrderFromTheTop) {
    const BuiltChart built = build({{"fin", 0.68, 0.47, 1.0}, {"age", 0.94, 0.9, 0.99}});
    const QScatterSeries* points = ratios(built);
    ASSERT_NE(points, nullptr);
    EXPECT_EQ(points->at(0), QPointF(0.68, 1));
    EXPECT_EQ(points->at(1), QPointF(0.94, 0));
    auto* names = qobject_cast<QCategoryAxis*>(built.chart->axes(Qt::Vertical).constFirst());
    EXPECT_EQ(names->categoriesLabels(), (QStringList{QStringLiteral("Age"), QStringLiteral("fin")}));
}

TEST_F(ForestChartTest, TheAxisHoldsEveryIntervalButNoneWithoutBounds) {
    const BuiltChart built = build({{"a", 3, 1.2, 7.9}, {"b", 40, 0.0001, 1e9}});
    const auto* axis = qobject_cast<QLogValueAxis*>(built.chart->axes(Qt::Horizontal).constFirst());
    EXPECT_LE(axis->min(), 0.01);
    EXPECT_LE(axis->max(), 128);
    for (QAbstractSeries* series : built.chart->series())
        if (const auto* line = qobject_cast<QLineSeries*>(series))
            for (const QPointF& point : line->points()) {
                EXPECT_GE(point.x(), axis->min());
                EXPECT_LE(point.x(), axis->max());
            }
}

TEST_F(ForestChartTest, TheTitleIsTheClearestEffect) {
    const BuiltChart built = build({{"fin", 0.7, 0.5, 0.9}, {"prio", 1.1, 1.05, 1.15}, {"x", 3, 0.2, 9}});
    EXPECT_TRUE(built.finding.contains(QStringLiteral("fin"))) << built.finding.toStdString();
    EXPECT_TRUE(built.finding.contains(QStringLiteral("30 % lower")));
    EXPECT_TRUE(build({{"x", 3, 0.2, 9}}).finding.contains(QStringLiteral("No term")));
}

TEST_F(ForestChartTest, TermsOfOneNameKeepTheirRows) {
    const BuiltChart built = build({{"a", 1, 0.9, 1.1}, {"a", 2, 1.5, 2.5}});
    auto* names = qobject_cast<QCategoryAxis*>(built.chart->axes(Qt::Vertical).constFirst());
    EXPECT_EQ(names->count(), 2);
}

} // namespace crosscut::ui
