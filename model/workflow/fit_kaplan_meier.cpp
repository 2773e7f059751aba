#include "model/base/clock.h"
#include "model/base/number_text.h"
#include "model/base/random.h"
#include "model/domain/segment.h"
#include "model/retention/kaplan_meier.h"
#include "model/retention/log_rank.h"
#include "model/workflow/fit_survival.h"
#include "model/workflow/project_info.h"
#include "model/workflow/survival_data_source.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace crosscut::workflow {

namespace {

constexpr double eventsPerCurve = 10;
constexpr double significance = 0.05;
const double z95 = normalQuantile(0.975);
/// A numeric column with more values than this is no grouping.
constexpr std::size_t mostGroups = 50;

Result<retention::BandType> bandType(const std::string& name) {
    if (name == "log-log")
        return retention::BandType::LogLog;
    if (name == "log")
        return retention::BandType::Log;
    if (name == "plain")
        return retention::BandType::Plain;
    return invalidOption("conf-type", name, "log-log, log, plain");
}

/// The people of one curve.
struct Group {
    std::string name;
    retention::SurvivalData data;
};

struct Grouping {
    std::vector<Group> groups;
    std::vector<int> groupOf;     ///< of the rows that have a group
    retention::SurvivalData data; ///< of the same rows
    std::int64_t withoutGroup = 0;
};

/// Levels in their order; numbers by size.
Result<Grouping> groupRows(const SurvivalSource& source, const std::string& by) {
    Grouping grouping;
    if (by.empty()) {
        grouping.groups.push_back({{}, source.data});
        return grouping;
    }
    const DataColumn* column = source.column(by);
    if (column == nullptr) {
        std::string known;
        for (const DataColumn& one : source.columns)
            known += (known.empty() ? "" : ", ") + one.name;
        return Error{ErrorCode::ColumnNotFound, {by, known}, {}, {}};
    }
    std::map<double, std::vector<std::size_t>> rows;
    for (std::size_t row = 0; row < source.data.size(); ++row) {
        const double value = column->isNumeric()      ? column->numbers[row]
                             : column->codes[row] < 0 ? std::nan("")
                                                      : column->codes[row];
        if (std::isnan(value))
            ++grouping.withoutGroup;
        else
            rows[value].push_back(row);
    }
    if (rows.empty())
        return Error{ErrorCode::ColumnMissing, {by}, {}, {}};
    if (rows.size() > mostGroups)
        return invalidOption("by", by, "a column with at most " + std::to_string(mostGroups) + " values");
    for (const auto& [value, members] : rows) {
        Group group;
        if (column->type == AttributeType::Date)
            group.name = Date{static_cast<std::int32_t>(value)}.toIso();
        else
            group.name =
                column->isNumeric() ? numberText(value) : column->levels[static_cast<std::size_t>(value)];
        for (const std::size_t row : members) {
            group.data.add(source.data.time[row], source.data.event[row] != 0);
            grouping.data.add(source.data.time[row], source.data.event[row] != 0);
            grouping.groupOf.push_back(static_cast<int>(grouping.groups.size()));
        }
        grouping.groups.push_back(std::move(group));
    }
    return grouping;
}

CurvePoint pointFrom(const retention::CurveStep& step) {
    return {step.t, step.atRisk, step.events, step.censored, step.survival, step.se, step.lower, step.upper};
}

std::string keyOf(const std::string& by, const std::string& level) {
    return by.empty() || by == "segment" ? level : by + '=' + level;
}

/// Brackets of the median: what the curve says in one sentence.
Sentence medianSentence(const CurveGroup& group, const std::string& unit) {
    if (group.median)
        return {SentenceId::MedianReached,
                {group.key, *group.median, group.medianLow.value_or(std::nan("")),
                 group.medianHigh.value_or(std::nan("")), std::string(timeUnit(unit))}};
    return {SentenceId::MedianNotReached,
            {group.key, group.curve.empty() ? 1.0 : group.curve.back().survival}};
}

Sentence meanSentence(const CurveGroup& group, double tau, const std::string& unit) {
    const double half = z95 * *group.rmstSe;
    return {SentenceId::RestrictedMean,
            {group.key, tau, *group.rmst, std::max(0.0, *group.rmst - half),
             std::min(tau, *group.rmst + half), std::string(timeUnit(unit))}};
}

CurveGroup curveOf(const Group& group, const SurvivalOptions& options, retention::BandType band,
                   const std::string& unit) {
    CurveGroup result;
    result.group = group.name;
    result.key = keyOf(options.by, group.name);
    result.n = static_cast<std::int64_t>(group.data.size());
    result.suppressed = result.n < smallestShownCell;
    const retention::KaplanMeier curve = retention::kaplanMeier(group.data, band);
    result.events = static_cast<std::int64_t>(curve.events);
    if (result.suppressed)
        return result;
    result.median = curve.median;
    result.medianLow = curve.medianLower;
    result.medianHigh = curve.medianUpper;
    for (const retention::CurveStep& step : curve.steps)
        result.curve.push_back(pointFrom(step));
    for (const double t : options.at)
        result.at.push_back(pointFrom(retention::stepAt(curve, t)));
    if (options.rmst) {
        const retention::RestrictedMean mean = retention::restrictedMean(curve, *options.rmst);
        result.rmst = mean.mean;
        result.rmstSe = mean.se;
        result.meanSentence = meanSentence(result, *options.rmst, unit);
    }
    result.sentence = medianSentence(result, unit);
    return result;
}

/// Whether the area under some curve goes on beyond what was observed.
bool meanIsExtended(const std::vector<CurveGroup>& groups, double tau) {
    return std::ranges::any_of(groups, [&](const CurveGroup& group) {
        return !group.curve.empty() && group.curve.back().t < tau && group.curve.back().survival > 0;
    });
}

std::vector<NotEnough> thinGroups(const std::vector<CurveGroup>& groups) {
    std::vector<NotEnough> lacking;
    for (const CurveGroup& group : groups)
        if (!group.suppressed && static_cast<double>(group.events) < eventsPerCurve)
            lacking.push_back(
                {"events_per_curve", static_cast<double>(group.events), eventsPerCurve, group.group});
    return lacking;
}

/// Groups that are too small to show are no part of the test either: their number would follow from it.
void testGroups(KaplanMeierResult& result, const Grouping& grouping) {
    std::string names;
    std::vector<int> shown(result.groups.size(), -1);
    int count = 0;
    for (std::size_t g = 0; g < result.groups.size(); ++g) {
        if (result.groups[g].suppressed)
            continue;
        shown[g] = count++;
        names += (names.empty() ? "" : "\n") + result.groups[g].key;
    }
    if (count < 2)
        return;
    retention::SurvivalData data;
    std::vector<int> groups;
    for (std::size_t row = 0; row < grouping.data.size(); ++row) {
        const int group = shown[static_cast<std::size_t>(grouping.groupOf[row])];
        if (group < 0)
            continue;
        data.add(grouping.data.time[row], grouping.data.event[row] != 0);
        groups.push_back(group);
    }
    const retention::ChiSquareTest test = retention::logRank(data, groups, count).test;
    result.logRank = ChiSquare{test.chisq, test.df, test.p};
    result.sentence = Sentence{
        test.p < significance ? SentenceId::LogRankDiffers : SentenceId::LogRankUnclear, {names, test.p}};
}

} // namespace

