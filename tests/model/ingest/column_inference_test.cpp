#include "model/ingest/column_inference.h"

#include <gtest/gtest.h>

namespace crosscut::ingest {

namespace {

ColumnInference inferred(std::initializer_list<const char*> cells, bool mayBeKey = false) {
    ColumnInference column(mayBeKey);
    for (const char* cell : cells)
        column.see(cell);
    return column;
}

} // namespace

TEST(ColumnInference, LooksAtEveryCell) {
    ColumnInference column;
    for (int i = 0; i < 100'000; ++i)
        column.see(std::to_string(i));
    EXPECT_EQ(column.type(), AttributeType::Number);
    column.see("last one is text");
    EXPECT_EQ(column.type(), AttributeType::Text);
}

TEST(ColumnInference, KeepsLeadingZerosAsText) {
    EXPECT_NE(inferred({"0114709", "0113497"}).type(), AttributeType::Number);
    EXPECT_EQ(inferred({"0", "0.5", "10"}).type(), AttributeType::Number);
}

TEST(ColumnInference, WordsForMissingAreEmptyAmongNumbers) {
    EXPECT_EQ(inferred({"1", "NA", "2.5", "", "null"}).type(), AttributeType::Number);
    EXPECT_EQ(inferred({"2026-01-05", "-", "2026/1/6"}).type(), AttributeType::Date);
    EXPECT_EQ(inferred({"NA", "NA"}).type(), AttributeType::Factor);
}

TEST(ColumnInference, TellsFactorsFromTexts) {
    EXPECT_EQ(inferred({"yes", "no", "yes", "no"}).type(), AttributeType::Factor);
    EXPECT_EQ(inferred({"one text", "another", "a third"}).type(), AttributeType::Text);
}

TEST(ColumnInference, NumbersWithOneUnitAreNumbers) {
    const ColumnInference weeks = inferred({"14周", "8周", "", "12 周"});
    EXPECT_EQ(weeks.type(), AttributeType::Number);
    EXPECT_EQ(weeks.unit(), "周");
    EXPECT_EQ(weeks.maximum(), 14);
    EXPECT_NE(inferred({"14周", "3个月"}).type(), AttributeType::Number);
    EXPECT_NE(inferred({"536365A", "536366A"}).type(), AttributeType::Number);
}

TEST(ColumnInference, KnowsWhatReadsLikeItsCells) {
    ColumnInference numbers;
    for (int i = 0; i < 50; ++i)
        numbers.see(std::to_string(i));
    EXPECT_TRUE(numbers.readsLike("7.5"));
    EXPECT_FALSE(numbers.readsLike("seven"));
    EXPECT_FALSE(numbers.readsLike("")) << "none is empty";
    const ColumnInference sparse = inferred({"1", "", "3"});
    EXPECT_TRUE(sparse.readsLike(""));
}

TEST(ColumnInference, FindsDecimalCommas) {
    EXPECT_TRUE(inferred({"3,5", "4,25"}).usesDecimalComma());
    EXPECT_FALSE(inferred({"1,234", "12,345"}).usesDecimalComma());
}

TEST(ColumnInference, KnowsUniqueColumns) {
    EXPECT_TRUE(inferred({"a", "b", "c"}, true).isUnique());
    EXPECT_FALSE(inferred({"a", "b", "a"}, true).isUnique());
    EXPECT_FALSE(inferred({"a", "", "c"}, true).isUnique());
}

TEST(YearInBrackets, ReadsTheYearThatATitleEndsWith) {
    EXPECT_EQ(yearInBrackets("Toy Story (1995)"), 1995);
    EXPECT_EQ(yearInBrackets("长街（2003）"), 2003);
    EXPECT_FALSE(yearInBrackets("Babylon 5").has_value());
    EXPECT_FALSE(yearInBrackets("2001 (a space odyssey)").has_value());
}

} // namespace crosscut::ingest
