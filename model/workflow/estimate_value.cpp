#include "model/workflow/estimate_value.h"

#include "model/base/clock.h"
#include "model/retention/markov_clv.h"
#include "model/store/catalog_tables.h"
#include "model/store/event_columns.h"
#include "model/store/guarded.h"
#include "model/store/key_table.h"
#include "model/workflow/project_info.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace crosscut::workflow {

namespace {

/// A person's month: paid something, did something, did nothing, or did nothing for so long that nobody
/// expects them back.
enum State : std::uint8_t { Paying, Active, Idle, Gone, stateCount };
constexpr std::array<const char*, stateCount> stateNames{"paying", "active", "idle", "gone"};

constexpr int idleMonthsUntilGone = 3;
constexpr double fewestPeriods = 3;
constexpr double fewestPeople = 50;
/// Half an observation for each cell (Jeffreys): a move never seen is unlikely, not impossible.
constexpr double dirichletPrior = 0.5;

int monthOf(std::int64_t milliseconds) {
    const Date date = Timestamp{milliseconds}.date();
    return date.year() * 12 + date.month() - 1;
}

/// What each person did in each month from their first on.
struct Months {
    int first = 0, last = 0;
    std::vector<std::vector<double>> spent; ///< by user id and month since `first`; NaN: nothing done
    std::map<std::uint8_t, double> amountByCurrency;
};

Months readMonths(const store::EventColumns& events, std::size_t people) {
    Months months{INT32_MAX, INT32_MIN, std::vector<std::vector<double>>(people), {}};
    events.scan({}, [&](const store::EventBlock& block) {
        for (const std::int64_t time : block.time)
            if (time != noTime) {
                months.first = std::min(months.first, monthOf(time));
                months.last = std::max(months.last, monthOf(time));
            }
        return true;
    });
    if (months.last < months.first)
        return months;
    const auto span = static_cast<std::size_t>(months.last - months.first) + 1;
    events.scan({}, [&](const store::EventBlock& block) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (block.time[i] == noTime)
                continue;
            auto& person = months.spent[block.user[i]];
            if (person.empty())
                person.assign(span, std::nan(""));
            double& month = person[static_cast<std::size_t>(monthOf(block.time[i]) - months.first)];
            month = std::isnan(month) ? 0 : month;
            if (block.kind[i] == static_cast<std::uint8_t>(EventKind::Purchase) && block.value[i] > 0) {
                month += block.value[i];
                months.amountByCurrency[block.currency[i]] += block.value[i];
            }
        }
        return true;
    });
    return months;
}

/// The states of one person, from the first month with any act on.
std::vector<State> statesOf(const std::vector<double>& spent) {
    std::vector<State> states;
    int quiet = 0;
    for (const double month : spent) {
        const bool acted = !std::isnan(month);
        if (states.empty() && !acted)
            continue;
        quiet = acted ? 0 : quiet + 1;
        // Whoever comes back after being taken for gone starts anew: absorbing means that the chain ends
        // there.
        if (acted)
            states.push_back(month > 0 ? Paying : Active);
        else
            states.push_back(quiet >= idleMonthsUntilGone ? Gone : Idle);
    }
    return states;
}

struct Chain {
    Eigen::MatrixXd counts = Eigen::MatrixXd::Zero(stateCount, stateCount);
    std::array<std::int64_t, stateCount> now{};
    double paidMonths = 0, paid = 0;
    std::int64_t people = 0;
};

Chain countMoves(const Months& months) {
    Chain chain;
    for (const auto& spent : months.spent) {
        const auto states = statesOf(spent);
        if (states.empty())
            continue;
        ++chain.people;
        ++chain.now[states.back()];
        for (std::size_t i = 1; i < states.size(); ++i)
            if (states[i - 1] != Gone)
                chain.counts(states[i - 1], states[i]) += 1;
        for (const double month : spent)
            if (month > 0) {
                chain.paid += month;
                chain.paidMonths += 1;
            }
    }
    return chain;
}

std::vector<double> asVector(const Eigen::VectorXd& values) {
    return {values.begin(), values.end()};
}

