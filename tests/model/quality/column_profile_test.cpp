#include "model/quality/column_profile.h"

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

TEST(ColumnProfile, CountsTexts) {
    const std::vector<std::string> texts{"b", "", "a", "b"};
    const ColumnFacts facts = profileTexts(texts);
    EXPECT_EQ(facts.empty, 1);
    EXPECT_EQ(facts.distinct, 2);
    EXPECT_EQ(facts.minimum, "a");
    EXPECT_EQ(facts.maximum, "b");
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
