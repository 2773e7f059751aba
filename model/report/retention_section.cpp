#include "model/report/campaign_report.h"
#include "model/report/retention_charts.h"
#include "model/report/section_parts.h"

#include <algorithm>
#include <limits>

namespace crosscut::report {

namespace {

ReportTable curveTable(const CurveFacts& facts) {
    ReportTable table{
        .headings = {Phrase::Group, Phrase::People, Phrase::Left, Phrase::Median, Phrase::Interval},
        .rows = {}};
    for (const CurveFact& curve : facts.curves) {
        if (curve.suppressed) {
            table.rows.push_back(
                {Token{"group", curve.group}, Phrase::FewerThanTen, Blank{}, Blank{}, Blank{}});
            continue;
        }
        const double infinity = std::numeric_limits<double>::infinity();
        table.rows.push_back(
            {Token{"group", curve.group},
             number(static_cast<double>(curve.people)), number(static_cast<double>(curve.events)),
             curve.median ? number(*curve.median, 1) : ReportCell(Blank{}),
             curve.medianLow
                 ? ReportCell(Range{*curve.medianLow, curve.medianHigh.value_or(infinity), 1, false})
                 : ReportCell(Blank{})});
    }
    return table;
}

void addWarnings(const std::vector<std::string>& warnings, ReportSection& result) {
    for (const std::string& warning : warnings)
        result.blocks.push_back(paragraph(Token{"warning", warning}, Paragraph::Style::Note));
}

void addCurves(const CurveFacts& facts, ReportSection& result) {
    SurvivalChart chart = survivalChart(facts);
    if (!chart.curves.empty())
        result.blocks.push_back(ReportChart(std::move(chart))); // its title says what the log-rank test says
    else if (facts.sentence)
        result.blocks.push_back(paragraph(*facts.sentence, Paragraph::Style::Lead));
    for (const CurveFact& curve : facts.curves)
        if (!curve.suppressed)
            result.blocks.push_back(paragraph(curve.sentence));
    result.blocks.push_back(curveTable(facts));
    if (std::ranges::any_of(facts.curves, &CurveFact::suppressed))
        result.blocks.push_back(paragraph(Phrase::SmallCells, Paragraph::Style::Note));
    addWarnings(facts.warnings, result);
}

void addHazards(const HazardFacts& facts, ReportSection& result) {
    ReportTable table{.headings = {Phrase::Term, Phrase::HazardRatio, Phrase::Interval, Phrase::PValue},
                      .rows = {}};
    for (const HazardFact& term : facts.terms)
        table.rows.push_back({Token{"term", term.term}, number(term.ratio, 2),
                              Range{term.low, term.high, 2, false}, PValue{term.p}});
    result.blocks.push_back(ReportChart(forestChart(facts)));
    for (const HazardFact& term : facts.terms)
        result.blocks.push_back(paragraph(term.sentence));
    if (facts.references)
        result.blocks.push_back(paragraph(*facts.references, Paragraph::Style::Note));
    result.blocks.push_back(std::move(table));
    addWarnings(facts.warnings, result);
}

} // namespace

ReportSection retentionSection(const CampaignFacts& facts) {
    ReportSection result = section(Phrase::Retention);
    if (facts.curves)
        addCurves(*facts.curves, result);
    else
        result.blocks.push_back(paragraph(facts.curves.error(), Paragraph::Style::Warning));
    if (facts.hazards)
        addHazards(*facts.hazards, result);
    else if (facts.curves)
        result.blocks.push_back(paragraph(facts.hazards.error(), Paragraph::Style::Warning));
    return result;
}

} // namespace crosscut::report
