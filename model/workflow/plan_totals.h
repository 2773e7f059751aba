#pragma once

#include "model/base/money.h"
#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/sentence.h"
#include "model/base/task_monitor.h"
#include "model/domain/plan.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

/// A number with its 95 % interval.
struct Estimate {
    double value = 0, low = 0, high = 0;
};

struct PlanPairTotals {
    std::string film, filmTitle, course, courseTitle;
    double reach = 0;            ///< people seen to watch the film, in the target segment, scaled by the channels' reach
    Estimate buyRate;            ///< of the people reached
    Estimate expectedBuyers;
    Money cost;
    std::optional<Estimate> expectedGross; ///< none: the course has no price
    bool suppressed = false;
};

/// Something that keeps a plan from being ready, with a jump to its place.
struct PlanIssue {
    std::string kind;  ///< stable key: "film_missing", "right_expired", "no_dates", "stale_numbers", "budget_over" ...
    int pair = -1;     ///< index in Plan::pairs; -1: the plan itself
    std::vector<std::string> args;
};

struct PlanTotals {
    std::vector<PlanPairTotals> pairs;
    double reach = 0;            ///< distinct people, not the sum of the pairs
    Estimate expectedBuyers;
    Money cost;
    Estimate expectedGross;
    Money partnerShare;          ///< of expected gross, at least the minimum guarantee
    std::vector<PlanIssue> issues;
    Sentence summary;
    RunInfo run;
};

/// The totals of a plan from the models' numbers (watchers, buying shares with their intervals, prices, budget lines).
/// Without a hold-out these are expected gross figures, never incremental ones.
Result<PlanTotals> planTotals(const store::ProjectFile& project, const Plan& plan, TaskMonitor& monitor);

/// Adds the pair with its score and evidence as they are today; PairNotFound's args name what the catalogs lack.
Result<Plan> addPair(store::ProjectFile& project, Plan plan, const std::string& film, const std::string& course,
                     TaskMonitor& monitor);

} // namespace crosscut::workflow
