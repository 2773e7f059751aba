#include "model/workflow/plan_totals.h"

#include "model/base/clock.h"
#include "model/domain/segment.h"
#include "model/store/catalog_tables.h"
#include "model/store/guarded.h"
#include "model/workflow/plan_evidence.h"
#include "model/workflow/plan_issues.h"
#include "model/workflow/project_info.h"
#include "model/workflow/rank_pairs.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <map>

namespace crosscut::workflow {

namespace {

constexpr std::uint64_t totalsSeed = 1;

const People& peopleOf(const std::map<std::string, People>& lists, const std::string& key) {
    static const People nobody;
    const auto found = lists.find(key);
    return found == lists.end() ? nobody : found->second;
}

People intersection(const People& a, const People& b) {
    People both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return both;
}

/// Watchers of the pair's film who are in its target segment.
People reachedPeople(const PlanPair& pair, const PlanEvidence& evidence) {
    const People& watchers = peopleOf(evidence.watchers, pair.film);
    return pair.segment.empty() ? watchers
                                : intersection(watchers, peopleOf(evidence.segments, pair.segment));
}

struct Reached {
    std::vector<People> byPair;
    std::vector<planning::PairForecast> forecasts;
};

planning::BuyEvidence buyEvidence(const PlanPair& pair, const PlanEvidence& evidence) {
    const People& watchers = peopleOf(evidence.watchers, pair.film);
    const People& buyers = peopleOf(evidence.buyers, pair.course);
    return {.watchers = static_cast<std::int64_t>(watchers.size()),
            .buyersAmongWatchers = static_cast<std::int64_t>(intersection(watchers, buyers).size()),
            .people = evidence.people,
            .buyers = static_cast<std::int64_t>(buyers.size())};
}

Reached reachOfPairs(const Plan& plan, const PlanEvidence& evidence) {
    Reached reached;
    std::map<std::string, People> countedByCourse;
    for (const PlanPair& pair : plan.pairs) {
        const bool dropped = pair.status == PlanStatus::Dropped;
        People people = dropped ? People() : reachedPeople(pair, evidence);
        const People prospects = planning::prospects(people, peopleOf(evidence.owners, pair.course));
        People& counted = countedByCourse[pair.course];
        const auto again = static_cast<std::int64_t>(intersection(prospects, counted).size());
        People together;
        std::ranges::set_union(counted, prospects, std::back_inserter(together));
        counted = std::move(together);

        planning::PairForecast forecast;
        forecast.prospects = static_cast<std::int64_t>(prospects.size());
        forecast.newProspects = forecast.prospects - again;
        forecast.evidence = buyEvidence(pair, evidence);
        const auto course = evidence.courses.find(pair.course);
        if (course != evidence.courses.end() && forecast.evidence.buyers > 0 && !dropped)
            forecast.price = course->second.price;
        reached.byPair.push_back(std::move(people));
        reached.forecasts.push_back(std::move(forecast));
    }
    return reached;
}

std::vector<Money> plannedCosts(const PlanPair& pair) {
    std::map<std::string, std::int64_t> cents;
    for (const BudgetLine& line : pair.budget)
        if (line.planned.cents != 0)
            cents[line.planned.currency] += line.planned.cents;
    std::vector<Money> costs;
    for (const auto& [currency, amount] : cents)
        costs.push_back({amount, currency});
    return costs;
}

std::vector<PlanPairTotals> pairTotals(const Plan& plan, const PlanEvidence& evidence, const Reached& reached,
                                       const planning::PlanExpectation& expectation) {
    std::vector<PlanPairTotals> totals;
    for (std::size_t i = 0; i < plan.pairs.size(); ++i) {
        const PlanPair& pair = plan.pairs[i];
        const auto film = evidence.films.find(pair.film);
        const auto course = evidence.courses.find(pair.course);
        const std::size_t reach = reached.byPair[i].size();
        totals.push_back(
            {.film = pair.film,
             .filmTitle = film == evidence.films.end() ? pair.film : film->second.title,
             .course = pair.course,
             .courseTitle = course == evidence.courses.end() ? pair.course : course->second.title,
             .reach = static_cast<double>(reach),
             .buyRate = expectation.pairs[i].buyRate,
             .expectedBuyers = expectation.pairs[i].buyers,
             .costs = plannedCosts(pair),
             .price = reached.forecasts[i].price,
             .expectedGross = expectation.pairs[i].gross,
             .buyersKnown = reached.forecasts[i].evidence.buyers > 0,
             .suppressed = reach < smallestShownCell});
    }
    return totals;
}

std::vector<CurrencyTotals> moneyTotals(const Plan& plan, const planning::PlanExpectation& expectation) {
    std::map<std::string, CurrencyTotals> byCurrency;
    const auto add = [&](Money CurrencyTotals::*sum, const Money& money) {
        if (money.cents != 0)
            (byCurrency[money.currency].*sum).cents += money.cents;
    };
    for (const PlanPair& pair : plan.pairs) {
        if (pair.status == PlanStatus::Dropped)
            continue;
        for (const BudgetLine& line : pair.budget) {
            add(&CurrencyTotals::planned, line.planned);
            add(&CurrencyTotals::committed, line.committed);
            add(&CurrencyTotals::actual, line.actual);
        }
    }
    for (const planning::GrossByCurrency& gross : expectation.gross)
        byCurrency[gross.currency].expectedGross = gross.gross;
    if (plan.terms.minimumGuarantee.cents != 0)
        byCurrency[plan.terms.minimumGuarantee.currency];

    std::vector<CurrencyTotals> totals;
    for (auto& [currency, sums] : byCurrency) {
        sums.currency = sums.planned.currency = sums.committed.currency = sums.actual.currency = currency;
        const double gross = sums.expectedGross ? sums.expectedGross->value : 0;
        sums.partnerShare =
            planning::partnerShare({static_cast<std::int64_t>(std::llround(gross * 100)), currency},
                                   plan.terms.revenueSharePercent, plan.terms.minimumGuarantee);
        totals.push_back(std::move(sums));
    }
    return totals;
}

/// One amount in yuan as a number, which the sentence writes in its own way; anything else spelt out,
/// currency by currency.
SentenceArg moneyArgument(const std::vector<std::pair<std::string, double>>& amounts) {
    if (amounts.size() == 1 && amounts.front().first == "CNY")
        return amounts.front().second;
    std::string text;
    for (const auto& [currency, amount] : amounts) {
        char figure[64];
        std::snprintf(figure, sizeof figure, "%.2f", amount);
        text += (text.empty() ? "" : " + ") + currency + ' ' + figure;
    }
    return text.empty() ? std::string("\u2013") : text;
}

Sentence summarise(const Plan& plan, const PlanTotals& totals) {
    std::vector<std::pair<std::string, double>> cost;
    std::vector<std::pair<std::string, double>> gross;
    for (const CurrencyTotals& money : totals.money) {
        if (money.planned.cents != 0)
            cost.emplace_back(money.currency, money.planned.amount());
        if (money.expectedGross)
            gross.emplace_back(money.currency, money.expectedGross->value);
    }
    if (cost.empty())
        cost.emplace_back("CNY", 0.0);
    const auto pairs = std::ranges::count_if(
        plan.pairs, [](const PlanPair& pair) { return pair.status != PlanStatus::Dropped; });
    if (!plan.pairs.empty() && std::ranges::none_of(totals.pairs, &PlanPairTotals::buyersKnown))
        return {SentenceId::PlanReach, {static_cast<std::int64_t>(pairs), totals.reach, moneyArgument(cost)}};
    return {SentenceId::PlanSummary,
            {static_cast<std::int64_t>(pairs), totals.reach, std::round(totals.expectedBuyers.value),
             totals.expectedBuyers.low, totals.expectedBuyers.high, moneyArgument(cost),
             moneyArgument(gross)}};
}

} // namespace

Result<PlanTotals> planTotals(const store::ProjectFile& project, const Plan& plan, TaskMonitor& monitor) {
    return store::guarded(project.path(), [&]() -> Result<PlanTotals> {
        const Stopwatch watch;
        const auto evidence = gatherPlanEvidence(project, plan, monitor);
        if (!evidence)
            return evidence.error();
        const Reached reached = reachOfPairs(plan, *evidence);
        const planning::PlanExpectation expectation = planning::expectedSales(reached.forecasts, totalsSeed);

        PlanTotals totals;
        totals.pairs = pairTotals(plan, *evidence, reached, expectation);
        totals.reach = static_cast<double>(planning::distinctPeople(reached.byPair));
        totals.expectedBuyers = expectation.buyers;
        totals.money = moneyTotals(plan, expectation);
        totals.issues = planIssues(plan, *evidence);
        totals.summary = summarise(plan, totals);
        totals.run = makeRunInfo(project, totalsSeed, watch.seconds());
        return totals;
    });
}

Result<Plan> addPair(store::ProjectFile& project, Plan plan, const std::string& film,
                     const std::string& course, TaskMonitor& monitor) {
    return store::guarded(project.path(), [&]() -> Result<Plan> {
        if (!store::findFilm(project.database(), film))
            return Error{.code = ErrorCode::FilmNotFound, .args = {film}, .detail = {}, .lacking = {}};
        if (!store::findCourse(project.database(), course))
            return Error{.code = ErrorCode::CourseNotFound, .args = {course}, .detail = {}, .lacking = {}};

        auto pair = std::ranges::find_if(
            plan.pairs, [&](const PlanPair& one) { return one.film == film && one.course == course; });
        if (pair == plan.pairs.end()) {
            PlanPair fresh;
            fresh.film = film;
            fresh.course = course;
            fresh.from = plan.from;
            fresh.until = plan.until;
            pair = plan.pairs.insert(plan.pairs.end(), std::move(fresh));
        }
        PairOptions options;
        options.film = film;
        options.course = course;
        options.from = pair->from;
        options.until = pair->until;
        const auto ranked = rankPairs(project, options, monitor);
        if (!ranked && !ranked.error().isRefusal())
            return ranked.error();
        const bool scored = ranked && !ranked->pairs.empty();
        pair->score = scored ? ranked->pairs.front().score : 0;
        pair->evidencePercent = scored ? ranked->pairs.front().evidence * 100 : 0;
        pair->dataHash = project.dataHash();
        return plan;
    });
}

} // namespace crosscut::workflow