Result<KaplanMeierResult> fitKaplanMeier(const store::ProjectFile& project, const SurvivalOptions& options,
                                         TaskMonitor& monitor) {
    const Stopwatch watch;
    const auto band = bandType(options.confType);
    if (!band)
        return band.error();
    const auto source = readSurvivalSource(project);
    if (!source)
        return source.error();
    if (!monitor.report(0.4, Stage::Fitting))
        return cancelledError();
    const auto grouping = groupRows(*source, options.by);
    if (!grouping)
        return grouping.error();

    KaplanMeierResult result;
    result.by = options.by;
    result.unit = source->unit;
    for (const Group& group : grouping->groups) {
        result.groups.push_back(curveOf(group, options, *band, source->unit));
        if (!monitor.report(0.4 + 0.5 * static_cast<double>(result.groups.size()) /
                                      static_cast<double>(grouping->groups.size()),
                            Stage::Fitting))
            return cancelledError();
    }
    if (std::all_of(result.groups.begin(), result.groups.end(),
                    [](const CurveGroup& group) { return group.suppressed; }))
        return notEnough(
            {{"people", static_cast<double>(source->data.size()), smallestShownCell, options.by}});
    if (const auto lacking = thinGroups(result.groups); !lacking.empty()) {
        if (!options.force)
            return notEnough(lacking);
        for (const NotEnough& one : lacking)
            result.warnings.push_back("few_events_per_curve:" + one.where);
    }
    if (!options.by.empty())
        testGroups(result, *grouping);
    if (options.rmst && meanIsExtended(result.groups, *options.rmst))
        result.warnings.emplace_back("mean_beyond_observation");
    if (source->withoutDuration > 0)
        result.warnings.push_back("without_duration:" + std::to_string(source->withoutDuration));
    if (grouping->withoutGroup > 0)
        result.warnings.push_back("without_group:" + std::to_string(grouping->withoutGroup));
    result.run = makeRunInfo(project, 0, watch.seconds());
    return result;
}

} // namespace crosscut::workflow
