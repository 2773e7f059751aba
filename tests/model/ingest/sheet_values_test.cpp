#include "model/ingest/sheet_values.h"

#include <gtest/gtest.h>

namespace crosscut::ingest {

TEST(SheetValues, FormatsTellMomentsFromNumbers) {
    for (const char* moment : {"yyyy-mm-dd", "d-mmm-yy", "h:mm AM/PM", "yyyy\"年\"m\"月\"d\"日\"",
                               "[$-804]yyyy/m/d;@", "YYYY\\-MM\\-DD", "mm:ss.0"})
        EXPECT_EQ(lookOfFormat(moment), NumberLook::Moment) << moment;
    for (const char* number : {"General", "0.00", "0.00E+00", "[Red]#,##0", "\"days\" 0", "0\\d",
                               "_(* #,##0_)", "0%", "#,##0.00\"元\"", ""})
        EXPECT_EQ(lookOfFormat(number), NumberLook::Number) << number;
    EXPECT_EQ(lookOfFormat("[h]:mm:ss"), NumberLook::Duration);
    EXPECT_EQ(lookOfBuiltIn(14), NumberLook::Moment);
    EXPECT_EQ(lookOfBuiltIn(46), NumberLook::Duration);
    EXPECT_EQ(lookOfBuiltIn(9), NumberLook::Number);
}

TEST(SheetValues, BothCalendarsCountTheirOwnDays) {
    EXPECT_EQ(shownMoment(1, false), "1900-01-01");
    EXPECT_EQ(shownMoment(59, false), "1900-02-28");
    EXPECT_EQ(shownMoment(60, false), "1900-02-29"); // as Excel has it; no date, and told so by the ledger
    EXPECT_EQ(shownMoment(61, false), "1900-03-01");
    EXPECT_EQ(shownMoment(46346, false), "2026-11-20");
    EXPECT_EQ(shownMoment(44884, true), "2026-11-20");
    EXPECT_EQ(shownMoment(0, true), "1904-01-01");
}

TEST(SheetValues, TimesAreRoundedToMilliseconds) {
    EXPECT_EQ(shownMoment(46346.5, false), "2026-11-20 12:00:00");
    EXPECT_EQ(shownMoment(46346.354166666664, false), "2026-11-20 08:30:00");
    EXPECT_EQ(shownMoment(46346.99999999999, false), "2026-11-21");
    EXPECT_EQ(shownMoment(0.25, false), "06:00:00");
    EXPECT_EQ(shownDuration(3.7708333333333335), "90:30:00");
    EXPECT_EQ(shownMoment(-3, false), "-3");
    EXPECT_EQ(shownMoment(1e9, false), "1000000000");
}

TEST(SheetValues, NumbersComeWithTheirShortestDigits) {
    EXPECT_EQ(shownNumber(99.989999999999995), "99.99");
    EXPECT_EQ(shownNumber(1e20), "100000000000000000000");
    EXPECT_EQ(shownNumber(0.1 + 0.2), "0.30000000000000004");
    EXPECT_EQ(shownNumber(0), "0");
    EXPECT_EQ(shownNumber(1e300), "1e+300");
}

} // namespace crosscut::ingest
