#include "app/command_line.h"
#include "app/json_output.h"
#include "app/plan_choice.h"
#include "model/base/clock.h"
#include "model/store/guarded.h"
#include "model/store/plan_table.h"
#include "model/workflow/plan_totals.h"
#include "model/workflow/project_info.h"
#include "ui/text/gate_text.h"
#include "ui/text/phrases.h"
#include "ui/text/sentences.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace crosscut::app {

namespace {

struct Arguments {
    std::string project;
    std::string name;
    std::vector<std::string> add, remove;
    std::optional<std::string> rename, owner, partner, summary, from, until, status;
    std::optional<double> revenueShare, minimumGuarantee;
    bool create = false;
    bool erase = false;

    bool edits() const {
        return create || !add.empty() || !remove.empty() || rename || owner || partner || summary || from ||
               until || status || revenueShare || minimumGuarantee;
    }
};

using planning::Estimate;

nlohmann::json estimateJson(const Estimate& estimate) {
    return {{"value", finite(estimate.value)}, {"ci95", {finite(estimate.low), finite(estimate.high)}}};
}

nlohmann::json moneyJson(const Money& money) {
    return {{"amount", money.amount()}, {"currency", money.currency}};
}

nlohmann::json pairsJson(const workflow::PlanTotals& totals) {
    nlohmann::json pairs = nlohmann::json::array();
    for (const workflow::PlanPairTotals& pair : totals.pairs) {
        nlohmann::json one{{"film", pair.film},
                           {"film_title", pair.filmTitle},
                           {"course", pair.course},
                           {"course_title", pair.courseTitle},
                           {"suppressed", pair.suppressed}};
        if (!pair.suppressed) {
            one["reach"] = pair.reach;
            one["buy_rate"] = pair.buyersKnown ? estimateJson(pair.buyRate) : nlohmann::json();
            one["expected_buyers"] = pair.buyersKnown ? estimateJson(pair.expectedBuyers) : nlohmann::json();
            if (pair.expectedGross)
                one["expected_gross"] = estimateJson(*pair.expectedGross);
        }
        one["cost"] = nlohmann::json::array();
        for (const Money& cost : pair.costs)
            one["cost"].push_back(moneyJson(cost));
        pairs.push_back(std::move(one));
    }
    return pairs;
}

nlohmann::json totalsJson(const workflow::PlanTotals& totals) {
    nlohmann::json money = nlohmann::json::array();
    for (const workflow::CurrencyTotals& sums : totals.money)
        money.push_back(
            {{"currency", sums.currency},
             {"planned", sums.planned.amount()},
             {"committed", sums.committed.amount()},
             {"actual", sums.actual.amount()},
             {"expected_gross", sums.expectedGross ? estimateJson(*sums.expectedGross) : nlohmann::json()},
             {"partner_share", sums.partnerShare.amount()}});
    return {{"reach", totals.reach},
            {"expected_buyers", estimateJson(totals.expectedBuyers)},
            {"money", money},
            {"pairs", pairsJson(totals)}};
}

nlohmann::json issuesJson(const ui::Words& words, const workflow::PlanTotals& totals) {
    nlohmann::json issues = nlohmann::json::array();
    for (const workflow::PlanIssue& issue : totals.issues)
        issues.push_back({{"kind", issue.kind},
                          {"pair", issue.pair < 0 ? nlohmann::json() : nlohmann::json(issue.pair)},
                          {"args", issue.args},
                          {"message", ui::planIssueText(words, issue).toStdString()}});
    return issues;
}

QString pairName(const workflow::PlanPairTotals& pair) {
    return QString::fromStdString(pair.filmTitle + " × " + pair.courseTitle);
}

void printPairs(Console& console, const workflow::PlanTotals& totals) {
    using report::Phrase;
    const ui::Words& words = console.words();
    const auto heading = [&](Phrase phrase) { return ui::phraseText(words, phrase); };
    std::vector<QStringList> rows{{heading(Phrase::Pair), heading(Phrase::Reach),
                                   heading(Phrase::ExpectedBuyers), heading(Phrase::Interval)}};
    for (const workflow::PlanPairTotals& pair : totals.pairs) {
        if (pair.suppressed)
            rows.push_back(
                {pairName(pair), heading(Phrase::FewerThanTen), QStringLiteral("–"), QStringLiteral("–")});
        else if (!pair.buyersKnown)
            rows.push_back(
                {pairName(pair), words.count(pair.reach), QStringLiteral("–"), QStringLiteral("–")});
        else
            rows.push_back({pairName(pair), words.count(pair.reach), words.count(pair.expectedBuyers.value),
                            words.range(pair.expectedBuyers.low, pair.expectedBuyers.high, 0)});
    }
    console.printTable(rows, {false, true, true, true});
}

int showPlan(Console& console, const store::ProjectFile& project, const Plan& plan) {
    const auto totals = workflow::planTotals(project, plan, console.monitor());
    if (!totals)
        return console.fail(totals.error());
    const ui::Words& words = console.words();
    console.print(nlohmann::json{{"plan", nlohmann::json::parse(store::planToJson(plan))},
                                 {"totals", totalsJson(*totals)},
                                 {"issues", issuesJson(words, *totals)},
                                 {"run", toJson(totals->run)}});
    console.print(QString::fromStdString(plan.name) + QStringLiteral(" · ") +
                  ui::statusText(words, plan.status));
    console.print(ui::sentenceText(words, totals->summary));
    printPairs(console, *totals);
    for (const workflow::PlanIssue& issue : totals->issues) {
        const QString place = issue.pair < 0 ? QString::fromStdString(plan.name)
                                             : pairName(totals->pairs[static_cast<std::size_t>(issue.pair)]);
        console.print(place + QStringLiteral(": ") + ui::planIssueText(words, issue));
    }
    return Done;
}

int listPlans(Console& console, const store::ProjectFile& project) {
    const Stopwatch watch;
    const auto plans = storedPlans(project);
    if (!plans)
        return console.fail(plans.error());
    const ui::Words& words = console.words();
    nlohmann::json list = nlohmann::json::array();
    std::vector<QStringList> rows;
    for (const Plan& plan : *plans) {
        list.push_back({{"name", plan.name},
                        {"status", toString(plan.status)},
                        {"version", plan.version},
                        {"pairs", plan.pairs.size()}});
        rows.push_back({QString::fromStdString(plan.name), ui::statusText(words, plan.status),
                        words.count(static_cast<double>(plan.pairs.size()))});
    }
    console.print(
        nlohmann::json{{"plans", list}, {"run", toJson(workflow::makeRunInfo(project, 0, watch.seconds()))}});
    console.printTable(rows, {false, false, true});
    return Done;
}

Result<void> setDate(std::optional<Date>& date, const std::string& option,
                     const std::optional<std::string>& text) {
    if (!text)
        return {};
    date = text->empty() ? std::nullopt : Date::fromIso(*text);
    if (!date && !text->empty())
        return invalidOption(option, *text, "2026-11-20");
    return {};
}

Result<void> setFields(Plan& plan, const Arguments& arguments) {
    if (arguments.rename)
        plan.name = *arguments.rename;
    if (arguments.owner)
        plan.owner = *arguments.owner;
    if (arguments.partner)
        plan.terms.partner = *arguments.partner;
    if (arguments.summary)
        plan.summary = *arguments.summary;
    if (arguments.revenueShare)
        plan.terms.revenueSharePercent = *arguments.revenueShare;
    if (arguments.minimumGuarantee)
        plan.terms.minimumGuarantee.cents = std::llround(*arguments.minimumGuarantee * 100);
    if (arguments.status)
        plan.status = static_cast<PlanStatus>(std::ranges::find(planStatusKeys, *arguments.status) -
                                              planStatusKeys.begin());
    if (auto set = setDate(plan.from, "--from", arguments.from); !set)
        return set;
    return setDate(plan.until, "--until", arguments.until);
}

Result<void> removePair(Plan& plan, const std::string& text) {
    const auto pair = std::ranges::find_if(
        plan.pairs, [&](const PlanPair& one) { return one.film + ':' + one.course == text; });
    if (pair == plan.pairs.end())
        return Error{.code = ErrorCode::PairNotFound,
                     .args = {text.substr(0, text.find(':')), text.substr(text.find(':') + 1)},
                     .detail = {},
                     .lacking = {}};
    plan.pairs.erase(pair);
    return {};
}

/// The plan to change: the named one, the only one, or a new one.
Result<Plan> planToChange(const ui::Words& words, const store::ProjectFile& project,
                          const Arguments& arguments) {
    auto chosen = choosePlan(project, "--name", arguments.name);
    if (chosen) {
        if (arguments.create)
            return Error{.code = ErrorCode::PlanExists, .args = {chosen->name}, .detail = {}, .lacking = {}};
        return chosen;
    }
    if (chosen.error().code != ErrorCode::PlanNotFound && chosen.error().code != ErrorCode::NothingToModel)
        return chosen.error();
    Plan plan;
    plan.name = arguments.name.empty()
                    ? words.say("Commands", QT_TRANSLATE_NOOP("Commands", "New plan")).toStdString()
                    : arguments.name;
    return plan;
}

Result<Plan> changePlan(Console& console, store::ProjectFile& project, const Arguments& arguments) {
    auto plan = planToChange(console.words(), project, arguments);
    if (!plan)
        return plan;
    if (const auto set = setFields(*plan, arguments); !set)
        return set.error();
    for (const std::string& text : arguments.remove)
        if (const auto removed = removePair(*plan, text); !removed)
            return removed.error();
    for (const std::string& text : arguments.add) {
        const auto keys = splitPair(project, text);
        if (!keys)
            return keys.error();
        plan = workflow::addPair(project, std::move(*plan), keys->first, keys->second, console.monitor());
        if (!plan)
            return plan;
    }
    return store::guarded(project.path(), [&]() -> Result<Plan> {
        plan->id = store::PlanTable(project.database()).save(*plan);
        return *plan;
    });
}

int erasePlan(Console& console, const store::ProjectFile& project, const std::string& name) {
    const auto plan = choosePlan(project, "--name", name);
    if (!plan)
        return console.fail(plan.error());
    const auto erased = store::guarded(project.path(), [&]() -> Result<void> {
        store::PlanTable(project.database()).remove(plan->id);
        return {};
    });
    return erased ? listPlans(console, project) : console.fail(erased.error());
}

int runPlan(Console& console, const Arguments& arguments) {
    const bool writes = arguments.edits() || arguments.erase;
    auto project =
        console.open(arguments.project, writes ? store::Access::ReadWrite : store::Access::ReadOnly);
    if (!project)
        return console.fail(project.error());
    if (arguments.erase)
        return erasePlan(console, *project, arguments.name);
    if (!writes && arguments.name.empty())
        return listPlans(console, *project);
    const auto plan =
        writes ? changePlan(console, *project, arguments) : choosePlan(*project, "--name", arguments.name);
    return plan ? showPlan(console, *project, *plan) : console.fail(plan.error());
}

} // namespace

