#pragma once

#include "model/base/result.h"

#include <Eigen/Core>
#include <cstdint>
#include <optional>
#include <vector>

/// Customer lifetime value of a Markov chain (Pfeifer and Carraway 2000) with margin m a period by state:
/// V = (I − P/(1+d))⁻¹ m, or over T periods V = Σ_{t=1..T} (P/(1+d))^t m … see `horizon`. The last state
/// absorbs.
namespace crosscut::retention {

struct MarkovOptions {
    double discount = 0.01; ///< per period
    std::optional<int>
        horizon; ///< periods t = 1 .. horizon, each discounted; none: from now (t = 0) until absorption
};

/// Value by state. InvalidOption where a row of P does not sum to 1, is negative or the discount is not above
/// −1.
Result<Eigen::VectorXd> markovValue(const Eigen::MatrixXd& transition, const Eigen::VectorXd& margin,
                                    const MarkovOptions& options);

/// Expected periods until the last state, by state (the last: 0).
Result<Eigen::VectorXd> expectedPeriods(const Eigen::MatrixXd& transition);

/// Rows of probabilities from counts, with `prior` added to each cell (Dirichlet); the last row absorbs.
Eigen::MatrixXd transitionFromCounts(const Eigen::MatrixXd& counts, double prior);

/// 95 % limits of the value by state: rows of P drawn from their Dirichlet posteriors.
struct ValueInterval {
    Eigen::VectorXd low, high;
};
Result<ValueInterval> valueInterval(const Eigen::MatrixXd& counts, double prior,
                                    const Eigen::VectorXd& margin, const MarkovOptions& options,
                                    std::uint64_t seed, int draws = 2000);

} // namespace crosscut::retention
