#pragma once

#include "model/domain/data_column.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace crosscut::quality {

inline constexpr std::size_t profileBins = 20;
inline constexpr std::size_t commonestShown = 10;

/// How the numbers (or the days since 1970 of dates) of a column lie.
struct NumberSpread {
    double minimum = 0, maximum = 0;
    /// Cells by value: `profileBins` of equal width from the minimum to the maximum, the last one closed; a
    /// single bin where all are equal. Nothing where the bin is suppressed.
    std::vector<std::optional<std::int64_t>> bins;
    double lowerQuartile = 0, median = 0, upperQuartile = 0;
    double lowerFence = 0, upperFence = 0; ///< Tukey's: 1.5 interquartile ranges outside the quartiles
    std::int64_t outliers = 0;             ///< cells outside the fences
    std::vector<std::size_t> outlierRows;  ///< the first few of them
};

struct ValueCount {
    std::string value;
    std::int64_t rows = 0;

    bool operator==(const ValueCount&) const = default;
};

/// What a column holds, over all of its rows.
struct ColumnFacts {
    std::int64_t rows = 0, empty = 0, distinct = 0;
    std::string minimum,
        maximum; ///< numbers with a point, dates ISO, texts in byte order; empty where no cell is filled
    std::vector<std::size_t> outliers;  ///< rows far outside (numbers only), in order
    std::optional<NumberSpread> spread; ///< of numbers and dates
    std::vector<ValueCount> commonest;  ///< of texts and of the entries of lists, the commonest first
    std::int64_t suppressed = 0;        ///< values, or bins, that are too small to be shown
};

struct ProfileOptions {
    bool isList = false;           ///< cells are entries joined with '|'
    std::int64_t smallestCell = 1; ///< values and bins of fewer rows are not shown
};

/// O(n log n) for numbers, O(n) and the levels for texts; the order of the rows changes nothing but which
/// outliers come first.
ColumnFacts profileColumn(const DataColumn& column, const ProfileOptions& options = {});

/// The same of numbers or days that come as how many rows hold each, and `empty` rows besides.
ColumnFacts profileCounts(const std::map<double, std::int64_t>& rows, std::int64_t empty, AttributeType type);

/// Rows more than three interquartile ranges outside the quartiles (Tukey's "far out"). None where fewer than
/// 20 cells are filled or half of them are equal: then nothing is far from anything.
std::vector<std::size_t> farOutliers(std::span<const double> numbers);

/// 12, 0.5, 1e+20: the shortest text that reads back as the same number.
std::string plainNumber(double value);

} // namespace crosscut::quality
