#include "ui/charts/bar_chart.h"

#include "ui/settings/palette.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalBarSeries>
#include <cmath>
#include <gtest/gtest.h>

namespace crosscut::ui {

namespace {

report::BarChart sizes() {
    return {.title = SentenceId::SegmentLargest,
            .titleArgs = {std::string("1"), std::int64_t{300}, 0.6},
            .categories = {"1", "2", "3"},
            .values = {300, 200, std::nan("")},
            .categoryAxis = report::Phrase::Segment,
            .valueAxis = report::Phrase::People,
            .tokenFamily = "segment"};
}

class BarChartTest : public testing::Test {
protected:
    BuiltChart build(const report::BarChart& data) const {
        return barChart(data, {.words = m_words, .colours = m_colours, .font = {}});
    }
    static const QBarSet* bars(const BuiltChart& built) {
        return qobject_cast<QHorizontalBarSeries*>(built.chart->series().constFirst())
            ->barSets()
            .constFirst();
    }

    Words m_words{Language::English};
    const Colours& m_colours = lightColours();
};

} // namespace

TEST_F(BarChartTest, TheFirstCategoryIsOnTop) {
    const BuiltChart built = build(sizes());
    EXPECT_EQ(bars(built)->at(2), 300);
    auto* names = qobject_cast<QBarCategoryAxis*>(built.chart->axes(Qt::Vertical).constFirst());
    EXPECT_EQ(names->categories().constLast(), QStringLiteral("Segment 1"));
}

TEST_F(BarChartTest, ASuppressedCellHasNoBarAndANote) {
    const BuiltChart built = build(sizes());
    EXPECT_EQ(bars(built)->at(0), 0);
    EXPECT_FALSE(built.note.isEmpty());
    EXPECT_EQ(built.table.back().back(), QStringLiteral("< 10"));
    EXPECT_TRUE(built.subtitle.contains(QStringLiteral("n = 500")));
}

TEST_F(BarChartTest, MoneyNamesItsCurrencyAndWhomItIsAbout) {
    report::BarChart data = sizes();
    data.currency = "CNY";
    data.people = 4449;
    const BuiltChart built = build(data);
    EXPECT_TRUE(built.subtitle.contains(QStringLiteral("CNY")));
    EXPECT_TRUE(built.subtitle.contains(QStringLiteral("n = 4,449")));
    EXPECT_TRUE(built.table.front().back().contains(QStringLiteral("CNY")));
}

TEST_F(BarChartTest, CategoriesOfOneNameKeepTheirBars) {
    report::BarChart data = sizes();
    data.tokenFamily.clear();
    data.categories = {"x", "x", "x"};
    const BuiltChart built = build(data);
    EXPECT_EQ(qobject_cast<QBarCategoryAxis*>(built.chart->axes(Qt::Vertical).constFirst())->count(), 3);
}

} // namespace crosscut::ui
