#include "model/workflow/quality_gathering.h"

#include "model/domain/segment.h"

#include <algorithm>

namespace crosscut::workflow {

namespace {

constexpr double mostlyEmpty = 0.9;

bool isAboutPeople(EntityKind kind) {
    return kind == EntityKind::Users || kind == EntityKind::Subscriptions || kind == EntityKind::Edges;
}

/// What all rows of a catalog are meant to share.
bool isMeantToBeConstant(const std::string& column) {
    return column == "unit" || column == "currency";
}

std::vector<std::string> keysOf(const std::vector<std::size_t>& rows, const QualityGathering::KeyOf& keyOf) {
    std::vector<std::string> keys;
    for (const std::size_t row : rows)
        if (keys.size() < quality::mostSamples)
            keys.push_back(keyOf(row));
    return keys;
}

} // namespace

void QualityGathering::add(EntityKind kind, const std::vector<quality::Finding>& findings) {
    for (const quality::Finding& finding : findings)
        add({.rule = finding.rule,
             .severity = static_cast<Severity>(finding.severity),
             .kind = kind,
             .column = finding.column,
             .count = finding.count,
             .of = finding.of,
             .samples = finding.samples,
             .repair = {},
             .waiver = {}});
}

void QualityGathering::addMissing(const char* rule, EntityKind kind, Severity severity) {
    QualityFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.kind = kind;
    add(std::move(finding));
}

void QualityGathering::addColumn(EntityKind kind, const DataColumn& column, bool isList, const KeyOf& keyOf) {
    const std::int64_t smallestCell = isAboutPeople(kind) ? smallestShownCell : 1;
    quality::ColumnFacts facts =
        quality::profileColumn(column, {.isList = isList, .smallestCell = smallestCell});
    const auto note = [&](const char* rule, std::int64_t count, std::vector<std::string> samples = {}) {
        add({.rule = rule,
             .severity = Severity::Notes,
             .kind = kind,
             .column = column.name,
             .count = count,
             .of = facts.rows,
             .samples = std::move(samples),
             .repair = {},
             .waiver = {}});
    };
    if (facts.distinct > 0 &&
        static_cast<double>(facts.empty) > mostlyEmpty * static_cast<double>(facts.rows))
        note("mostly_empty", facts.empty);
    else if (facts.distinct == 1 && facts.rows > 1 && facts.empty == 0 && !isMeantToBeConstant(column.name))
        note("constant_column", facts.rows);
    if (!facts.outliers.empty())
        note("outlier", static_cast<std::int64_t>(facts.outliers.size()), keysOf(facts.outliers, keyOf));
    ColumnProfile profile{.kind = kind,
                          .column = column.name,
                          .type = column.type,
                          .isList = isList,
                          .rows = facts.rows,
                          .empty = facts.empty,
                          .distinct = facts.distinct,
                          .isDistinctKnown = true,
                          .minimum = std::move(facts.minimum),
                          .maximum = std::move(facts.maximum),
                          .spread = std::move(facts.spread),
                          .commonest = std::move(facts.commonest),
                          .suppressed = facts.suppressed,
                          .outlierKeys = {}};
    if (profile.spread)
        profile.outlierKeys = keysOf(profile.spread->outlierRows, keyOf);
    addProfile(std::move(profile));
}

QualityReport QualityGathering::take(const std::vector<store::Waiver>& waivers) {
    for (QualityFinding& finding : m_report.findings)
        for (const store::Waiver& waiver : waivers)
            if (waiver.rule == finding.rule && waiver.kind == finding.kind && waiver.column == finding.column)
                finding.waiver = waiver;
    std::stable_sort(m_report.findings.begin(), m_report.findings.end(),
                     [](const QualityFinding& a, const QualityFinding& b) {
                         return a.isWaived() != b.isWaived() ? b.isWaived() : a.severity < b.severity;
                     });
    return std::move(m_report);
}

} // namespace crosscut::workflow
