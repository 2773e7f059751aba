#include "model/base/csv_cell.h"

#include <gtest/gtest.h>

namespace crosscut {

TEST(CsvCell, TextsAreLeftAsTheyAre) {
    for (const char* text : {"", "Toy Story (1995)", "电影", "a=b", "'quoted'", "12-15", " =1"})
        EXPECT_EQ(csvCell(text), text);
}

TEST(CsvCell, WhatASpreadsheetWouldRunIsDefused) {
    EXPECT_EQ(csvCell("=1+1"), "'=1+1");
    EXPECT_EQ(csvCell("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(csvCell("+cmd|' /C calc'!A0"), "'+cmd|' /C calc'!A0");
    EXPECT_EQ(csvCell("-2+3"), "'-2+3");
    EXPECT_EQ(csvCell("\t=1"), "'\t=1");
    EXPECT_EQ(csvCell("\r=1"), "\"'\r=1\"");
    EXPECT_EQ(csvCell("\n=1"), "\"'\n=1\"");
    EXPECT_EQ(csvCell("＝1"), "'＝1");
    EXPECT_EQ(csvCell("=HYPERLINK(\"x\",1)"), "\"'=HYPERLINK(\"\"x\"\",1)\"");
}

TEST(CsvCell, PlainNumbersStayNumbers) {
    for (const char* number : {"-3.5", "+7", "-1e-6", "0", "-12"})
        EXPECT_EQ(csvCell(number), number);
    for (const char* word : {"-inf", "-nan", "--1", "-0x10", "+-1", "-"})
        EXPECT_EQ(csvCell(word), std::string("'") + word);
}

TEST(CsvCell, SeparatorsAreQuoted) {
    EXPECT_EQ(csvCell("a,\"b\""), "\"a,\"\"b\"\"\"");
    EXPECT_EQ(csvCell("two\nlines"), "\"two\nlines\"");
}

} // namespace crosscut
