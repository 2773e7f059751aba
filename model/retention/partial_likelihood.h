#pragma once

#include "model/retention/risk_sets.h"

namespace crosscut::retention {

/// Log partial likelihood with its first two derivatives, on the scaled covariates of the risk sets.
struct PartialLikelihood {
    double value = 0;
    Eigen::VectorXd gradient;
    Eigen::MatrixXd information; ///< minus the second derivatives
};

/// The sums over risk sets are turned round: a row's x x' enters the information once, weighted with its risk
/// times the hazard of all moments that it was at risk at; the means of the risk sets of one moment's d terms
/// are combinations of two vectors and need two outer products, not d. O(n p²) in blocks, on all threads,
/// bitwise the same for any number of them.
PartialLikelihood partialLikelihood(const RiskSets& sets, const Eigen::VectorXd& beta, Ties ties);

} // namespace crosscut::retention
