#include "ui/report/column_widths.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace crosscut::ui {

using testing::ElementsAre;

TEST(ColumnWidths, WhatFitsGetsItsNaturalWidthAndShareOfTheRest) {
    EXPECT_THAT(columnWidths({{10, 50}, {10, 150}}, 400), ElementsAre(100, 300));
}

TEST(ColumnWidths, NumbersStayCloseToOneAnother) {
    EXPECT_THAT(columnWidths({{10, 100, true}, {50, 50, false}, {50, 50, false}}, 500),
                ElementsAre(400, 50, 50));
    EXPECT_THAT(columnWidths({{50, 50, false}, {50, 50, false}}, 200), ElementsAre(100, 100));
}

TEST(ColumnWidths, WideColumnsGiveWayFirst) {
    // 300 of natural width into 200: narrowest 20 + 60, the rest of 120 by what each lacks (0 and 220).
    EXPECT_THAT(columnWidths({{20, 20}, {60, 280}}, 200), ElementsAre(20, 180));
}

TEST(ColumnWidths, WhereNothingFitsAllShrinkAlike) {
    EXPECT_THAT(columnWidths({{100, 100}, {300, 900}}, 200), ElementsAre(50, 150));
}

TEST(ColumnWidths, NoColumnsAreNoWidths) {
    EXPECT_TRUE(columnWidths({}, 100).empty());
}

} // namespace crosscut::ui
