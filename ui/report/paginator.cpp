#include "ui/report/paginator.h"

#include <algorithm>
#include <numeric>

namespace crosscut::ui {

namespace {

qreal heightOf(const MeasuredBlock& block, std::size_t first, std::size_t last) {
    const auto at = [&](std::size_t piece) {
        return block.pieces.begin() + static_cast<std::ptrdiff_t>(piece);
    };
    return std::accumulate(at(first), at(last), qreal(0));
}

/// The least of a block that may stand at the foot of a page, with what it must be kept with.
qreal smallestStart(const std::vector<MeasuredBlock>& blocks, std::size_t index) {
    qreal height = 0;
    for (; index < blocks.size(); ++index) {
        const MeasuredBlock& block = blocks[index];
        std::size_t pieces =
            block.keepWithNext ? block.pieces.size() : std::min(block.together, block.pieces.size());
        if (block.pieces.size() < 2 * block.together)
            pieces = block.pieces.size(); // too short to be broken
        height += block.header + heightOf(block, 0, pieces);
        if (!block.keepWithNext || index + 1 == blocks.size() || blocks[index + 1].startsPage)
            break;
        height += blocks[index + 1].spaceBefore;
    }
    return height;
}

class Paginator {
public:
    Paginator(const std::vector<MeasuredBlock>& blocks, qreal pageHeight)
        : m_blocks(blocks)
        , m_height(pageHeight) {}

    std::vector<PlacedPieces> run() {
        for (std::size_t index = 0; index < m_blocks.size(); ++index)
            place(index);
        return std::move(m_placed);
    }

private:
    void newPage() {
        ++m_page;
        m_y = 0;
    }

    void place(std::size_t index) {
        const MeasuredBlock& block = m_blocks[index];
        const bool fits = m_y + block.spaceBefore + smallestStart(m_blocks, index) <= m_height;
        if (m_y > 0 && (block.startsPage || !fits))
            newPage();
        if (m_y > 0)
            m_y += block.spaceBefore;
        std::size_t first = 0;
        while (first < block.pieces.size()) {
            const std::size_t last = breakAfter(block, first);
            m_placed.push_back({.block = index, .first = first, .last = last, .page = m_page, .y = m_y});
            m_y += block.header + heightOf(block, first, last);
            first = last;
            if (first < block.pieces.size())
                newPage();
        }
    }

    /// How many pieces from `first` on stay on this page; at least one.
    std::size_t breakAfter(const MeasuredBlock& block, std::size_t first) const {
        qreal y = m_y + block.header;
        std::size_t last = first;
        while (last < block.pieces.size() && y + block.pieces[last] <= m_height)
            y += block.pieces[last++];
        last = std::max(last, first + 1);
        const std::size_t rest = block.pieces.size() - last;
        if (rest > 0 && rest < block.together && last > first + (block.together - rest))
            last -= block.together - rest; // no single line on the next page
        return last;
    }

    const std::vector<MeasuredBlock>& m_blocks;
    qreal m_height;
    std::vector<PlacedPieces> m_placed;
    int m_page = 0;
    qreal m_y = 0;
};

} // namespace

std::vector<PlacedPieces> paginate(const std::vector<MeasuredBlock>& blocks, qreal pageHeight) {
    return Paginator(blocks, pageHeight).run();
}

} // namespace crosscut::ui
