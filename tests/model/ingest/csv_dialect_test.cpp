#include "model/ingest/csv_dialect.h"

#include <gtest/gtest.h>

namespace crosscut::ingest {

namespace {

std::string delimiterOf(std::string_view text) {
    return detectDialect(text, {}).delimiter;
}

} // namespace

TEST(CsvDialect, FindsTheDelimiterThatCutsEvenly) {
    EXPECT_EQ(delimiterOf("a,b,c\n1,2,3\n"), ",");
    EXPECT_EQ(delimiterOf("a\tb\n1\t2,5\n3\t4,5\n"), "\t");
    EXPECT_EQ(delimiterOf("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n"), ";");
    EXPECT_EQ(delimiterOf("1::2::3\n4::5::6\n"), "::");
    EXPECT_EQ(delimiterOf("id,genres\n1,a|b|c\n2,d|e\n"), ",");
    EXPECT_EQ(delimiterOf("id|name\n1|a\n"), "|");
    EXPECT_EQ(delimiterOf("t status x\n35 0 1\n34 1 2\n"), " ");
}

TEST(CsvDialect, DelimitersInQuotesDoNotCount) {
    EXPECT_EQ(delimiterOf("a;b\n\"1,2,3\";x\n\"4,5,6\";y\n"), ";");
}

TEST(CsvDialect, TellsAHeaderFromData) {
    EXPECT_TRUE(detectDialect("name,city\nAnn,Oslo\n", {}).hasHeader);
    EXPECT_TRUE(detectDialect("T,E,group\n6.0,1,x\n", {}).hasHeader);
    EXPECT_FALSE(detectDialect("1::0120735::9::1363245118\n2::0120735::8::1363245119\n", {}).hasHeader);
    EXPECT_FALSE(detectDialect("F1,Title (1999),Drama,2020-01-01\n", {}).hasHeader);
}

TEST(CsvDialect, TheUsersWordGoesFirst) {
    const CsvDialect dialect =
        detectDialect("a,b\n", {.delimiter = "|", .quote = '\'', .hasHeader = false, .skipLines = 1});
    EXPECT_EQ(dialect.delimiter, "|");
    EXPECT_EQ(dialect.quote, '\'');
    EXPECT_FALSE(dialect.hasHeader);
    EXPECT_EQ(dialect.skipLines, 1);
}

TEST(CsvDialect, ReadsFilesThatOnlyKnowCarriageReturns) {
    EXPECT_EQ(detectDialect("a,b\r1,2\r", {}).newline, '\r');
    EXPECT_EQ(detectDialect("a,b\r\n1,2\r\n", {}).newline, '\n');
}

} // namespace crosscut::ingest
