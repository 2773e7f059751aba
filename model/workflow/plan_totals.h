#pragma once

#include "model/base/money.h"
#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/sentence.h"
#include "model/base/task_monitor.h"
#include "model/domain/plan.h"
#include "model/planning/plan_totals.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

using planning::Estimate;

struct PlanPairTotals {
    std::string film, filmTitle, course, courseTitle;
    double reach = 0;         ///< people seen to watch the film who are in the target segment
    Estimate buyRate;         ///< of the people reached, shrunk to everyone's
    Estimate expectedBuyers;  ///< of the people reached who do not own the course yet
    std::vector<Money> costs; ///< planned, one amount for each currency
    std::optional<Money> price;
    std::optional<Estimate> expectedGross; ///< in the currency of the price; none: the course has no price
    bool buyersKnown = true; ///< false: nobody has bought a course of the field, so no buyers are expected
    bool suppressed = false; ///< fewer than smallestShownCell people reached: their numbers are not shown
};

/// The money of a plan in one currency; amounts of two currencies are never added.
struct CurrencyTotals {
    std::string currency;
    Money planned, committed, actual;
    std::optional<Estimate> expectedGross; ///< none: no course of the plan is sold in this currency
    Money partnerShare;                    ///< of expected gross, at least the minimum guarantee
};

/// Something that keeps a plan from being ready, with a jump to its place.
struct PlanIssue {
    std::string
        kind; ///< stable key: "film_missing", "right_expired", "no_dates", "stale_numbers", "budget_over" ...
    int pair = -1; ///< index in Plan::pairs; -1: the plan itself
    std::vector<std::string> args;
};

struct PlanTotals {
    std::vector<PlanPairTotals> pairs;
    double reach = 0;                  ///< distinct people, not the sum of the pairs
    Estimate expectedBuyers;           ///< nobody is counted twice for one course, nor who owns it
    std::vector<CurrencyTotals> money; ///< in the order of the currencies' codes
    std::vector<PlanIssue> issues;
    Sentence summary;
    RunInfo run;
};

/// The totals of a plan from the models' numbers (watchers, buying shares with their intervals, prices,
/// budget lines). Without a hold-out these are expected gross figures, never incremental ones.
Result<PlanTotals> planTotals(const store::ProjectFile& project, const Plan& plan, TaskMonitor& monitor);

/// Adds the pair with its score and evidence as they are today, or brings those of a pair that is in the plan
/// up to date. Where the data are too thin for a score the pair is added without one.
Result<Plan> addPair(store::ProjectFile& project, Plan plan, const std::string& film,
                     const std::string& course, TaskMonitor& monitor);

} // namespace crosscut::workflow