std::vector<std::vector<double>> asRows(const Eigen::MatrixXd& matrix) {
    std::vector<std::vector<double>> rows;
    for (const auto& row : matrix.rowwise())
        rows.emplace_back(row.begin(), row.end());
    return rows;
}

Result<void> checkOptions(const ValueOptions& options) {
    if (options.model != "markov")
        return invalidOption("model", options.model, "markov");
    if (!(options.discount > -1))
        return invalidOption("discount", std::to_string(options.discount), "> -1");
    if (!(options.margin >= 0 && options.margin <= 1))
        return invalidOption("margin", std::to_string(options.margin), "0..1");
    if (options.horizon && *options.horizon < 1)
        return invalidOption("horizon", std::to_string(*options.horizon), ">= 1");
    return {};
}

std::vector<NotEnough> lackOf(const Months& months, const Chain& chain) {
    std::vector<NotEnough> lacking;
    const double periods = months.last < months.first ? 0 : months.last - months.first + 1;
    if (periods < fewestPeriods)
        lacking.push_back({"periods", periods, fewestPeriods, {}});
    if (static_cast<double>(chain.people) < fewestPeople)
        lacking.push_back({"people", static_cast<double>(chain.people), fewestPeople, {}});
    if (chain.paidMonths == 0)
        lacking.push_back({"purchases_with_value", 0, 1, {}});
    return lacking;
}

} // namespace

Result<ValueResult> estimateValue(const store::ProjectFile& project, const ValueOptions& options,
                                  TaskMonitor& monitor) {
    const Stopwatch watch;
    if (const auto sound = checkOptions(options); !sound)
        return sound.error();
    return store::guarded(project.path(), [&]() -> Result<ValueResult> {
        SQLite::Database& database = project.database();
        const store::EventColumns events(database);
        if (events.count() == 0)
            return Error{ErrorCode::NothingToModel, {"events"}, {}, {}};
        const Months months = readMonths(events, store::readUserKeys(database).size());
        if (!monitor.report(0.5, Stage::Fitting))
            return cancelledError();
        const Chain chain = countMoves(months);
        if (const auto lacking = lackOf(months, chain);
            !lacking.empty() && (!options.force || months.last < months.first))
            return notEnough(lacking);

        ValueResult result;
        result.model = options.model;
        result.states.assign(stateNames.begin(), stateNames.end());
        const auto main = std::max_element(months.amountByCurrency.begin(), months.amountByCurrency.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (main != months.amountByCurrency.end())
            result.currency = store::readCurrencies(database).at(main->first);
        if (months.amountByCurrency.size() > 1)
            result.warnings.emplace_back("several_currencies");
        Eigen::VectorXd margin = Eigen::VectorXd::Zero(stateCount);
        margin[Paying] = chain.paidMonths > 0 ? options.margin * chain.paid / chain.paidMonths : 0;
        const Eigen::MatrixXd transition = retention::transitionFromCounts(chain.counts, dirichletPrior);
        const retention::MarkovOptions markov{.discount = options.discount, .horizon = options.horizon};
        const auto value = retention::markovValue(transition, margin, markov);
        const auto periods = retention::expectedPeriods(transition);
        if (!value || !periods)
            return value ? periods.error() : value.error();
        if (!monitor.report(0.7, Stage::Evaluating))
            return cancelledError();
        const auto interval =
            retention::valueInterval(chain.counts, dirichletPrior, margin, markov, options.seed);
        if (!interval)
            return interval.error();
        result.transition = asRows(transition);
        result.transitionCounts = asRows(chain.counts);
        result.marginPerPeriod = asVector(margin);
        result.value = asVector(*value);
        result.valueLow = asVector(interval->low);
        result.valueHigh = asVector(interval->high);
        result.expectedPeriods = asVector(*periods);
        result.people.assign(chain.now.begin(), chain.now.end());
        for (int state = Paying; state < Gone; ++state)
            result.sentences.push_back(
                {SentenceId::ValuePerPerson,
                 {std::string(stateNames[static_cast<std::size_t>(state)]), (*value)[state],
                  (*periods)[state], result.currency, interval->low[state], interval->high[state]}});
        result.run = makeRunInfo(project, options.seed, watch.seconds());
        return result;
    });
}

} // namespace crosscut::workflow
