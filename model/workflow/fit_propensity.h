#pragma once

#include "model/base/date.h"
#include "model/base/fit_summary.h"
#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

struct PropensityOptions {
    std::string target;                  ///< attribute name, "buys:FIELD" or "buys:COURSE"
    std::vector<std::string> covariates; ///< "age", "channel:factor"; empty: the standard behaviour features
    std::string penalty = "none";        ///< none, l2, firth
    double c = 1.0;                      ///< L2: weight of the loss
    std::optional<Date> cutoff; ///< features before, label after; default: last fifth of the events' time
    std::uint64_t seed = 1;
    bool force = false;
};

struct PropensityTerm {
    std::string name;
    double coef = 0, se = 0, z = 0, p = 0, oddsRatio = 0, low = 0, high = 0;
    double standardized = 0; ///< coefficient for one standard deviation; what L2 penalises
};
struct CalibrationBin {
    double from = 0, to = 0;
    std::int64_t n = 0;
    double predicted = 0, observed = 0;
};
struct PropensityScore {
    std::string user;
    double probability = 0;
};

struct PropensityResult {
    std::string target;
    std::vector<PropensityTerm> terms;
    double nullLogLikelihood = 0, logLikelihood = 0;
    double auc = 0, prAuc = 0, brier = 0, ece = 0, baseRate = 0;
    double logLoss = 0;
    double liftAtTenth = 0;              ///< share of positives in the best tenth over the base rate
    bool heldOut = false;                ///< the figures are of people that the fit had not seen (five folds)
    bool calibrated = false;             ///< probabilities went through Platt scaling on the held-out people
    std::vector<std::string> references; ///< "plan=basic" for each factor
    std::int64_t n = 0, positives = 0;
    std::vector<CalibrationBin> calibration;
    std::vector<PropensityScore> scores;
    std::vector<std::string> warnings; ///< stable keys, "leakage:column"
    FitSummary fit;
    RunInfo run;
};

Result<PropensityResult> fitPropensity(const store::ProjectFile& project, const PropensityOptions& options,
                                       TaskMonitor& monitor);

} // namespace crosscut::workflow
