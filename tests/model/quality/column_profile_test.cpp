#include "model/quality/column_profile.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscut::quality {

TEST(ColumnProfile, CountsNumbers) {
    DataColumn column;
    column.numbers = {3, 1, std::nan(""), 3, 2.5};
    const ColumnFacts facts = profileColumn(column);
    EXPECT_EQ(facts.rows, 5);
    EXPECT_EQ(facts.empty, 1);
    EXPECT_EQ(facts.distinct, 3);
    EXPECT_EQ(facts.minimum, "1");
    EXPECT_EQ(facts.maximum, "3");
}

TEST(ColumnProfile, WritesDatesAsDates) {
    DataColumn column;
    column.type = AttributeType::Date;
    column.numbers = {static_cast<double>(Date::fromCivil(2026, 1, 5).days), 0};
    EXPECT_EQ(profileColumn(column).minimum, "1970-01-01");
    EXPECT_EQ(profileColumn(column).maximum, "2026-01-05");
}

TEST(ColumnProfile, CountsLevelsThatOccur) {
    DataColumn column;
    column.type = AttributeType::Factor;
    column.levels = {"a", "b", "c"};
    column.codes = {1, 1, -1, 2};
    const ColumnFacts facts = profileColumn(column);
    EXPECT_EQ(facts.empty, 1);
    EXPECT_EQ(facts.distinct, 2);
    EXPECT_EQ(facts.minimum, "b");
    EXPECT_EQ(facts.maximum, "c");
}

TEST(ColumnProfile, SpreadsNumbersOverTwentyBins) {
    DataColumn column;
    for (int i = 0; i <= 40; ++i)
        column.numbers.push_back(i);
    column.numbers.push_back(std::nan(""));
    column.numbers.push_back(200);
    const ColumnFacts facts = profileColumn(column);
    ASSERT_TRUE(facts.spread);
    ASSERT_THAT(facts.spread->bins, testing::SizeIs(20)); // of 10 each, the last closed
    EXPECT_EQ(facts.spread->bins[0], 10);
    EXPECT_EQ(facts.spread->bins[4], 1);
    EXPECT_EQ(facts.spread->bins[10], 0);
    EXPECT_EQ(facts.spread->bins[19], 1);
    EXPECT_DOUBLE_EQ(facts.spread->median, 20.5); // R: quantile(c(0:40, 200), type = 7)
    EXPECT_DOUBLE_EQ(facts.spread->lowerQuartile, 10.25);
    EXPECT_DOUBLE_EQ(facts.spread->upperQuartile, 30.75);
    EXPECT_DOUBLE_EQ(facts.spread->upperFence, 61.5);
    EXPECT_EQ(facts.spread->outliers, 1);
    EXPECT_THAT(facts.spread->outlierRows, testing::ElementsAre(42u));
}

TEST(ColumnProfile, EqualNumbersAreOneBin) {
    DataColumn column;
    column.numbers = {7, 7, 7};
    EXPECT_THAT(profileColumn(column).spread->bins, testing::ElementsAre(std::optional<std::int64_t>(3)));
    EXPECT_EQ(profileColumn(column).spread->outliers, 0);
    column.numbers = {std::nan("")};
    EXPECT_FALSE(profileColumn(column).spread);
}

TEST(ColumnProfile, OrderOfRowsChangesNothing) {
    DataColumn column;
    for (int i = 0; i < 500; ++i)
        column.numbers.push_back((i * 37) % 101);
    const ColumnFacts forward = profileColumn(column);
    std::reverse(column.numbers.begin(), column.numbers.end());
    const ColumnFacts backward = profileColumn(column);
    EXPECT_EQ(forward.spread->bins, backward.spread->bins);
    EXPECT_EQ(forward.spread->median, backward.spread->median);
}

