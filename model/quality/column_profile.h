#pragma once

#include "model/domain/data_column.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace crosscut::quality {

/// What a column holds, over all of its rows.
struct ColumnFacts {
    std::int64_t rows = 0, empty = 0, distinct = 0;
    std::string minimum,
        maximum; ///< numbers with a point, dates ISO, texts in byte order; empty where no cell is filled
    std::vector<std::size_t> outliers; ///< rows far outside (numbers only), in order
};

ColumnFacts profileColumn(const DataColumn& column);
/// A column of texts, empty text meaning an empty cell.
ColumnFacts profileTexts(std::span<const std::string> texts);

/// Rows more than three interquartile ranges outside the quartiles (Tukey's "far out"). None where fewer than
/// 20 cells are filled or half of them are equal: then nothing is far from anything.
std::vector<std::size_t> farOutliers(std::span<const double> numbers);

/// 12, 0.5, 1e+20: the shortest text that reads back as the same number.
std::string plainNumber(double value);

} // namespace crosscut::quality
