#pragma once

#include <Eigen/Core>

namespace crosscut::matching {

/// What one Newton step of a logistic fit needs at the linear predictor `eta`, in one pass over the data:
/// gradient X'(y − p) and information X'WX with W = p (1 − p), an intercept column of ones standing first.
struct NormalEquations {
    Eigen::VectorXd gradient;
    Eigen::MatrixXd information;
    double logLikelihood = 0;
};

/// How exactly the information is summed: Rough, in single precision within blocks of 256 rows, is good for
/// some six digits, which is all that the direction of a Newton step asks for.
enum class Precision { Exact, Rough };

/// x is rows × terms without the intercept; coefficients hold the intercept first. Rows are taken in blocks
/// that fit the cache, in every stride-th block only (1: all), on all threads; the sums come in order of the
/// blocks.
NormalEquations normalEquations(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                const Eigen::VectorXd& coefficients, Eigen::Index stride = 1,
                                Precision information = Precision::Exact);

} // namespace crosscut::matching
