#include "model/quality/cell_repairs.h"

#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>

namespace crosscut::quality {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

std::vector<CellCount> once(std::initializer_list<const char*> texts) {
    std::vector<CellCount> cells;
    for (const char* text : texts)
        cells.push_back({text, 1});
    return cells;
}

} // namespace

TEST(TrimBlanks, TakesBlanksOfEveryWidthAndZeroWidthMarks) {
    EXPECT_THAT(
        trimBlanks(once({"good", " Oslo\t", "　上海　", "\u00a0Rome\u200b", "\ufeffBern", "New York"}),
                   CellShape::Text),
        UnorderedElementsAre(Pair(" Oslo\t", "Oslo"), Pair("　上海　", "上海"),
                             Pair("\u00a0Rome\u200b", "Rome"), Pair("\ufeffBern", "Bern")));
}

TEST(TrimBlanks, TrimsEntriesAndDropsThoseThatAreBlank) {
    EXPECT_THAT(trimBlanks(once({"a | b", "a|b", " | a"}), CellShape::List),
                UnorderedElementsAre(Pair("a | b", "a|b"), Pair(" | a", "a")));
}

TEST(TrimBlanks, LeavesBytesThatAreNotUtf8) {
    EXPECT_THAT(trimBlanks(once({"\xff\xfe"
                                 "x"}),
                           CellShape::Text),
                IsEmpty());
}

TEST(FoldWidth, FoldsLettersAndDigitsButNoPunctuation) {
    EXPECT_THAT(foldWidth(once({"ＡＢＣ１２３", "ｚ（上）", "（上）", "abc"}), CellShape::Text),
                UnorderedElementsAre(Pair("ＡＢＣ１２３", "ABC123"), Pair("ｚ（上）", "z（上）")));
}

TEST(ClearMissingWords, ClearsCellsAndEntriesThatSayNothing) {
    EXPECT_THAT(clearMissingWords(once({"NA", "null", "-", "未知", "ＮＡ", "Nantes", "无"}), CellShape::Text),
                UnorderedElementsAre(Pair("NA", ""), Pair("null", ""), Pair("-", ""), Pair("未知", ""),
                                     Pair("ＮＡ", ""), Pair("无", "")));
    EXPECT_THAT(clearMissingWords(once({"Drama|N/A", "(no genres listed)"}), CellShape::List),
                UnorderedElementsAre(Pair("Drama|N/A", "Drama"), Pair("(no genres listed)", "")));
}

TEST(ClearMissingWords, NoneCanBeAnAnswer) {
    EXPECT_THAT(clearMissingWords(once({"无", "未知"}), CellShape::Text, true),
                ElementsAre(Pair("未知", "")));
}

TEST(TidyLists, SeparatesAndDropsDoubles) {
    EXPECT_THAT(tidyLists(once({"剧情、历史", "剧情|剧情", "喜剧；剧情，历史", "剧情"})),
                UnorderedElementsAre(Pair("剧情、历史", "剧情|历史"), Pair("剧情|剧情", "剧情"),
                                     Pair("喜剧；剧情，历史", "喜剧|剧情|历史")));
}

TEST(TidyLists, SplitsAtASlashOnlyWhatIsKnownByItself) {
    EXPECT_THAT(tidyLists(once({"Drama/Crime", "AC/DC", "Drama", "Crime", "Downey, Robert"})),
                ElementsAre(Pair("Drama/Crime", "Drama|Crime")));
}

TEST(UnifySpellings, TakesTheCommonest) {
    const std::vector<CellCount> cells{
        {"Drama", 9}, {"drama", 2}, {"ＤＲＡＭＡ", 1}, {"Dra ma", 1}, {"Crime", 1}};
    EXPECT_THAT(
        unifySpellings(cells, CellShape::Text),
        UnorderedElementsAre(Pair("drama", "Drama"), Pair("ＤＲＡＭＡ", "Drama"), Pair("Dra ma", "Drama")));
}

TEST(UnifySpellings, LeavesBlanksAroundWordsToTheirOwnRepair) {
    EXPECT_THAT(unifySpellings(once({"Oslo", " Oslo", "oslo "}), CellShape::Text), IsEmpty());
}

TEST(UnifySpellings, OfEquallyCommonOnesTheFirstInByteOrder) {
    EXPECT_THAT(unifySpellings(once({"oslo", "Oslo"}), CellShape::Text), ElementsAre(Pair("oslo", "Oslo")));
}

TEST(UnifySpellings, LeavesNoDoublesInLists) {
    const std::vector<CellCount> cells{{"Drama|drama", 1}, {"Drama", 5}};
    EXPECT_THAT(unifySpellings(cells, CellShape::List), ElementsAre(Pair("Drama|drama", "Drama")));
}

TEST(YearInBrackets, IsTheOneYearThere) {
    EXPECT_EQ(yearInBrackets("Toy Story (1995)", 2036), 1995);
    EXPECT_EQ(yearInBrackets("长街（１９９５）", 2036), 1995);
    EXPECT_EQ(yearInBrackets("Blade Runner [1982] (Final Cut)", 2036), 1982);
    EXPECT_EQ(yearInBrackets("2001: A Space Odyssey", 2036), std::nullopt);
    EXPECT_EQ(yearInBrackets("Then (1950) and now (2010)", 2036), std::nullopt);
    EXPECT_EQ(yearInBrackets("The Long War (1234)", 2036), std::nullopt);
    EXPECT_EQ(yearInBrackets("Open (1995", 2036), std::nullopt);
}

/// Whatever a repair leaves behind it finds good, over all cells that can be made of a few nasty pieces.
TEST(CellRepairs, AreIdempotent) {
    const std::vector<std::string> pieces{"Drama", "drama", "ＤＲＡＭＡ", " ",  "\u200b", "|",          "、",
                                          "/",     "，",    "NA",         "无", "Crime",  "Crime/Drama"};
    std::vector<std::string> cells = pieces;
    for (const std::string& a : pieces)
        for (const std::string& b : pieces)
            for (const std::string& c : pieces)
                cells.push_back(a + b + c);
    using Repair = std::function<Rewrites(std::span<const CellCount>)>;
    std::vector<Repair> repairs{tidyLists};
    for (const CellShape shape : {CellShape::Text, CellShape::List}) {
        repairs.push_back([=](auto list) { return trimBlanks(list, shape); });
        repairs.push_back([=](auto list) { return foldWidth(list, shape); });
        repairs.push_back([=](auto list) { return clearMissingWords(list, shape); });
        repairs.push_back([=](auto list) { return unifySpellings(list, shape); });
    }
    for (std::size_t i = 0; i < repairs.size(); ++i) {
        std::map<std::string, std::int64_t> before, after;
        for (std::size_t j = 0; j < cells.size(); ++j)
            before[cells[j]] += 1 + static_cast<std::int64_t>(j % 7);
        const auto listed = [](const std::map<std::string, std::int64_t>& counts) {
            std::vector<CellCount> list;
            for (const auto& [text, rows] : counts)
                if (!text.empty())
                    list.push_back({text, rows});
            return list;
        };
        const Rewrites first = repairs[i](listed(before));
        EXPECT_FALSE(first.empty()) << i;
        for (const auto& [text, rows] : before) {
            const auto found = first.find(text);
            after[found == first.end() ? text : found->second] += rows;
        }
        EXPECT_THAT(repairs[i](listed(after)), IsEmpty()) << i;
    }
}

} // namespace crosscut::quality
