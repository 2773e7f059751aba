#include "ui/charts/distribution_chart.h"

#include "ui/settings/palette.h"

#include <QAbstractAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QDateTimeAxis>
#include <QHorizontalBarSeries>
#include <gtest/gtest.h>

namespace crosscut::ui {

class DistributionChartTest : public testing::Test {
protected:
    BuiltChart build(const workflow::ColumnProfile& column) const {
        return distributionChart(column, {.words = m_words, .colours = lightColours(), .font = {}});
    }
    static workflow::ColumnProfile years() {
        workflow::ColumnProfile column;
        column.kind = EntityKind::Films;
        column.column = "year";
        column.type = AttributeType::Number;
        column.rows = 1000;
        column.empty = 20;
        quality::NumberSpread spread;
        spread.minimum = 1900;
        spread.maximum = 2020;
        spread.bins.assign(quality::profileBins, 49);
        spread.lowerQuartile = 1950;
        spread.upperQuartile = 2004;
        column.spread = spread;
        return column;
    }
    template<typename Axis>
    static bool hasAxis(const BuiltChart& built) {
        for (QAbstractAxis* axis : built.chart->axes())
            if (qobject_cast<Axis*>(axis) != nullptr)
                return true;
        return false;
    }

    Words m_words{Language::English};
};

TEST_F(DistributionChartTest, NumbersAreAHistogramBetweenTheSmallestAndTheLargest) {
    const BuiltChart built = build(years());
    const auto* series = qobject_cast<QBarSeries*>(built.chart->series().constFirst());
    ASSERT_NE(series, nullptr);
    EXPECT_EQ(series->barSets().constFirst()->count(), 20);
    EXPECT_EQ(built.finding, QStringLiteral("Year: half of the values lie from 1950 to 2004"));
    EXPECT_TRUE(built.subtitle.contains(QStringLiteral("n = 980")));
    EXPECT_EQ(built.table.size(), 21u);
    EXPECT_TRUE(built.note.isEmpty());
}

TEST_F(DistributionChartTest, ASuppressedBinHasNoBarAndIsSaid) {
    workflow::ColumnProfile column = years();
    column.spread->bins[3].reset();
    column.suppressed = 1;
    const BuiltChart built = build(column);
    EXPECT_EQ(qobject_cast<QBarSeries*>(built.chart->series().constFirst())->barSets().constFirst()->at(3),
              0);
    EXPECT_EQ(built.table[4].last(), QStringLiteral("< 10"));
    EXPECT_FALSE(built.note.isEmpty());
}

TEST_F(DistributionChartTest, DatesHaveAnAxisOfDates) {
    workflow::ColumnProfile column = years();
    column.column = "release_date";
    column.type = AttributeType::Date;
    column.spread->lowerQuartile = 0;
    EXPECT_TRUE(hasAxis<QDateTimeAxis>(build(column)));
    EXPECT_TRUE(build(column).finding.contains(QStringLiteral("1970-01-01")));
}

TEST_F(DistributionChartTest, TextsAreTheirCommonestValues) {
    workflow::ColumnProfile column;
    column.kind = EntityKind::Films;
    column.column = "genres";
    column.rows = 10;
    column.distinct = 2;
    column.commonest = {{"Drama", 7}, {"Crime", 2}};
    const BuiltChart built = build(column);
    const auto* series = qobject_cast<QHorizontalBarSeries*>(built.chart->series().constFirst());
    ASSERT_NE(series, nullptr);
    EXPECT_EQ(series->barSets().constFirst()->at(1), 7) << "the commonest is on top";
    EXPECT_TRUE(built.finding.contains(QStringLiteral("70.0")));
}

TEST_F(DistributionChartTest, ThereIsNothingToDrawWhereEveryValueOccursOnce) {
    workflow::ColumnProfile column;
    EXPECT_FALSE(hasDistribution(column));
    column.commonest = {{"Heat", 1}, {"Alien", 1}};
    EXPECT_FALSE(hasDistribution(column));
    column.commonest.front().rows = 2;
    EXPECT_TRUE(hasDistribution(column));
    EXPECT_TRUE(hasDistribution(years()));
}

} // namespace crosscut::ui
