#pragma once

#include "model/quality/column_profile.h"
#include "model/quality/quality_rules.h"
#include "model/workflow/check_quality.h"

#include <functional>

namespace crosscut::workflow {

/// A quality report while it is gathered, catalog by catalog.
class QualityGathering {
public:
    /// The key by which people know a row.
    using KeyOf = std::function<std::string(std::size_t row)>;

    void add(EntityKind kind, const std::vector<quality::Finding>& findings);
    void add(QualityFinding finding) { m_report.findings.push_back(std::move(finding)); }
    /// A catalog that the project lacks.
    void addMissing(const char* rule, EntityKind kind, Severity severity);
    void addProfile(ColumnProfile profile) { m_report.columns.push_back(std::move(profile)); }
    /// The profile of a column with the findings that follow from it.
    void addColumn(EntityKind kind, const DataColumn& column, bool isList, const KeyOf& keyOf);

    /// What blocks first, what is waived last.
    QualityReport take(const std::vector<store::Waiver>& waivers);

private:
    QualityReport m_report;
};

} // namespace crosscut::workflow
