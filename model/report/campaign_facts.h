#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/sentence.h"
#include "model/domain/plan.h"
#include "model/planning/plan_totals.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a campaign report is written from: plain numbers, gathered by workflow/compose_report. A part that
/// could not be computed holds the Error that says what it lacks.
namespace crosscut::report {

using planning::Estimate;

struct CriterionFact {
    std::string name;
    std::optional<double> z; ///< none: no evidence
    double weight = 0;
};
struct GateFact {
    std::string name;
    bool passed = true;
    bool known = true;
    Sentence why;
};
/// Why a pair is in the plan, as the models see it today.
struct PairReason {
    Sentence lead;
    std::vector<Sentence> explanation;
    std::vector<CriterionFact> criteria;
    std::vector<GateFact> gates;
};
/// The numbers of Plan::pairs[i].
struct PairFacts {
    std::string filmTitle, courseTitle;
    std::optional<Date> release;
    double reach = 0;
    bool suppressed = false;
    bool buyersKnown = true; ///< false: no purchases to go by
    Estimate buyRate, buyers;
    std::optional<Money> price;
    std::optional<Estimate> gross;
    Result<PairReason> reason = cancelledError();
};

struct MoneyFacts {
    std::string currency;
    Money planned, committed, actual;
    std::optional<Estimate> gross;
    Money partnerShare;
};
struct IssueFact {
    std::string kind;
    int pair = -1; ///< -1: the plan itself
};
struct PlanFacts {
    double reach = 0;
    Estimate buyers;
    std::vector<MoneyFacts> money;
    std::vector<IssueFact> issues;
    Sentence summary;
};

struct SegmentFact {
    std::string name;
    std::int64_t people = 0;
    double share = 0;
    bool suppressed = false;
    std::vector<Sentence> sentences;
};
struct SegmentFacts {
    std::vector<SegmentFact> segments; ///< largest first
    std::int64_t people = 0;
};

struct CurveFact {
    std::string group; ///< token of family "group"; empty: everyone
    std::int64_t people = 0, events = 0;
    std::optional<double> median, medianLow, medianHigh;
    std::vector<double> t, survival, lower, upper, atRisk; ///< step by step, atRisk just before each step
    bool suppressed = false;
    Sentence sentence;
};
struct CurveFacts {
    std::vector<CurveFact> curves;
    std::string by, unit;
    std::optional<double> logRankP;
    std::optional<Sentence> sentence;
    std::vector<std::string> warnings;
};

struct HazardFact {
    std::string term;
    double ratio = 1, low = 1, high = 1, p = 1;
    Sentence sentence;
};
struct HazardFacts {
    std::vector<HazardFact> terms;
    std::optional<Sentence> references;
    std::int64_t people = 0, events = 0;
    std::vector<std::string> warnings;
};

struct BatchFact {
    std::int64_t id = 0;
    std::string kind, source;
    std::int64_t read = 0, inserted = 0, updated = 0, unchanged = 0, rejected = 0, duplicates = 0,
                 ignored = 0;
};
struct CountFact {
    std::string kind; ///< a token of the family "entity"
    std::int64_t count = 0;
};
struct DataFacts {
    std::string projectName;
    bool sample = false;
    std::vector<CountFact> counts;
    std::vector<BatchFact> batches;
};

struct CampaignFacts {
    Plan plan;
    std::vector<PairFacts> pairs; ///< in the order of Plan::pairs
    PlanFacts totals;
    Result<SegmentFacts> segments = cancelledError();
    Result<CurveFacts> curves = cancelledError();
    Result<HazardFacts> hazards = cancelledError();
    DataFacts data;
    Date made;
    RunInfo run;
};

} // namespace crosscut::report
