#include "model/audience/balanced_blocks.h"

#include "model/base/parallel.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace crosscut::audience {

namespace {

constexpr std::size_t rowsAtOnce = 4096;
/// Correlations are rounded to this, so that the order in which people were added up leaves no trace.
constexpr double grain = 1e-10;
constexpr double leastVariance = 1 - 1e-6;

Eigen::MatrixXd correlations(const Features& rows) {
    const Eigen::MatrixXd zero = Eigen::MatrixXd::Zero(rows.cols(), rows.cols());
    const auto n = static_cast<std::size_t>(rows.rows());
    const Eigen::MatrixXd sum =
        parallelSum(n, rowsAtOnce, zero, [&](std::size_t begin, std::size_t end) -> Eigen::MatrixXd {
            const Eigen::MatrixXd part =
                rows.middleRows(static_cast<Eigen::Index>(begin), static_cast<Eigen::Index>(end - begin))
                    .cast<double>();
            return part.transpose() * part;
        });
    return (sum / static_cast<double>(std::max<std::size_t>(n, 1)) / grain).array().round() * grain;
}

/// Variance along the first principal axis of the columns.
double largestVariance(const Eigen::MatrixXd& correlation, const std::vector<Eigen::Index>& columns) {
    const Eigen::MatrixXd block = correlation(columns, columns);
    return Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(block, Eigen::EigenvaluesOnly)
        .eigenvalues()
        .maxCoeff();
}

Eigen::VectorXd weightsOf(const Eigen::MatrixXd& correlation, const std::vector<int>& blockOf) {
    std::vector<std::vector<Eigen::Index>> blocks;
    for (std::size_t column = 0; column < blockOf.size(); ++column) {
        const auto block = static_cast<std::size_t>(blockOf[column]);
        blocks.resize(std::max(blocks.size(), block + 1));
        blocks[block].push_back(static_cast<Eigen::Index>(column));
    }
    Eigen::VectorXd weights(correlation.cols());
    for (const auto& columns : blocks) {
        if (columns.empty())
            continue;
        const double variance = largestVariance(correlation, columns);
        for (const Eigen::Index column : columns)
            weights[column] = variance > 0 ? 1 / std::sqrt(variance) : 0;
    }
    return weights;
}

} // namespace

Features balancedComponents(const Features& standardised, const std::vector<int>& blockOf) {
    if (std::adjacent_find(blockOf.begin(), blockOf.end(), std::not_equal_to<>()) == blockOf.end())
        return standardised;
    const Eigen::MatrixXd correlation = correlations(standardised);
    const Eigen::VectorXd weights = weightsOf(correlation, blockOf);
    const Eigen::MatrixXd weighted = weights.asDiagonal() * correlation * weights.asDiagonal();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> axes(weighted);
    const auto telling = (axes.eigenvalues().array() >= leastVariance).count();
    const Eigen::Index kept = std::clamp<Eigen::Index>(
        telling, std::min<Eigen::Index>(fewestComponents, weighted.cols()), weighted.cols());
    const Eigen::MatrixXd turn =
        weights.asDiagonal() * axes.eigenvectors().rightCols(kept).rowwise().reverse();
    Features components(standardised.rows(), kept);
    parallelChunks(static_cast<std::size_t>(standardised.rows()), rowsAtOnce,
                   [&](std::size_t, std::size_t begin, std::size_t end) {
                       const auto first = static_cast<Eigen::Index>(begin);
                       const auto count = static_cast<Eigen::Index>(end - begin);
                       components.middleRows(first, count) =
                           (standardised.middleRows(first, count).cast<double>() * turn).cast<float>();
                   });
    return components;
}

} // namespace crosscut::audience
