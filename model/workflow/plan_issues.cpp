#include "model/workflow/plan_issues.h"

#include "model/domain/segment.h"
#include "model/workflow/model_gate.h"

#include <algorithm>
#include <map>
#include <set>

namespace crosscut::workflow {

namespace {

class IssueList {
public:
    void add(int pair, std::string kind, std::vector<std::string> args = {}) {
        m_issues.push_back({.kind = std::move(kind), .pair = pair, .args = std::move(args)});
    }
    std::vector<PlanIssue> take() { return std::move(m_issues); }

private:
    std::vector<PlanIssue> m_issues;
};

void checkDates(const std::optional<Date>& from, const std::optional<Date>& until, int pair,
                IssueList& issues) {
    if (!from || !until)
        issues.add(pair, "no_dates");
    else if (*until < *from)
        issues.add(pair, "dates_reversed", {from->toIso(), until->toIso()});
}

void checkWithinPlan(const Plan& plan, const PlanPair& pair, int index, IssueList& issues) {
    const bool early = plan.from && pair.from && *pair.from < *plan.from;
    const bool late = plan.until && pair.until && *pair.until > *plan.until;
    if (early || late)
        issues.add(index, "outside_plan");
}

std::optional<Date> dateAttribute(const Film& film, const std::string& name) {
    const auto found = film.attributes.find(name);
    if (found == film.attributes.end() || !std::holds_alternative<Date>(found->second))
        return std::nullopt;
    return std::get<Date>(found->second);
}

void checkRight(const Plan& plan, const PlanPair& pair, const Film& film, int index, IssueList& issues) {
    const std::optional<Date> from = dateAttribute(film, "rights_from");
    const std::optional<Date> until = dateAttribute(film, "rights_until");
    const std::optional<Date> start = pair.from ? pair.from : plan.from;
    const std::optional<Date> end = pair.until ? pair.until : plan.until;
    if (!until)
        issues.add(index, "right_unknown");
    else if (end && *until < *end)
        issues.add(index, "right_expired", {until->toIso()});
    if (from && start && *start < *from)
        issues.add(index, "right_not_begun", {from->toIso()});
}

void checkCatalogs(const Plan& plan, const PlanPair& pair, const PlanEvidence& evidence, int index,
                   IssueList& issues) {
    if (const auto film = evidence.films.find(pair.film); film == evidence.films.end())
        issues.add(index, "film_missing", {pair.film});
    else
        checkRight(plan, pair, film->second, index, issues);
    if (const auto course = evidence.courses.find(pair.course); course == evidence.courses.end())
        issues.add(index, "course_missing", {pair.course});
    else if (!course->second.price)
        issues.add(index, "no_price");
    if (const auto buyers = evidence.buyers.find(pair.course);
        buyers != evidence.buyers.end() && buyers->second.empty())
        issues.add(index, "no_purchases");
    if (!pair.segment.empty() && !evidence.segments.contains(pair.segment))
        issues.add(index, "segment_missing", {pair.segment});
    if (const auto watchers = evidence.watchers.find(pair.film);
        watchers != evidence.watchers.end() && watchers->second.size() < smallestShownCell)
        issues.add(index, "too_few_watchers");
    if (!pair.dataHash.empty() && pair.dataHash != evidence.dataHash)
        issues.add(index, "stale_numbers");
}

void checkBudget(const PlanPair& pair, int index, IssueList& issues) {
    if (pair.budget.empty())
        issues.add(index, "no_budget");
    std::map<std::string, std::int64_t> left; // planned less committed
    for (const BudgetLine& line : pair.budget) {
        left[line.planned.currency] += line.planned.cents;
        left[line.committed.currency] -= line.committed.cents;
    }
    if (std::ranges::any_of(left, [](const auto& one) { return one.second < 0; }))
        issues.add(index, "budget_over");
}

std::set<std::string> currencies(const Plan& plan, const PlanEvidence& evidence) {
    std::set<std::string> all;
    const auto note = [&](const Money& money) {
        if (money.cents != 0)
            all.insert(money.currency);
    };
    note(plan.terms.minimumGuarantee);
    for (const PlanPair& pair : plan.pairs) {
        for (const BudgetLine& line : pair.budget) {
            note(line.planned);
            note(line.committed);
            note(line.actual);
        }
        if (const auto course = evidence.courses.find(pair.course);
            course != evidence.courses.end() && course->second.price)
            note(*course->second.price);
    }
    return all;
}

} // namespace

std::vector<PlanIssue> planIssues(const Plan& plan, const PlanEvidence& evidence) {
    IssueList issues;
    if (plan.pairs.empty())
        issues.add(-1, "no_pairs");
    checkDates(plan.from, plan.until, -1, issues);
    if (currencies(plan, evidence).size() > 1)
        issues.add(-1, "mixed_currency");
    for (const GateFact& fact : planGate(plan, evidence))
        issues.add(-1, fact.what, {std::to_string(fact.count), std::to_string(fact.of)});
    std::set<std::pair<std::string, std::string>> seen;
    for (std::size_t i = 0; i < plan.pairs.size(); ++i) {
        const PlanPair& pair = plan.pairs[i];
        if (pair.status == PlanStatus::Dropped)
            continue;
        const int index = static_cast<int>(i);
        if (!seen.emplace(pair.film, pair.course).second)
            issues.add(index, "duplicate_pair");
        checkCatalogs(plan, pair, evidence, index, issues);
        checkDates(pair.from, pair.until, index, issues);
        checkWithinPlan(plan, pair, index, issues);
        checkBudget(pair, index, issues);
        if (pair.channels.empty())
            issues.add(index, "no_channels");
    }
    return issues.take();
}

} // namespace crosscut::workflow
