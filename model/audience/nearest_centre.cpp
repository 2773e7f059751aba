#include "model/audience/nearest_centre.h"

#include "model/base/parallel.h"
#include "model/base/simd.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace crosscut::audience {

namespace {

constexpr std::size_t lanes = RowBlocks::lanes;
constexpr std::size_t together = 4; ///< centres whose dot products are added up side by side
constexpr std::size_t blocksAtOnce = 512;

using Floats [[gnu::vector_size(64)]] = float;
using Ints [[gnu::vector_size(64)]] = std::int32_t;
constexpr std::size_t width = sizeof(Floats) / sizeof(float);
static_assert(lanes == 2 * width);

CROSSCUT_TARGET_CLONES
void searchBlock(const float* block, std::size_t columns, const float* centres, const float* halfNorms,
                 std::size_t k, std::int32_t* nearest, float* score) {
    Floats best[2] = {{}, {}};
    best[0] += std::numeric_limits<float>::infinity();
    best[1] += std::numeric_limits<float>::infinity();
    Ints which[2] = {{}, {}};
    for (std::size_t c = 0; c < k; c += together) {
        Floats dot[together][2] = {};
        const float* weights = centres + c * columns;
        for (std::size_t column = 0; column < columns; ++column) {
            Floats x[2];
            std::memcpy(x, block + column * lanes, sizeof x);
            for (std::size_t q = 0; q < together; ++q) {
                dot[q][0] += x[0] * weights[column * together + q];
                dot[q][1] += x[1] * weights[column * together + q];
            }
        }
        for (std::size_t q = 0; q < together; ++q)
            for (std::size_t half = 0; half < 2; ++half) {
                const Floats value = halfNorms[c + q] - dot[q][half];
                const Ints nearer = value < best[half];
                best[half] = nearer ? value : best[half];
                which[half] = nearer ? Ints{} + static_cast<std::int32_t>(c + q) : which[half];
            }
    }
    std::memcpy(nearest, which, sizeof which);
    std::memcpy(score, best, sizeof best);
}

} // namespace

RowBlocks::RowBlocks(const Features& rows)
    : m_rows(static_cast<std::size_t>(rows.rows()))
    , m_columns(static_cast<std::size_t>(rows.cols()))
    , m_values(blocks() * lanes * m_columns) {
    parallelChunks(blocks(), blocksAtOnce, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin * lanes; row < std::min(m_rows, end * lanes); ++row) {
            const float* from = rows.data() + row * m_columns;
            float* to = m_values.data() + row / lanes * lanes * m_columns + row % lanes;
            for (std::size_t column = 0; column < m_columns; ++column)
                to[column * lanes] = from[column];
        }
    });
}

PackedCentres packCentres(const Features& centres) {
    const auto k = static_cast<std::size_t>(centres.rows());
    const auto columns = static_cast<std::size_t>(centres.cols());
    const std::size_t padded = (k + together - 1) / together * together;
    PackedCentres packed{std::vector<float>(padded * columns, 0),
                         std::vector<float>(padded, std::numeric_limits<float>::infinity())};
    for (std::size_t c = 0; c < k; ++c) {
        const auto row = centres.row(static_cast<Eigen::Index>(c));
        packed.halfNorms[c] = 0.5F * row.squaredNorm();
        for (std::size_t column = 0; column < columns; ++column)
            packed.values[(c / together * columns + column) * together + c % together] =
                row[static_cast<Eigen::Index>(column)];
    }
    return packed;
}

void nearestCentres(const float* block, std::size_t columns, const PackedCentres& centres,
                    std::int32_t* nearest, float* score) {
    searchBlock(block, columns, centres.values.data(), centres.halfNorms.data(), centres.halfNorms.size(),
                nearest, score);
}

} // namespace crosscut::audience
