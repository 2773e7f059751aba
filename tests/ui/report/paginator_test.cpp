#include "ui/report/paginator.h"

#include <gtest/gtest.h>

namespace crosscut::ui {

namespace {

MeasuredBlock heading() {
    return {.pieces = {10}, .spaceBefore = 5, .keepWithNext = true};
}

MeasuredBlock lines(std::size_t count) {
    return {.pieces = std::vector<qreal>(count, 10), .together = 2};
}

MeasuredBlock table(std::size_t rows) {
    return {.pieces = std::vector<qreal>(rows, 10), .header = 20};
}

} // namespace

TEST(Paginator, FillsAPageBeforeItTurns) {
    const auto placed = paginate({lines(5), lines(5), lines(5)}, 100);
    ASSERT_EQ(placed.size(), 3U);
    EXPECT_EQ(placed[1].page, 0);
    EXPECT_EQ(placed[1].y, 50);
    EXPECT_EQ(placed[2], (PlacedPieces{.block = 2, .first = 0, .last = 5, .page = 1, .y = 0}));
}

TEST(Paginator, ATableRepeatsItsHeader) {
    const auto placed = paginate({table(20)}, 100);
    ASSERT_EQ(placed.size(), 3U); // 8 rows below the header of each page
    EXPECT_EQ(placed[0].last, 8U);
    EXPECT_EQ(placed[1].last, 16U);
    EXPECT_EQ(placed[2].last, 20U);
    EXPECT_EQ(placed[2].page, 2);
}

TEST(Paginator, NoHeadingStandsAloneAtTheFoot) {
    const auto placed = paginate({lines(7), heading(), table(3)}, 100);
    EXPECT_EQ(placed[1].page, 1); // 70 + 5 + 10 would fit, but not with header and first row
    EXPECT_EQ(placed[1].y, 0);
    EXPECT_EQ(placed[2].y, 10);
    const auto fitting = paginate({lines(5), heading(), table(3)}, 100);
    EXPECT_EQ(fitting[1].page, 0);
}

TEST(Paginator, HeadingsInARowStayWithWhatTheyHead) {
    const MeasuredBlock chart{.pieces = {60}};
    const auto placed = paginate({lines(2), heading(), heading(), chart}, 100);
    EXPECT_EQ(placed[1].page, 1);
    EXPECT_EQ(placed[2].page, 1);
    EXPECT_EQ(placed[3].page, 1);
}

TEST(Paginator, ParagraphsLeaveNoSingleLine) {
    const auto atFoot = paginate({lines(9), lines(4)}, 100); // one line would fit
    EXPECT_EQ(atFoot[1].page, 1);
    const auto onTop = paginate({lines(6), lines(5)}, 100); // four would fit, one would be left
    ASSERT_EQ(onTop.size(), 3U);
    EXPECT_EQ(onTop[1].last, 3U);
    EXPECT_EQ(onTop[2].first, 3U);
}

TEST(Paginator, SectionsCanStartAPage) {
    MeasuredBlock first = heading();
    first.startsPage = true;
    const auto placed = paginate({first, lines(1), first, lines(1)}, 100);
    EXPECT_EQ(placed[0].page, 0);
    EXPECT_EQ(placed[2].page, 1);
}

TEST(Paginator, WhatIsHigherThanAPageHasAPageOfItsOwn) {
    const MeasuredBlock giant{.pieces = {250}};
    const auto placed = paginate({lines(2), giant, lines(2)}, 100);
    EXPECT_EQ(placed[1].page, 1);
    EXPECT_EQ(placed[2].page, 2);
}

TEST(Paginator, EveryPieceIsPlacedOnceAndInOrder) {
    std::vector<MeasuredBlock> blocks;
    for (std::size_t i = 0; i < 40; ++i)
        blocks.push_back(i % 5 == 0 ? heading() : i % 3 == 0 ? table(i) : lines(i % 7 + 1));
    std::vector<std::size_t> next(blocks.size(), 0);
    int page = 0;
    for (const PlacedPieces& placed : paginate(blocks, 130)) {
        EXPECT_EQ(placed.first, next[placed.block]);
        EXPECT_GT(placed.last, placed.first);
        EXPECT_GE(placed.page, page);
        next[placed.block] = placed.last;
        page = placed.page;
    }
    for (std::size_t i = 0; i < blocks.size(); ++i)
        EXPECT_EQ(next[i], blocks[i].pieces.size());
}

TEST(Paginator, NothingIsNoPages) {
    EXPECT_TRUE(paginate({}, 100).empty());
}

} // namespace crosscut::ui
