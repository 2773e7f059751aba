#include "model/workflow/first_survival.h"

#include <algorithm>

namespace crosscut::workflow {

namespace {

/// More levels than this make a forest plot, or a bundle of curves, that nobody reads.
constexpr int mostLevels = 8;
constexpr int mostParameters = 12;
constexpr int eventsPerParameter = 20;

/// What another column already says: the age, and the start that the duration is counted from.
bool isRedundant(const SurvivalColumn& column) {
    return column.name == "birth_year" || column.name == "joined";
}

/// What curves may be grouped by, the best first; "" is everyone.
std::vector<std::string> groupings(const SurvivalColumns& source) {
    std::vector<std::string> names;
    for (const char* preferred : {"segment", "plan", "channel"})
        if (std::ranges::any_of(source.columns, [&](const SurvivalColumn& column) {
                return column.name == preferred && makesReadableGroups(column);
            }))
            names.emplace_back(preferred);
    names.emplace_back();
    return names;
}

int parametersOf(const SurvivalColumn& column) {
    return column.isNumeric ? 1 : column.levels - 1;
}

/// Columns in their order, as long as the events carry their parameters.
std::vector<std::string> chooseCovariates(const SurvivalColumns& source) {
    auto left = std::min<std::int64_t>(mostParameters, source.ended / eventsPerParameter);
    std::vector<std::string> chosen;
    for (const SurvivalColumn& column : source.columns) {
        const bool usable = (column.isNumeric || makesReadableGroups(column)) && !isRedundant(column) &&
                            column.missing * 5 < source.memberships;
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

} // namespace

bool makesReadableGroups(const SurvivalColumn& column) {
    return column.levels >= 2 && column.levels <= mostLevels;
}

Result<KaplanMeierResult> fitFirstCurves(const store::ProjectFile& project, TaskMonitor& monitor) {
    const auto source = survivalColumns(project);
    if (!source)
        return source.error();
    Error refusal = cancelledError();
    for (const std::string& by : groupings(*source)) {
        SurvivalOptions options;
        options.by = by;
        auto result = fitKaplanMeier(project, options, monitor);
        if (result || result.error().code == ErrorCode::Cancelled)
            return result;
        refusal = result.error();
    }
    return refusal;
}

Result<FirstCox> fitFirstCox(const store::ProjectFile& project, TaskMonitor& monitor) {
    const auto source = survivalColumns(project);
    if (!source)
        return source.error();
    FirstCox first;
    first.covariates = chooseCovariates(*source);
    SurvivalOptions options;
    while (!first.covariates.empty()) {
        options.covariates = first.covariates;
        auto result = fitCox(project, options, monitor);
        if (result) {
            first.result = std::move(*result);
            return first;
        }
        const auto refused = refusedColumn(first.covariates, result.error());
        if (refused == first.covariates.end())
            return result.error();
        first.leftOut.push_back(whyLeftOut(result.error().code) + *refused);
        first.covariates.erase(refused);
    }
    return notEnough({{.what = "events_per_parameter",
                       .have = static_cast<double>(source->ended),
                       .need = eventsPerParameter,
                       .where = {}}});
}

} // namespace crosscut::workflow