TEST(ColumnProfile, CountsOfValuesGiveTheSameAsTheirRows) {
    DataColumn column;
    column.numbers = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, std::nan("")};
    const ColumnFacts rows = profileColumn(column);
    const ColumnFacts counts =
        profileCounts({{1, 2}, {2, 1}, {3, 2}, {4, 1}, {5, 3}, {6, 1}, {9, 1}}, 1, AttributeType::Number);
    EXPECT_EQ(counts.rows, rows.rows);
    EXPECT_EQ(counts.empty, rows.empty);
    EXPECT_EQ(counts.distinct, 7);
    EXPECT_EQ(counts.spread->bins, rows.spread->bins);
    EXPECT_EQ(counts.spread->upperQuartile, rows.spread->upperQuartile);
    EXPECT_EQ(counts.maximum, "9");
}

TEST(ColumnProfile, NamesTheCommonestValues) {
    DataColumn column;
    column.type = AttributeType::Factor;
    column.levels = {"a", "b", "c"};
    column.codes = {2, 1, 2, 0, -1};
    EXPECT_THAT(profileColumn(column).commonest,
                testing::ElementsAre(ValueCount{"c", 2}, ValueCount{"a", 1}, ValueCount{"b", 1}));
}

TEST(ColumnProfile, CountsTheEntriesOfLists) {
    DataColumn column;
    column.type = AttributeType::Factor;
    column.levels = {"Drama|Crime|Drama", "Crime"};
    column.codes = {0, 1, 1, -1};
    const ColumnFacts facts = profileColumn(column, {.isList = true});
    EXPECT_EQ(facts.distinct, 2);
    EXPECT_EQ(facts.empty, 1);
    EXPECT_EQ(facts.maximum, "Drama");
    EXPECT_THAT(facts.commonest, testing::ElementsAre(ValueCount{"Crime", 3}, ValueCount{"Drama", 1}));
}

TEST(ColumnProfile, ShowsNoValueOfFewPeople) {
    DataColumn column;
    column.type = AttributeType::Factor;
    column.levels = {"Bergen", "Oslo"};
    column.codes.assign(12, 1);
    column.codes.push_back(0);
    const ColumnFacts facts = profileColumn(column, {.smallestCell = 10});
    EXPECT_THAT(facts.commonest, testing::ElementsAre(ValueCount{"Oslo", 12}));
    EXPECT_EQ(facts.suppressed, 1);
    EXPECT_EQ(facts.distinct, 2);
}

TEST(ColumnProfile, NoBinOfFewPeopleCanBeFoundBySubtraction) {
    DataColumn column;
    column.numbers.assign(30, 20.0);
    column.numbers.insert(column.numbers.end(), 50, 40.0);
    column.numbers.push_back(60.0);
    const ColumnFacts facts = profileColumn(column, {.smallestCell = 10});
    EXPECT_EQ(facts.suppressed, 2) << "the small bin and the smallest beside it";
    EXPECT_EQ(facts.spread->bins[0], std::nullopt);
    EXPECT_EQ(facts.spread->bins[10], 50);
    EXPECT_EQ(facts.spread->bins[19], std::nullopt);
    column.numbers.assign(9, 1.0);
    EXPECT_FALSE(profileColumn(column, {.smallestCell = 10}).spread);
}

TEST(FarOutliers, FindsWhatIsFarOutside) {
    std::vector<double> numbers;
    for (int i = 0; i < 40; ++i)
        numbers.push_back(i);
    EXPECT_THAT(farOutliers(numbers), testing::IsEmpty());
    numbers.push_back(5000);
    EXPECT_THAT(farOutliers(numbers), testing::ElementsAre(40u));
}

TEST(FarOutliers, SaysNothingOfFewOrEqualCells) {
    EXPECT_THAT(farOutliers(std::vector<double>{1, 2, 3, 1e9}), testing::IsEmpty());
    std::vector<double> equal(50, 1.0);
    equal.push_back(7);
    EXPECT_THAT(farOutliers(equal), testing::IsEmpty());
}

} // namespace crosscut::quality
