#pragma once

#include "model/base/fit_summary.h"
#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/sentence.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

struct SurvivalOptions {
    std::string by;     ///< KM: column to group by ("segment" for the saved segments); empty: one curve
    std::string strata; ///< Cox: column of strata
    std::vector<std::string>
        covariates; ///< Cox: "age", "channel:factor", "plan:factor:年卡" (reference level)
    std::string ties = "efron";
    bool robust = false;
    double penalizer = 0;   ///< ridge
    std::vector<double> at; ///< KM: times for which survival is wanted as well
    std::string confType = "log-log";
    std::optional<double> rmst; ///< tau
    std::string phTest = "km";  ///< km, rank, identity
    bool force = false;
};

/// A point of a step curve: survival holds from t on.
struct CurvePoint {
    double t = 0;
    double atRisk = 0, events = 0, censored = 0;
    double survival = 1, se = 0, lower = 1, upper = 1;
};
struct CurveGroup {
    std::string group; ///< level of `by`; empty: everyone
    std::string key;   ///< for sentences: "plan=annual", the name of a segment, empty for everyone
    std::int64_t n = 0, events = 0;
    std::optional<double> median, medianLow, medianHigh; ///< none: not reached
    std::vector<CurvePoint> curve;
    std::vector<CurvePoint> at; ///< at SurvivalOptions::at
    std::optional<double> rmst, rmstSe;
    bool suppressed = false;              ///< fewer than smallestShownCell people
    Sentence sentence;                    ///< of the median
    std::optional<Sentence> meanSentence; ///< of the mean up to SurvivalOptions::rmst
};
struct ChiSquare {
    double chisq = 0;
    int df = 0;
    double p = 1;
};
struct KaplanMeierResult {
    std::string by;
    std::string unit;
    std::vector<CurveGroup> groups;
    std::optional<ChiSquare> logRank;
    std::optional<Sentence> sentence; ///< what the log-rank test says
    std::vector<std::string> warnings;
    RunInfo run;
};
Result<KaplanMeierResult> fitKaplanMeier(const store::ProjectFile& project, const SurvivalOptions& options,
                                         TaskMonitor& monitor);

struct CoxTerm {
    std::string name;
    double coef = 0, se = 0, robustSe = 0, z = 0, p = 0, hazardRatio = 1, low = 1, high = 1;
    Sentence sentence;
};
struct PhTest {
    std::string name; ///< of a term, or "GLOBAL"
    ChiSquare test;
};
struct CoxResult {
    std::int64_t n = 0, events = 0;
    std::string ties;
    std::vector<CoxTerm> terms;
    std::vector<std::string> references; ///< what the levels of each factor are compared with: "plan=monthly"
    std::optional<Sentence> referenceSentence;
    double nullLogLikelihood = 0, logLikelihood = 0;
    ChiSquare likelihoodRatio, score, wald;
    double concordance = 0;
    FitSummary fit;
    std::vector<PhTest> phTest;
    std::vector<std::string>
        warnings; ///< stable keys with arguments: "dropped_missing:12", "few_events_per_parameter:14.2"
    RunInfo run;
};
Result<CoxResult> fitCox(const store::ProjectFile& project, const SurvivalOptions& options,
                         TaskMonitor& monitor);

/// A column that memberships can be grouped by or explained with.
struct SurvivalColumn {
    std::string name;
    bool isNumeric = false;
    int levels = 0;                      ///< different values; numbers are counted up to mostCountedLevels
    std::int64_t missing = 0;            ///< memberships without a value
    std::vector<std::string> levelNames; ///< the commonest first; empty for a number of many values
};
constexpr int mostCountedLevels = 50;

struct SurvivalColumns {
    std::int64_t memberships = 0, ended = 0;
    std::vector<SurvivalColumn> columns;
};
Result<SurvivalColumns> survivalColumns(const store::ProjectFile& project);

} // namespace crosscut::workflow
