#pragma once

#include <QtGlobal>
#include <vector>

namespace crosscut::ui {

/// What the paginator needs to know of a block: its pieces (lines of a paragraph, rows of a table, one for a
/// chart or a heading) in their order, never to be cut themselves.
struct MeasuredBlock {
    std::vector<qreal> pieces;
    qreal header = 0;      ///< repeated above the pieces on every page (the head of a table)
    qreal spaceBefore = 0; ///< not at the top of a page
    std::size_t together =
        1; ///< pieces that must not stand alone before or after a break (2 lines of a paragraph)
    bool keepWithNext = false; ///< a heading stays with what it heads
    bool startsPage = false;
};

/// Pieces [first, last) of a block at `y` of a page; the header, where there is one, stands at `y`, the
/// pieces below it.
struct PlacedPieces {
    std::size_t block = 0;
    std::size_t first = 0, last = 0;
    int page = 0;
    qreal y = 0;

    bool operator==(const PlacedPieces&) const = default;
};

/// Breaks blocks into pages of `pageHeight`. Every piece is placed exactly once and in order; a piece that is
/// higher than a page has a page of its own.
std::vector<PlacedPieces> paginate(const std::vector<MeasuredBlock>& blocks, qreal pageHeight);

} // namespace crosscut::ui
