#pragma once

#include "model/store/batch_table.h"

#include <optional>
#include <vector>

namespace crosscut::workflow {

/// How much of an import was rejected, and how much of the one before it from the same source.
struct ImportTrend {
    double rejected = 0;          ///< share of the rows read
    std::optional<double> before; ///< nothing where it was the first of its source
};

/// One trend per batch, in the order of `batches` (the oldest first). Files are of one source where they hold
/// the same kind and their names differ in nothing but digits: orders-2026-11-01.csv, orders-2026-11-02.csv.
/// Reverted batches are no part of any trend but their own.
std::vector<ImportTrend> importTrends(const std::vector<store::ImportBatch>& batches);

} // namespace crosscut::workflow
