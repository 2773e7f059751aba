#pragma once

#include "model/base/fit_summary.h"
#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/retention/survival_data.h"

#include <Eigen/Core>
#include <string>
#include <vector>

/// Proportional hazards, h(t | x) = h0(t) exp(x'β), by partial likelihood (Cox 1972), Newton–Raphson from β =
/// 0 with step halving. Ties by Efron (1977) or Breslow (1974); strata have their own h0; no intercept. A
/// ridge penalty ½ λ Σ β² may be subtracted. One sort, then O(n p²) an iteration; nothing is n × n.
namespace crosscut::retention {

enum class Ties { Efron, Breslow };

struct CoxOptions {
    Ties ties = Ties::Efron;
    bool robust = false;  ///< sandwich errors of Lin and Wei (1989) as well
    double penalizer = 0; ///< λ
    int maxIterations = 50;
    double tolerance = 1e-9; ///< relative change of the log-likelihood
};

struct CoxInput {
    SurvivalData data;
    Eigen::MatrixXd x; ///< rows × terms; columns neither constant nor collinear (features/design_matrix.h)
    std::vector<int> strata; ///< of each row; empty: one
    std::vector<std::string> terms;
};

struct CoxFit {
    Eigen::VectorXd coef, se, robustSe; ///< robustSe is empty unless asked for
    Eigen::MatrixXd covariance;
    double nullLogLikelihood = 0, logLikelihood = 0;
    ChiSquareTest likelihoodRatio, score, wald; ///< wald with the sandwich where robust
    FitSummary summary;
    double people = 0, events = 0;
};

/// Separation (with the term's name) where a term orders all events by itself, so that its coefficient is
/// infinite, unless a penalty keeps it finite; Cancelled; otherwise a fit, whose summary says whether it
/// converged.
Result<CoxFit> fitCox(const CoxInput& input, const CoxOptions& options, TaskMonitor& monitor);

/// Score tests of β(t) = β + γ g(t) (Grambsch and Therneau 1994, as the score test of R's survival 3): each
/// term by itself, then all together.
enum class TimeTransform { KaplanMeier, Rank, Identity };
struct PhTests {
    std::vector<ChiSquareTest> terms;
    ChiSquareTest global;
};
PhTests testProportionalHazards(const CoxInput& input, const CoxFit& fit, Ties ties, TimeTransform transform);

/// Breslow's (or, with Efron ties, the matching) cumulative hazard for the profile x, at each event time.
struct BaselineStep {
    double t = 0, cumulativeHazard = 0, survival = 1;
};
std::vector<BaselineStep> cumulativeHazard(const CoxInput& input, const CoxFit& fit, Ties ties,
                                           const Eigen::VectorXd& profile);

} // namespace crosscut::retention
