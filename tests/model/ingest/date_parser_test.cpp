#include "model/ingest/date_parser.h"

#include <gtest/gtest.h>

namespace crosscut::ingest {

namespace {

std::string dateOf(std::string_view text, DateOrder order = DateOrder::Ymd) {
    const auto date = parseDate(text, order);
    return date ? date->toIso() : "none";
}

std::string timeOf(std::string_view text, DateOrder order = DateOrder::Ymd) {
    const auto time = parseTime(text, order);
    return time ? Timestamp{*time}.toIso() : "none";
}

} // namespace

TEST(ParseDate, ReadsTheUsualForms) {
    for (const char* text :
         {"2026-11-20", "2026/11/20", "2026.11.20", "20261120", "2026年11月20日", "20 Nov 2026",
          "Nov 20, 2026", "20-Nov-2026", " 2026-11-20 ", "2026-11-20 08:30:00", "2026-11-20T08:30:00Z"})
        EXPECT_EQ(dateOf(text), "2026-11-20") << text;
    EXPECT_EQ(dateOf("2026-1-5"), "2026-01-05");
    EXPECT_EQ(dateOf("20.11.2026", DateOrder::Dmy), "2026-11-20");
    EXPECT_EQ(dateOf("11/20/2026", DateOrder::Mdy), "2026-11-20");
}

TEST(ParseDate, ReadsShortYearsAndWeekdays) {
    EXPECT_EQ(dateOf("20/11/26", DateOrder::Dmy), "2026-11-20");
    EXPECT_EQ(dateOf("11/20/26", DateOrder::Mdy), "2026-11-20");
    EXPECT_EQ(dateOf("20.11.99", DateOrder::Dmy), "1999-11-20");
    EXPECT_EQ(dateOf("Fri, 20 Nov 2026", DateOrder::Dmy), "2026-11-20");
    EXPECT_EQ(dateOf("Friday, November 20, 2026", DateOrder::Dmy), "2026-11-20");
}

TEST(ParseDate, RefusesDaysThatDoNotExist) {
    for (const char* text : {"2026-02-30", "2026-13-04", "2026-00-01", "20261301", "2026-11", "26-11-20",
                             "2026-11-20x", "14周", "1995", "11/20/2026"})
        EXPECT_EQ(dateOf(text, DateOrder::Dmy), "none") << text;
}

TEST(ParseTime, ReadsMomentsInUtc) {
    EXPECT_EQ(timeOf("2026-11-20T08:30:00Z"), "2026-11-20T08:30:00Z");
    EXPECT_EQ(timeOf("2026-11-20 08:30"), "2026-11-20T08:30:00Z");
    EXPECT_EQ(timeOf("2026-11-20T08:30:00+08:00"), "2026-11-20T00:30:00Z");
    EXPECT_EQ(timeOf("2026-11-20T08:30:00-0530"), "2026-11-20T14:00:00Z");
    EXPECT_EQ(timeOf("2026-11-20 8:05 PM"), "2026-11-20T20:05:00Z");
    EXPECT_EQ(timeOf("2026/11/20 12:00 AM"), "2026-11-20T00:00:00Z");
    EXPECT_EQ(timeOf("964982703"), "2000-07-30T18:45:03Z");
    EXPECT_EQ(timeOf("964982703000"), "2000-07-30T18:45:03Z");
    EXPECT_EQ(timeOf("20261120083000"), "2026-11-20T08:30:00Z");
    EXPECT_EQ(timeOf("20261120"), "2026-11-20T00:00:00Z");
    for (const char* text : {"2026-11-20 25:00", "2026-11-20T08:61:00Z", "yesterday", "12345", "2026-11-20T",
                             "2026-11-20 08:30 CET"})
        EXPECT_EQ(timeOf(text), "none") << text;
}

TEST(DateOrderVote, ANumberAbove12SettlesIt) {
    DateOrderVote days;
    days.see("01/02/2026");
    EXPECT_FALSE(days.isSettled());
    days.see("31/12/2025");
    EXPECT_TRUE(days.isSettled());
    EXPECT_EQ(days.order(), DateOrder::Dmy);
    DateOrderVote months;
    months.see("12/31/2025");
    EXPECT_EQ(months.order(), DateOrder::Mdy);
    EXPECT_EQ(DateOrderVote().order(), DateOrder::Ymd);
}

} // namespace crosscut::ingest
