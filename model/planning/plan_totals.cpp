#include "model/planning/plan_totals.h"

#include <algorithm>
#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <iterator>
#include <map>

namespace crosscut::planning {

namespace {

constexpr double lowTail = 0.025;

/// Quantile p of sorted draws, interpolated between the two nearest (type 7).
double sortedQuantile(const std::vector<double>& sorted, double p) {
    const double position = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

Estimate withInterval(double value, std::vector<double> draws) {
    std::ranges::sort(draws);
    return {value, sortedQuantile(draws, lowTail), sortedQuantile(draws, 1 - lowTail)};
}

/// Index of the first pair with the same evidence, for each pair.
std::vector<std::size_t> sharedEvidence(std::span<const PairForecast> pairs) {
    std::vector<std::size_t> first(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i)
        first[i] = static_cast<std::size_t>(
            std::ranges::find(pairs, pairs[i].evidence, &PairForecast::evidence) - pairs.begin());
    return first;
}

/// Draws of buyers: of each pair by itself, of the plan, and of the plan's gross by currency.
struct Draws {
    std::vector<std::vector<double>> pairBuyers;
    std::vector<double> planBuyers;
    std::map<std::string, std::vector<double>> gross;
};

Draws drawSales(std::span<const PairForecast> pairs, const std::vector<BetaShare>& shares, std::uint64_t seed,
                int draws) {
    const std::vector<std::size_t> evidenceOf = sharedEvidence(pairs);
    const auto n = static_cast<std::size_t>(draws);
    Draws result{.pairBuyers = std::vector(pairs.size(), std::vector<double>(n)),
                 .planBuyers = std::vector<double>(n),
                 .gross = {}};
    for (const PairForecast& pair : pairs)
        if (pair.price)
            result.gross.try_emplace(pair.price->currency, n);
    Random random(seed);
    std::vector<double> drawnShare(pairs.size());
    for (std::size_t draw = 0; draw < n; ++draw) {
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            drawnShare[i] =
                evidenceOf[i] == i ? random.beta(shares[i].a, shares[i].b) : drawnShare[evidenceOf[i]];
            const std::int64_t fresh = binomialDraw(random, pairs[i].newProspects, drawnShare[i]);
            const std::int64_t again =
                binomialDraw(random, pairs[i].prospects - pairs[i].newProspects, drawnShare[i]);
            result.pairBuyers[i][draw] = static_cast<double>(fresh + again);
            result.planBuyers[draw] += static_cast<double>(fresh);
            if (pairs[i].price)
                result.gross[pairs[i].price->currency][draw] +=
                    static_cast<double>(fresh) * pairs[i].price->amount();
        }
    }
    return result;
}

Estimate scaled(const Estimate& estimate, double factor) {
    return {estimate.value * factor, estimate.low * factor, estimate.high * factor};
}

} // namespace

BetaShare buyingShare(const BuyEvidence& evidence) {
    const double base =
        (static_cast<double>(evidence.buyers) + 0.5) / (static_cast<double>(evidence.people) + 1.0);
    const auto bought = static_cast<double>(evidence.buyersAmongWatchers);
    const auto watched = static_cast<double>(evidence.watchers);
    return {baseRateWeight * base + bought, baseRateWeight * (1 - base) + watched - bought};
}

Estimate shareEstimate(const BetaShare& share) {
    return {share.mean(), boost::math::ibeta_inv(share.a, share.b, lowTail),
            boost::math::ibeta_inv(share.a, share.b, 1 - lowTail)};
}

std::int64_t distinctPeople(std::span<const std::vector<std::uint32_t>> people) {
    std::vector<std::uint32_t> all;
    for (const std::vector<std::uint32_t>& list : people)
        all.insert(all.end(), list.begin(), list.end());
    std::ranges::sort(all);
    return std::ranges::unique(all).begin() - all.begin();
}

std::vector<std::uint32_t> prospects(std::span<const std::uint32_t> reached,
                                     std::span<const std::uint32_t> owners) {
    std::vector<std::uint32_t> left;
    std::ranges::set_difference(reached, owners, std::back_inserter(left));
    return left;
}

std::int64_t binomialDraw(Random& random, std::int64_t n, double p) {
    std::int64_t count = 0;
    while (n > 16) {
        const std::int64_t middle = 1 + n / 2;
        const double median = random.beta(static_cast<double>(middle), static_cast<double>(n + 1 - middle));
        if (median <= p) { // the middle one of n sorted uniforms is below p, and so are those before it
            count += middle;
            n -= middle;
            p = (p - median) / (1 - median);
        } else {
            n = middle - 1;
            p /= median;
        }
    }
    for (; n > 0; --n)
        count += random.chance(p) ? 1 : 0;
    return count;
}

PlanExpectation expectedSales(std::span<const PairForecast> pairs, std::uint64_t seed, int draws) {
    PlanExpectation plan;
    if (pairs.empty())
        return plan;
    std::vector<BetaShare> shares;
    for (const PairForecast& pair : pairs)
        shares.push_back(buyingShare(pair.evidence));
    Draws drawn = drawSales(pairs, shares, seed, draws);

    double buyers = 0;
    std::map<std::string, double> gross;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const double mean = shares[i].mean();
        const double fresh = static_cast<double>(pairs[i].newProspects) * mean;
        PairExpectation pair{.buyRate = shareEstimate(shares[i]),
                             .buyers = withInterval(static_cast<double>(pairs[i].prospects) * mean,
                                                    std::move(drawn.pairBuyers[i])),
                             .gross = std::nullopt};
        buyers += fresh;
        if (pairs[i].price) {
            pair.gross = scaled(pair.buyers, pairs[i].price->amount());
            gross[pairs[i].price->currency] += fresh * pairs[i].price->amount();
        }
        plan.pairs.push_back(pair);
    }
    plan.buyers = withInterval(buyers, std::move(drawn.planBuyers));
    for (const auto& [currency, amount] : gross)
        plan.gross.push_back({currency, withInterval(amount, std::move(drawn.gross[currency]))});
    return plan;
}

Money partnerShare(const Money& gross, double sharePercent, const Money& minimumGuarantee) {
    const auto share =
        static_cast<std::int64_t>(std::llround(static_cast<double>(gross.cents) * sharePercent / 100));
    const std::int64_t floor = minimumGuarantee.currency == gross.currency ? minimumGuarantee.cents : 0;
    return {std::max(share, floor), gross.currency};
}

} // namespace crosscut::planning
