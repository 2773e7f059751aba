#pragma once

#include "model/base/fit_summary.h"
#include "model/base/result.h"
#include "model/base/task_monitor.h"

#include <Eigen/Core>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::matching {

enum class Penalty { None, L2, Firth };

std::optional<Penalty> penaltyFromString(std::string_view name);

struct LogisticOptions {
    Penalty penalty = Penalty::None;
    double c = 1.0;           ///< L2: weight of the loss, lambda = 1 / (c n)
    double tolerance = 1e-10; ///< on the relative change of the objective and on the step
    int maxIterations = 100;
};

/// log(p / (1 − p)) = b0 + b'x, fitted by Newton's method (IRLS) with step halving.
/// - None: maximum likelihood.
/// - L2: minimises ½ w'w + C Σ loss on standardised features (mean 0, population deviation 1), intercept
/// free; the
///   coefficients are given in the features' own units and, beside them, standardised.
/// - Firth (1993): penalised by ½ log det X'WX, finite where maximum likelihood is not.
/// Standard errors come from the inverse information (of the penalised problem where there is a penalty).
struct LogisticFit {
    Eigen::VectorXd coefficients; ///< intercept first
    Eigen::VectorXd standardized; ///< coefficient · deviation of the feature; 0 for the intercept
    Eigen::VectorXd standardErrors;
    double logLikelihood = 0;     ///< without the penalty
    double nullLogLikelihood = 0; ///< of the intercept alone
    FitSummary summary;

    Eigen::VectorXd logits(const Eigen::MatrixXd& x) const;
    Eigen::VectorXd probabilities(const Eigen::MatrixXd& x) const;
};

/// x: rows × terms, without intercept, full column rank (features/design_matrix.h); y: 0 or 1.
/// Separation names a term that tells all positives from all negatives, or that runs away because a
/// combination does. ColumnConstant ("target") where y has one value. O(n p²) an iteration, blocked, bitwise
/// the same for any number of threads.
Result<LogisticFit> fitLogistic(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                const std::vector<std::string>& terms, const LogisticOptions& options,
                                TaskMonitor& monitor);

} // namespace crosscut::matching
