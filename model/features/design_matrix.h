#pragma once

#include "model/base/result.h"
#include "model/domain/data_column.h"

#include <Eigen/Core>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::features {

enum class Coding { Automatic, Number, Factor };

/// A covariate as the user writes it: "age", "plan:factor", "plan:factor:basic", "grade:number".
struct Covariate {
    std::string name;
    Coding coding = Coding::Automatic; ///< numbers and dates as they are, factors and texts one-hot
    std::string reference; ///< level that gets no column; empty: the commonest, then the first in byte order
};

/// A column's own name may contain a colon: only a last part that is a coding counts.
Covariate parseCovariate(std::string_view text);

/// Numbers for a fit. A factor with L levels gives L−1 columns named "plan=gold", 1 where the row has the
/// level; levels that occur in no row that is kept give none.
struct DesignMatrix {
    Eigen::MatrixXd x;                   ///< rows kept × terms, without intercept
    std::vector<std::string> terms;      ///< one for each column of x
    std::vector<std::string> sources;    ///< the covariate that each term comes from
    std::vector<std::string> references; ///< "plan=basic" for each factor
    std::vector<std::size_t> rows;       ///< the rows of the input that are complete, ascending
    std::size_t incompleteRows = 0;      ///< left out because a covariate is empty there
};

/// Builds the matrix from the covariates' columns. Everything that would break a fit is found here and named:
/// - ColumnNotFound: a covariate that is not among `columns`
/// - ColumnMissing: a column without any value
/// - ColumnNotNumeric: ":number" on a column that holds words
/// - ColumnConstant: one value in all complete rows, or a factor with one level
/// - ColumnsCollinear: a term that is, with the intercept, a linear combination of terms before it; they are
/// named
/// - InvalidOption: a reference level that does not occur, a factor of more than 200 levels, a covariate
/// named twice `keep` (as long as the columns, or empty for all) says which rows are asked for at all. O(rows
/// · terms²).
Result<DesignMatrix> buildDesignMatrix(std::span<const DataColumn> columns,
                                       std::span<const Covariate> covariates,
                                       std::span<const std::uint8_t> keep = {});

/// The check by itself, for terms that were made elsewhere: an error for the first constant or collinear
/// column of x.
Result<void> checkColumns(const Eigen::MatrixXd& x, const std::vector<std::string>& terms);

} // namespace crosscut::features
