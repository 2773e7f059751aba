#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace crosscut {

/// A sentence that the model wants said. The model gives the id and the numbers, ui/text the words: the same
/// for the window, the report and the command line, in either language. Each id lists its args in order.
enum class SentenceId {
    // Pairs
    PairBuyersAmongWatchers, ///< film, field, watchers, share, base share, low, high: "看过《X》的 4,120
                             ///< 人中 6.8 % 买过…"
    PairTooFewWatchers,      ///< film, watchers, needed: no share is shown for fewer
    PairTooFewBuyers,    ///< film, field, watchers, needed: fewer buyers among the watchers than may be shown
    PairNoPurchases,     ///< field: nobody is known to have bought a course of it
    PairSharedTags,      ///< tags as one list, e.g. "通胀、博弈"
    PairTaxonomy,        ///< theme of the film, field or topic of the course that it leads to
    PairReach,           ///< film, people, share of the films that reach fewer
    PairNoSharedTags,    ///< film, course
    PairTiming,          ///< film, release date, days of overlap
    GateRightValid,      ///< until
    GateRightExpired,    ///< until
    GateRightNotYet,     ///< from
    GateRightUnknown,    ///< -
    GateAgeFits,         ///< rating
    GateAgeTooHigh,      ///< rating, audience
    GateAgeUnknown,      ///< -
    GateCategoryAllowed, ///< -
    GateCategoryBanned,  ///< category

    // Recommendations
    ReasonPopular,     ///< people
    ReasonSharedTags,  ///< tags as one list
    ReasonSimilarItem, ///< title of the item that speaks for it
    ReasonTwoModels,   ///< name of the first, name of the second

    // Retention
    HazardLower, ///< term, share lower (0..1), low, high: "同样条件下,… 流失风险低 29 %(95 % 区间 8–45 %)"
    HazardHigher,     ///< term, share higher, low, high
    HazardUnclear,    ///< term, share (signed), low, high: the interval includes no effect
    HazardReferences, ///< the references of all factors one a line, "plan=monthly"
    SurvivalAt,       ///< group, share, time, low, high
    MedianReached,    ///< group, median, low, high, unit of time (domain/subscription.h)
    MedianNotReached, ///< group, share still there at the end
    LogRankDiffers,   ///< names of the groups, one a line, p
    LogRankUnclear,   ///< names of the groups, one a line, p
    PhViolated,       ///< term, p
    HoldsNotCausal,   ///< -: no hold-out, so "expected gross", never "incremental"

    // Value
    ValuePerPerson, ///< state, value, months, currency, low, high
    // Segments
    SegmentStandsOut, ///< segment, people, feature, how many times the average
    SegmentBuyShare,  ///< segment, people, field, share, base share, low, high
    // Plan
    PlanSummary,    ///< pairs, reach, buyers, low, high, cost, gross
    PlanBudgetOver, ///< committed, planned
    // Segments, whole
    SegmentLargest, ///< segment, people, share
    // Plan without purchases to go by
    PlanReach, ///< pairs, reach, cost: no buyers can be expected
    // Retention up to a time
    RestrictedMean, ///< group, time, mean, low, high, unit of time
};

using SentenceArg = std::variant<std::int64_t, double, std::string>;

struct Sentence {
    SentenceId id;
    std::vector<SentenceArg> args;

    bool operator==(const Sentence&) const = default;
};

} // namespace crosscut
