#include "model/ingest/value_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscut::ingest {

TEST(ParseNumber, ReadsNumbersAsPeopleWriteThem) {
    EXPECT_EQ(parseNumber("12"), 12);
    EXPECT_EQ(parseNumber(" -3.5 "), -3.5);
    EXPECT_EQ(parseNumber("+7"), 7);
    EXPECT_EQ(parseNumber(".5"), 0.5);
    EXPECT_EQ(parseNumber("1e6"), 1e6);
    EXPECT_EQ(parseNumber("1,234,567"), 1234567);
    EXPECT_EQ(parseNumber("1 234"), 1234);
    EXPECT_EQ(parseNumber("480k"), 480000);
    EXPECT_EQ(parseNumber("3.2万"), 32000);
    EXPECT_EQ(parseNumber("1.5亿"), 150000000);
    EXPECT_EQ(parseNumber("12%"), 0.12);
    EXPECT_EQ(parseNumber("１２．５"), 12.5);
    EXPECT_EQ(parseNumber("3,5", ','), 3.5);
    EXPECT_EQ(parseNumber("1.234.567,89", ','), 1234567.89);
}

TEST(ParseNumber, RefusesWhatIsNone) {
    for (const char* text : {"", "-", "inf", "nan", "0x10", "14周", "12-15", "1,23", "1,2345", "1.2.3", ",",
                             "1e999", "万", "3小时"})
        EXPECT_FALSE(parseNumber(text).has_value()) << text;
    EXPECT_FALSE(parseNumber("1.23", ',').has_value()) << "a thousands mark every three digits";
}

TEST(ParseInteger, TakesWholeNumbersOnly) {
    EXPECT_EQ(parseInteger("1995"), 1995);
    EXPECT_EQ(parseInteger("1995.0"), 1995);
    EXPECT_FALSE(parseInteger("1995.5").has_value());
}

TEST(ParseMoney, ReadsAmountsWithTheirCurrency) {
    const auto money = [](const char* text) { return *parseMoney(text); };
    EXPECT_EQ(money("199").amount, 199);
    EXPECT_EQ(money("199").currency, "");
    EXPECT_EQ(money("¥1,299.50").amount, 1299.5);
    EXPECT_EQ(money("¥1,299.50").currency, "CNY");
    EXPECT_EQ(money("199元").currency, "CNY");
    EXPECT_EQ(money("$12.5").currency, "USD");
    EXPECT_EQ(money("12 EUR").currency, "EUR");
    EXPECT_EQ(money("HK$88").currency, "HKD");
    EXPECT_EQ(money("免费").amount, 0);
    EXPECT_FALSE(parseMoney("面议").has_value());
}

TEST(ParseMinutes, ReadsLengthsOfTime) {
    EXPECT_EQ(parseMinutes("142", 1), 142);
    EXPECT_EQ(parseMinutes("1.5", 60), 90);
    EXPECT_EQ(parseMinutes("142 min", 60), 142);
    EXPECT_EQ(parseMinutes("2小时30分钟", 1), 150);
    EXPECT_EQ(parseMinutes("1h 30m", 1), 90);
    EXPECT_EQ(parseMinutes("01:30:00", 1), 90);
    for (const char* text : {"14周", "12课时", "3-5小时每周", "待定", "1h foo"})
        EXPECT_FALSE(parseMinutes(text, 60).has_value()) << text;
}

TEST(ParseYesNo, KnowsBothLanguages) {
    for (const char* text : {"1", "yes", "Y", "TRUE", "是", "1.0"})
        EXPECT_EQ(parseYesNo(text), true) << text;
    for (const char* text : {"0", "No", "false", "否", "0.0"})
        EXPECT_EQ(parseYesNo(text), false) << text;
    for (const char* text : {"", "2", "maybe", "也许"})
        EXPECT_FALSE(parseYesNo(text).has_value()) << text;
}

TEST(ParseList, SplitsAtTheColumnsSeparator) {
    EXPECT_THAT(parseList("a|b| c |a||", "|"), testing::ElementsAre("a", "b", "c"));
    EXPECT_THAT(parseList("剧情，悬疑", ",，"), testing::ElementsAre("剧情", "悬疑"));
    EXPECT_THAT(parseList("Sci-Fi, Drama", "|"), testing::ElementsAre("Sci-Fi, Drama"));
    EXPECT_THAT(parseList("(no genres listed)", "|"), testing::IsEmpty());
    EXPECT_THAT(parseList("电影；课程", ";；"), testing::ElementsAre("电影", "课程"));
}

TEST(ListSeparators, ChoosesWhatTheCellsShow) {
    ListSeparators bars;
    for (const char* cell : {"Action|Sci-Fi", "Drama", "Comedy|Drama"})
        bars.see(cell);
    EXPECT_EQ(bars.chosen(), "|、，；");
    ListSeparators none;
    none.see("Drama");
    EXPECT_EQ(none.chosen(), "");
}

TEST(UnitOf, KnowsTheUsualUnitsAndNoOthers) {
    EXPECT_EQ(unitOf("14周"), "周");
    EXPECT_EQ(unitOf("12 weeks"), "weeks");
    EXPECT_EQ(unitOf("536365A"), "");
    EXPECT_EQ(unitOf("14"), "");
    EXPECT_EQ(unitOf("周"), "");
}

} // namespace crosscut::ingest
