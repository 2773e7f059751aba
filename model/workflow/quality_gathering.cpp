#include "model/workflow/quality_gathering.h"

#include <algorithm>

namespace crosscut::workflow {

namespace {

constexpr double mostlyEmpty = 0.9;

} // namespace

void QualityGathering::add(EntityKind kind, const std::vector<quality::Finding>& findings) {
    for (const quality::Finding& finding : findings)
        m_report.findings.push_back({.rule = finding.rule,
                                     .severity = static_cast<Severity>(finding.severity),
                                     .kind = kind,
                                     .column = finding.column,
                                     .count = finding.count,
                                     .of = finding.of,
                                     .samples = finding.samples});
}

void QualityGathering::addMissing(const char* rule, EntityKind kind, Severity severity) {
    m_report.findings.push_back(
        {.rule = rule, .severity = severity, .kind = kind, .column = {}, .count = 0, .of = 0, .samples = {}});
}

void QualityGathering::addProfile(EntityKind kind, const std::string& column,
                                  const quality::ColumnFacts& facts) {
    m_report.columns.push_back({.kind = kind,
                                .column = column,
                                .rows = facts.rows,
                                .empty = facts.empty,
                                .distinct = facts.distinct,
                                .minimum = facts.minimum,
                                .maximum = facts.maximum});
}

void QualityGathering::addColumn(EntityKind kind, const DataColumn& column, const KeyOf& keyOf) {
    const quality::ColumnFacts facts = quality::profileColumn(column);
    addProfile(kind, column.name, facts);
    const auto finding = [&](const char* rule, std::int64_t count) {
        m_report.findings.push_back({.rule = rule,
                                     .severity = Severity::Notes,
                                     .kind = kind,
                                     .column = column.name,
                                     .count = count,
                                     .of = facts.rows,
                                     .samples = {}});
    };
    if (facts.rows > 0 && static_cast<double>(facts.empty) > mostlyEmpty * static_cast<double>(facts.rows))
        finding("mostly_empty", facts.empty);
    else if (facts.distinct == 1 && facts.rows > 1 && facts.empty == 0)
        finding("constant_column", facts.rows);
    if (!facts.outliers.empty()) {
        finding("outlier", static_cast<std::int64_t>(facts.outliers.size()));
        for (const std::size_t row : facts.outliers)
            if (m_report.findings.back().samples.size() < quality::mostSamples)
                m_report.findings.back().samples.push_back(keyOf(row));
    }
}

QualityReport QualityGathering::take() {
    std::stable_sort(
        m_report.findings.begin(), m_report.findings.end(),
        [](const QualityFinding& a, const QualityFinding& b) { return a.severity < b.severity; });
    return std::move(m_report);
}

} // namespace crosscut::workflow
