#pragma once

#include "model/base/money.h"
#include "model/base/random.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// The sums of a plan. These are expected *gross* figures: what people like these did so far, carried over to
/// the people a plan reaches. Without a hold-out nothing here is incremental.
namespace crosscut::planning {

/// A number with its 95 % interval.
struct Estimate {
    double value = 0, low = 0, high = 0;
};

/// Who watched the film and who of them bought a course of the field, beside the same for everyone.
struct BuyEvidence {
    std::int64_t watchers = 0, buyersAmongWatchers = 0;
    std::int64_t people = 0, buyers = 0;

    bool operator==(const BuyEvidence&) const = default;
};

/// Beta distribution of a share.
struct BetaShare {
    double a = 1, b = 1;
    double mean() const { return a / (a + b); }
};

/// How many people the base rate counts for against the film's own watchers: Beta(2, 38) at a base rate of 5
/// %.
inline constexpr double baseRateWeight = 40;

/// The buying share among watchers, shrunk to the base rate:
///   Beta(w·p0 + k, w·(1 − p0) + n − k),  p0 = (buyers + 1/2) / (people + 1),  w = baseRateWeight.
/// The half keeps p0 inside (0, 1) where nobody, or everybody, has bought.
BetaShare buyingShare(const BuyEvidence& evidence);
/// Mean and the 2.5 % and 97.5 % quantiles.
Estimate shareEstimate(const BetaShare& share);

/// Reach of several pairs: the distinct people in sorted lists of ids, not the sum of the lists.
std::int64_t distinctPeople(std::span<const std::vector<std::uint32_t>> people);

/// Who of the people reached may still buy a course: those who own it do not buy it again. Sorted lists of
/// ids.
std::vector<std::uint32_t> prospects(std::span<const std::uint32_t> reached,
                                     std::span<const std::uint32_t> owners);

/// What one pair brings into the sums. `newProspects` leaves out those whom an earlier pair of the same
/// course reaches, so that nobody is expected to buy one course twice.
struct PairForecast {
    std::int64_t prospects = 0;
    std::int64_t newProspects = 0;
    BuyEvidence evidence;
    std::optional<Money> price;
};

struct PairExpectation {
    Estimate buyRate;
    Estimate buyers;               ///< of `prospects`
    std::optional<Estimate> gross; ///< price × buyers; none: the course has no price
};
struct GrossByCurrency {
    std::string currency;
    Estimate gross;
};
struct PlanExpectation {
    std::vector<PairExpectation> pairs;
    Estimate buyers; ///< of `newProspects`, over all pairs
    std::vector<GrossByCurrency>
        gross; ///< amounts of two currencies are never added; in the order of their codes
};

/// Expected buyers and gross with intervals. The value is the mean in closed form, prospects · E[share]. The
/// interval is the 2.5 % and 97.5 % quantile of `draws` seeded draws of a beta-binomial: a share from its
/// Beta, then buyers among the prospects. Pairs with the same evidence share their draw, so that their
/// errors do not cancel out in the sum.
PlanExpectation expectedSales(std::span<const PairForecast> pairs, std::uint64_t seed, int draws = 4000);

/// Exact binomial draw by Ahrens and Dieter's median splitting (1974), O(log n).
std::int64_t binomialDraw(Random& random, std::int64_t n, double p);

/// What the partner gets in the currency of `gross`: their share of the gross, but not less than the
/// guarantee where that is in the same currency.
Money partnerShare(const Money& gross, double sharePercent, const Money& minimumGuarantee);

} // namespace crosscut::planning