void addPlanCommand(CommandLine& line) {
    auto arguments = std::make_shared<Arguments>();
    CLI::App* verb = line.addVerb("plan", "Make, change, show or list plans",
                                  [arguments](Console& console) { return runPlan(console, *arguments); });
    verb->add_option("project", arguments->project, "The project file")->required();
    verb->add_option("--name", arguments->name, "The plan; without it the only one, or a list of all");
    verb->add_option("--add", arguments->add, "Add a pair, FILM:COURSE, or bring its numbers up to date")
        ->allow_extra_args(false);
    verb->add_option("--remove", arguments->remove, "Take a pair out, FILM:COURSE")->allow_extra_args(false);
    verb->add_option("--rename", arguments->rename, "Another name for the plan");
    verb->add_option("--owner", arguments->owner, "Our party");
    verb->add_option("--partner", arguments->partner, "The other party");
    verb->add_option("--summary", arguments->summary, "What the plan is for");
    verb->add_option("--from", arguments->from, "First day, 2026-11-20");
    verb->add_option("--until", arguments->until, "Last day, 2026-12-31");
    verb->add_option("--status", arguments->status, "draft, proposed, agreed, running, done or dropped")
        ->check(CLI::IsMember(std::vector<std::string>(planStatusKeys.begin(), planStatusKeys.end())));
    verb->add_option("--revenue-share", arguments->revenueShare, "Per cent of gross to the partner")
        ->check(CLI::Range(0.0, 100.0));
    verb->add_option("--minimum-guarantee", arguments->minimumGuarantee, "Least amount to the partner")
        ->check(CLI::NonNegativeNumber);
    verb->add_flag("--create", arguments->create, "Make a new plan of this name");
    verb->add_flag("--delete", arguments->erase, "Delete the plan");
}

} // namespace crosscut::app
