#include "app/quality_json.h"

#include "app/json_output.h"
#include "model/base/date.h"
#include "ui/text/gate_text.h"

#include <cmath>

namespace crosscut::app {

namespace {

nlohmann::json waiverJson(const std::optional<store::Waiver>& waiver) {
    return waiver ? nlohmann::json{{"reason", waiver->reason}, {"created", waiver->createdAt}}
                  : nlohmann::json();
}

nlohmann::json findingJson(const workflow::QualityFinding& finding) {
    return {{"rule", finding.rule},
            {"severity", toString(finding.severity)},
            {"kind", toString(finding.kind)},
            {"column", finding.column},
            {"count", finding.count},
            {"of", finding.of},
            {"samples", finding.samples},
            {"repair", finding.repair.empty() ? nlohmann::json() : nlohmann::json(finding.repair)},
            {"waiver", waiverJson(finding.waiver)}};
}

std::string typeName(const workflow::ColumnProfile& column) {
    if (column.isList)
        return "list";
    switch (column.type) {
    case AttributeType::Number:
        return "number";
    case AttributeType::Date:
        return "date";
    case AttributeType::Factor:
        return "factor";
    case AttributeType::Text:
        break;
    }
    return "text";
}

/// A place among the numbers of a column; of dates the day.
nlohmann::json placeJson(const workflow::ColumnProfile& column, double place) {
    if (column.type == AttributeType::Date)
        return Date{static_cast<std::int32_t>(std::floor(place))}.toIso();
    return finite(place);
}

nlohmann::json binsJson(const workflow::ColumnProfile& column, const quality::NumberSpread& spread) {
    nlohmann::json bins = nlohmann::json::array();
    const double width = (spread.maximum - spread.minimum) / static_cast<double>(spread.bins.size());
    for (std::size_t i = 0; i < spread.bins.size(); ++i) {
        const double from = spread.minimum + width * static_cast<double>(i);
        const double to = i + 1 == spread.bins.size() ? spread.maximum : from + width;
        bins.push_back({{"from", placeJson(column, from)},
                        {"to", placeJson(column, to)},
                        {"count", spread.bins[i] ? nlohmann::json(*spread.bins[i]) : nlohmann::json()}});
    }
    return bins;
}

nlohmann::json distributionJson(const workflow::ColumnProfile& column) {
    if (column.spread)
        return {{"bins", binsJson(column, *column.spread)},
                {"quartiles",
                 {placeJson(column, column.spread->lowerQuartile), placeJson(column, column.spread->median),
                  placeJson(column, column.spread->upperQuartile)}},
                {"suppressed", column.suppressed}};
    nlohmann::json values = nlohmann::json::array();
    for (const quality::ValueCount& value : column.commonest)
        values.push_back({{"value", value.value}, {"count", value.rows}});
    return {{"values", values}, {"suppressed", column.suppressed}};
}

nlohmann::json outliersJson(const workflow::ColumnProfile& column) {
    if (!column.spread)
        return {};
    return {{"count", column.spread->outliers},
            {"below", placeJson(column, column.spread->lowerFence)},
            {"above", placeJson(column, column.spread->upperFence)},
            {"keys", column.outlierKeys}};
}

nlohmann::json columnJson(const workflow::ColumnProfile& column) {
    return {{"kind", toString(column.kind)},
            {"column", column.column},
            {"type", typeName(column)},
            {"rows", column.rows},
            {"empty", column.empty},
            {"distinct", column.isDistinctKnown ? nlohmann::json(column.distinct) : nlohmann::json()},
            {"minimum", column.minimum},
            {"maximum", column.maximum},
            {"distribution", distributionJson(column)},
            {"outliers", outliersJson(column)}};
}

} // namespace

nlohmann::json repairsJson(const std::vector<store::Repair>& repairs) {
    nlohmann::json list = nlohmann::json::array();
    for (const store::Repair& repair : repairs)
        list.push_back({{"id", repair.id.isValid() ? nlohmann::json(repair.id.value) : nlohmann::json()},
                        {"created", repair.createdAt},
                        {"name", repair.name},
                        {"kind", toString(repair.kind)},
                        {"column", repair.column},
                        {"rows", repair.rows},
                        {"undone", repair.undone}});
    return list;
}

nlohmann::json toJson(const workflow::QualityReport& report) {
    nlohmann::json findings = nlohmann::json::array();
    for (const workflow::QualityFinding& finding : report.findings)
        findings.push_back(findingJson(finding));
    nlohmann::json columns = nlohmann::json::array();
    for (const workflow::ColumnProfile& column : report.columns)
        columns.push_back(columnJson(column));
    return {{"findings", findings},
            {"columns", columns},
            {"repairs", repairsJson(report.repairs)},
            {"run", toJson(report.run)}};
}

nlohmann::json gateJson(const ui::Words& words, const std::vector<workflow::GateFact>& facts) {
    nlohmann::json warnings = nlohmann::json::array();
    for (const workflow::GateFact& fact : facts)
        warnings.push_back({{"what", fact.what},
                            {"message", ui::gateText(words, fact).toStdString()},
                            {"count", fact.count},
                            {"of", fact.of},
                            {"rule", fact.rule},
                            {"kind", toString(fact.kind)},
                            {"column", fact.column}});
    return warnings;
}

} // namespace crosscut::app
