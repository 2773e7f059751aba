#include "model/workflow/import_trend.h"

#include <gtest/gtest.h>

namespace crosscut::workflow {

namespace {

store::ImportBatch batch(const char* source, std::int64_t read, std::int64_t rejected,
                         bool reverted = false) {
    store::ImportBatch made;
    made.source = source;
    made.ledger.read = read;
    made.ledger.rejected = rejected;
    made.reverted = reverted;
    return made;
}

} // namespace

TEST(ImportTrend, ComparesEachFileWithTheOneBeforeItOfItsSource) {
    const auto trends = importTrends({batch("orders-2026-11-01.csv", 100, 2), batch("views.csv", 10, 0),
                                      batch("orders-2026-11-02.csv", 200, 20), batch("views.csv", 0, 0)});
    ASSERT_EQ(trends.size(), 4u);
    EXPECT_FALSE(trends[0].before);
    EXPECT_DOUBLE_EQ(trends[0].rejected, 0.02);
    EXPECT_FALSE(trends[1].before);
    EXPECT_DOUBLE_EQ(*trends[2].before, 0.02);
    EXPECT_DOUBLE_EQ(trends[2].rejected, 0.1);
    EXPECT_DOUBLE_EQ(trends[3].rejected, 0);
}

TEST(ImportTrend, WhatWasTakenBackIsNotCompared) {
    const auto trends =
        importTrends({batch("a1.csv", 10, 1), batch("a2.csv", 10, 9, true), batch("a3.csv", 10, 2)});
    EXPECT_DOUBLE_EQ(*trends[1].before, 0.1);
    EXPECT_DOUBLE_EQ(*trends[2].before, 0.1);
}

} // namespace crosscut::workflow
