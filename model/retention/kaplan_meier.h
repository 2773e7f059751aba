#pragma once

#include "model/retention/survival_data.h"

#include <optional>
#include <vector>

/// Product-limit estimator of Kaplan and Meier (1958): S(t) = Π (1 − d/n) over the event times up to t, with
/// Greenwood's variance; events come before censorings of the same time. O(n log n).
namespace crosscut::retention {

/// How the band is built: on log(−log S), on log S or on S itself.
enum class BandType { LogLog, Log, Plain };

/// A step: holds from `t` on. Limits are NaN where S is 0.
struct CurveStep {
    double t = 0;
    double atRisk = 0, events = 0, censored = 0;
    double survival = 1;
    double se = 0; ///< of S
    double lower = 1, upper = 1;
};

struct KaplanMeier {
    std::vector<CurveStep> steps; ///< at each distinct time, ascending; before the first, S is 1
    double people = 0, events = 0;
    /// First t with S <= 0.5, and where the band's edges cross 0.5 (Brookmeyer and Crowley 1982); empty:
    /// never.
    std::optional<double> median, medianLower, medianUpper;
};

KaplanMeier kaplanMeier(const SurvivalData& data, BandType band, double confidence = 0.95);

/// The step that holds at t, with `atRisk` at t itself.
CurveStep stepAt(const KaplanMeier& curve, double t);

/// Restricted mean: the area under S up to tau, with Greenwood's standard error. A curve that ends before tau
/// goes on flat.
struct RestrictedMean {
    double mean = 0, se = 0;
};
RestrictedMean restrictedMean(const KaplanMeier& curve, double tau);

} // namespace crosscut::retention
