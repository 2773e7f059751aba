#pragma once

#include "model/audience/k_means.h"

#include <cstdint>
#include <vector>

namespace crosscut::audience {

/// Rows laid out for the search of their nearest centres: blocks of 32 rows, in each block column by column,
/// so that a vector register holds one column of many rows. The last block is filled up with zeros.
class RowBlocks {
public:
    static constexpr std::size_t lanes = 32;

    explicit RowBlocks(const Features& rows);

    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }
    std::size_t blocks() const { return (m_rows + lanes - 1) / lanes; }
    const float* block(std::size_t index) const { return m_values.data() + index * lanes * m_columns; }

private:
    std::size_t m_rows;
    std::size_t m_columns;
    std::vector<float> m_values;
};

/// Centres in the order in which the search reads them, four at a time.
struct PackedCentres {
    std::vector<float> values;
    std::vector<float> halfNorms; ///< |c|² / 2; infinite for the centres that fill up the last four
};
PackedCentres packCentres(const Features& centres);

/// The nearest centre of each row of a block (the first of equally near ones) and |c|² / 2 − x·c, which is
/// (|x − c|² − |x|²) / 2.
void nearestCentres(const float* block, std::size_t columns, const PackedCentres& centres,
                    std::int32_t* nearest, float* score);

} // namespace crosscut::audience
