#include "model/ingest/csv_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscut::ingest {

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows readAll(std::string_view text, CsvDialect dialect = {}) {
    Rows rows;
    CsvReader reader(text, dialect);
    for (CsvRecord record; reader.next(record);)
        rows.emplace_back(record.fields.begin(), record.fields.end());
    return rows;
}

CsvDialect delimitedBy(const char* delimiter) {
    CsvDialect dialect;
    dialect.delimiter = delimiter;
    return dialect;
}

} // namespace

TEST(CsvReader, ReadsQuotesAsRfc4180) {
    EXPECT_EQ(readAll("a,\"b,c\",\"d\"\"e\"\r\n\"x\ny\",,\n"),
              (Rows{{"a", "b,c", "d\"e"}, {"x\ny", "", ""}}));
}

TEST(CsvReader, ReadsTheLastLineWithoutItsEnd) {
    EXPECT_EQ(readAll("a,b\nc,"), (Rows{{"a", "b"}, {"c", ""}}));
    EXPECT_EQ(readAll("\"a\""), (Rows{{"a"}}));
}

TEST(CsvReader, ReadsDelimitersOfTwoCharacters) {
    EXPECT_EQ(readAll("1::a:b::2\n", delimitedBy("::")), (Rows{{"1", "a:b", "2"}}));
}

TEST(CsvReader, TakesRunsOfBlanksAsOneDelimiter) {
    EXPECT_EQ(readAll("  9   10.5  No \n", delimitedBy(" ")), (Rows{{"9", "10.5", "No"}}));
}

TEST(CsvReader, NumbersLinesThroughQuotedBreaks) {
    CsvReader reader("a\n\"b\nc\"\nd\n", {});
    CsvRecord record;
    std::vector<std::int64_t> lines;
    while (reader.next(record))
        lines.push_back(record.line);
    EXPECT_THAT(lines, testing::ElementsAre(1, 2, 4));
}

TEST(CsvReader, AQuoteThatNeverClosesCostsOneLine) {
    CsvReader reader("a,\"b\nc,d\n", {});
    CsvRecord record;
    ASSERT_TRUE(reader.next(record));
    EXPECT_EQ(record.flaw, IssueKind::UnclosedQuote);
    ASSERT_TRUE(reader.next(record));
    EXPECT_FALSE(record.flaw.has_value());
    EXPECT_THAT(record.fields, testing::ElementsAre("c", "d"));
}

TEST(CsvReader, AQuoteEndsItsCellOnlyBeforeADelimiterOrALinesEnd) {
    CsvReader reader("\"Eve\" Smith\",1\n\"\"These boots, 2\" high\" ,2\n\"x\ny\",3\n", {});
    CsvRecord record;
    ASSERT_TRUE(reader.next(record));
    EXPECT_THAT(record.fields, testing::ElementsAre("Eve\" Smith", "1"));
    EXPECT_TRUE(record.looseQuotes);
    ASSERT_TRUE(reader.next(record));
    EXPECT_THAT(record.fields, testing::ElementsAre("\"These boots, 2\" high", "2"));
    ASSERT_TRUE(reader.next(record));
    EXPECT_FALSE(record.looseQuotes);
    EXPECT_TRUE(record.spansLines);
}

TEST(CsvReader, ResolvesEscapesButKeepsOtherBackslashes) {
    CsvDialect dialect;
    dialect.escape = '\\';
    EXPECT_EQ(readAll("\"a \\\"b\\\" c\",d\\,e,C:\\new\n\\N,\"x\\\\\",z\n", dialect),
              (Rows{{"a \"b\" c", "d,e", "C:\\new"}, {"\\N", "x\\", "z"}}));
}

TEST(CsvReader, MarksComments) {
    CsvDialect dialect;
    dialect.comment = "#";
    CsvReader reader("# said, on top\na,b\n", dialect);
    CsvRecord record;
    ASSERT_TRUE(reader.next(record));
    EXPECT_TRUE(record.isComment);
    ASSERT_TRUE(reader.next(record));
    EXPECT_FALSE(record.isComment);
    EXPECT_EQ(record.line, 2);
}

TEST(CsvReader, FindsSeparatorsAtEveryOffsetOfABlock) {
    for (std::size_t length = 1; length < 200; ++length) {
        const std::string cell(length, 'x');
        EXPECT_EQ(readAll(cell + "," + cell + "\n" + cell), (Rows{{cell, cell}, {cell}})) << length;
    }
}

TEST(CsvReader, RefusesAHugeCellAndAMillionColumns) {
    const std::string cell(CsvReader::longestField + 1, 'x');
    CsvReader large(cell, {});
    CsvRecord record;
    EXPECT_FALSE(large.next(record));
    EXPECT_EQ(large.tooLarge(), "field");
    const std::string commas(1'000'000, ',');
    CsvReader wide(commas, {});
    EXPECT_FALSE(wide.next(record));
    EXPECT_EQ(wide.tooLarge(), "columns");
    EXPECT_LE(record.fields.size(), CsvReader::mostFields);
}

} // namespace crosscut::ingest
