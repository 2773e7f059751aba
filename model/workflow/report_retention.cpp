#include "model/workflow/report_retention.h"

#include "model/store/catalog_tables.h"
#include "model/store/segment_table.h"
#include "model/workflow/fit_survival.h"

#include <algorithm>
#include <numeric>

namespace crosscut::workflow {

namespace {

/// More levels than this make a forest plot, or a bundle of curves, that nobody reads.
constexpr int mostLevels = 6;
constexpr int mostParameters = 12;
constexpr int eventsPerParameter = 20;

/// What another column already says: the age, and the start that the duration is counted from.
bool isRedundant(const SurvivalColumn& column) {
    return column.name == "birth_year" || column.name == "joined";
}

bool isGroup(const SurvivalColumn& column) {
    return !column.isNumeric && column.levels >= 2 && column.levels <= mostLevels;
}

/// What curves may be grouped by, the best first; "" is everyone.
std::vector<std::string> groupings(const store::ProjectFile& project) {
    std::vector<std::string> names;
    if (!store::SegmentTable(project.database()).all().empty())
        names.emplace_back("segment");
    if (const auto columns = survivalColumns(project))
        for (const char* preferred : {"plan", "channel"})
            if (std::ranges::any_of(*columns, [&](const SurvivalColumn& column) {
                    return column.name == preferred && isGroup(column);
                }))
                names.emplace_back(preferred);
    names.emplace_back();
    return names;
}

report::CurveFact curveFact(const CurveGroup& group) {
    report::CurveFact fact;
    fact.group = group.group;
    fact.people = group.n;
    fact.events = group.events;
    fact.median = group.median;
    fact.medianLow = group.medianLow;
    fact.medianHigh = group.medianHigh;
    fact.suppressed = group.suppressed;
    fact.sentence = group.sentence;
    for (const CurvePoint& point : group.curve) {
        fact.t.push_back(point.t);
        fact.survival.push_back(point.survival);
        fact.lower.push_back(point.lower);
        fact.upper.push_back(point.upper);
        fact.atRisk.push_back(point.atRisk);
    }
    return fact;
}

report::CurveFacts curveFacts(const KaplanMeierResult& result) {
    report::CurveFacts facts;
    facts.by = result.by;
    facts.unit = result.unit;
    facts.sentence = result.sentence;
    facts.warnings = result.warnings;
    if (result.logRank)
        facts.logRankP = result.logRank->p;
    for (const CurveGroup& group : result.groups)
        facts.curves.push_back(curveFact(group));
    return facts;
}

int parametersOf(const SurvivalColumn& column) {
    return column.isNumeric ? 1 : column.levels - 1;
}

std::int64_t countEvents(const store::SubscriptionColumns& rows) {
    return std::accumulate(rows.ended.begin(), rows.ended.end(), std::int64_t{0});
}

/// Columns in their order, as long as the events carry their parameters.
std::vector<std::string> chooseCovariates(const std::vector<SurvivalColumn>& columns,
                                          const store::SubscriptionColumns& rows) {
    const auto total = static_cast<std::int64_t>(rows.ended.size());
    auto left = std::min<std::int64_t>(mostParameters, countEvents(rows) / eventsPerParameter);
    std::vector<std::string> chosen;
    for (const SurvivalColumn& column : columns) {
        const bool usable =
            (column.isNumeric || isGroup(column)) && !isRedundant(column) && column.missing * 5 < total;
        if (usable && parametersOf(column) <= left) {
            left -= parametersOf(column);
            chosen.push_back(column.name);
        }
    }
    return chosen;
}

/// The column that a refusal names, among those that were asked for.
std::vector<std::string>::iterator refusedColumn(std::vector<std::string>& covariates, const Error& error) {
    const bool namesColumn = error.code == ErrorCode::ColumnConstant ||
                             error.code == ErrorCode::ColumnsCollinear ||
                             error.code == ErrorCode::ColumnMissing || error.code == ErrorCode::Separation ||
                             error.code == ErrorCode::ColumnNotNumeric;
    if (!namesColumn || error.args.empty())
        return covariates.end();
    // A level is named "column=level".
    return std::ranges::find_if(covariates, [&](const std::string& name) {
        return error.args[0] == name || error.args[0].starts_with(name + "=");
    });
}

std::string whyLeftOut(ErrorCode code) {
    switch (code) {
    case ErrorCode::ColumnsCollinear:
        return "collinear:";
    case ErrorCode::Separation:
        return "separation:";
    default:
        return "constant:";
    }
}

report::HazardFacts hazardFacts(const CoxResult& result) {
    report::HazardFacts facts{
        .terms = {}, .references = result.referenceSentence, .people = result.n, .events = result.events, .warnings = result.warnings};
    for (const CoxTerm& term : result.terms)
        facts.terms.push_back({.term = term.name,
                               .ratio = term.hazardRatio,
                               .low = term.low,
                               .high = term.high,
                               .p = term.p,
                               .sentence = term.sentence});
    return facts;
}

} // namespace

Result<report::CurveFacts> retentionCurves(const store::ProjectFile& project, TaskMonitor& monitor) {
    Error refusal = cancelledError();
    for (const std::string& by : groupings(project)) {
        SurvivalOptions options;
        options.by = by;
        const auto result = fitKaplanMeier(project, options, monitor);
        if (result)
            return curveFacts(*result);
        refusal = result.error();
    }
    return refusal;
}

Result<report::HazardFacts> retentionHazards(const store::ProjectFile& project, TaskMonitor& monitor) {
    const auto columns = survivalColumns(project);
    if (!columns)
        return columns.error();
    const store::SubscriptionColumns rows = store::readSubscriptionColumns(project.database());
    if (rows.ended.empty())
        return Error{
            .code = ErrorCode::NothingToModel, .args = {"subscriptions"}, .detail = {}, .lacking = {}};
    SurvivalOptions options;
    options.covariates = chooseCovariates(*columns, rows);
    std::vector<std::string> leftOut;
    while (!options.covariates.empty()) {
        const auto result = fitCox(project, options, monitor);
        if (result) {
            report::HazardFacts facts = hazardFacts(*result);
            facts.warnings.insert(facts.warnings.end(), leftOut.begin(), leftOut.end());
            return facts;
        }
        const auto refused = refusedColumn(options.covariates, result.error());
        if (refused == options.covariates.end())
            return result.error();
        leftOut.push_back(whyLeftOut(result.error().code) + *refused);
        options.covariates.erase(refused);
    }
    return notEnough({{.what = "events_per_parameter",
                       .have = static_cast<double>(countEvents(rows)),
                       .need = eventsPerParameter,
                       .where = {}}});
}

} // namespace crosscut::workflow
