#include "model/report/campaign_report.h"
#include "model/report/section_parts.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crosscut::report {

namespace {

/// A curve on paper needs no more steps than this.
constexpr std::size_t mostSteps = 400;
constexpr int riskColumns = 6;

std::optional<BarChart> segmentChart(const SegmentFacts& facts) {
    BarChart chart{.title = SentenceId::SegmentLargest,
                   .titleArgs = {},
                   .categories = {},
                   .values = {},
                   .categoryAxis = Phrase::Segment,
                   .valueAxis = Phrase::People,
                   .tokenFamily = "segment"};
    for (const SegmentFact& segment : facts.segments) {
        if (segment.suppressed)
            continue;
        if (chart.categories.empty())
            chart.titleArgs = {segment.name, segment.people, segment.share};
        chart.categories.push_back(segment.name);
        chart.values.push_back(static_cast<double>(segment.people));
    }
    return chart.categories.empty() ? std::nullopt : std::optional(std::move(chart));
}

ReportTable segmentTable(const SegmentFacts& facts) {
    ReportTable table{.headings = {Phrase::Segment, Phrase::People, Phrase::Share}, .rows = {}};
    for (const SegmentFact& segment : facts.segments)
        table.rows.push_back({Token{"segment", segment.name},
                              segment.suppressed ? ReportCell(Phrase::FewerThanTen)
                                                 : number(static_cast<double>(segment.people)),
                              segment.suppressed ? ReportCell(Blank{}) : ReportCell(Percent{segment.share})});
    return table;
}

/// The step of 1, 2 or 5 times a power of ten that cuts [0, end] into at most `most` parts.
double niceStep(double end, int most) {
    const double rough = end / most;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough)
            return factor * power;
    return 10 * power;
}

std::vector<double> riskTimes(const CurveFacts& facts) {
    double end = 0;
    for (const CurveFact& curve : facts.curves)
        if (!curve.t.empty())
            end = std::max(end, curve.t.back());
    std::vector<double> times{0};
    if (end <= 0)
        return times;
    const double step = niceStep(end, riskColumns - 1);
    for (int i = 1; i * step <= end && i < riskColumns; ++i)
        times.push_back(i * step);
    return times;
}

/// People still at risk just before `time`.
double atRisk(const CurveFact& curve, double time) {
    const auto step = std::ranges::lower_bound(curve.t, time);
    return step == curve.t.end() ? 0 : curve.atRisk[static_cast<std::size_t>(step - curve.t.begin())];
}

StepCurve drawnCurve(const CurveFact& curve, const std::vector<double>& times) {
    StepCurve drawn{.label = curve.group,
                    .t = {0},
                    .survival = {1},
                    .lower = {1},
                    .upper = {1},
                    .atRiskTimes = times,
                    .atRisk = {}};
    for (const double time : times)
        drawn.atRisk.push_back(atRisk(curve, time));
    const std::size_t stride = curve.t.size() / mostSteps + 1;
    for (std::size_t i = 0; i < curve.t.size(); ++i) {
        if (i % stride != 0 && i + 1 != curve.t.size())
            continue;
        drawn.t.push_back(curve.t[i]);
        drawn.survival.push_back(curve.survival[i]);
        drawn.lower.push_back(curve.lower[i]);
        drawn.upper.push_back(curve.upper[i]);
    }
    return drawn;
}

SurvivalChart survivalChart(const CurveFacts& facts) {
    SurvivalChart chart{.curves = {}, .unit = facts.unit, .logRankP = facts.logRankP, .people = 0};
    const std::vector<double> times = riskTimes(facts);
    for (const CurveFact& curve : facts.curves) {
        if (curve.suppressed)
            continue;
        chart.people += curve.people;
        chart.curves.push_back(drawnCurve(curve, times));
    }
    return chart;
}

ReportTable curveTable(const CurveFacts& facts) {
    ReportTable table{
        .headings = {Phrase::Group, Phrase::People, Phrase::Left, Phrase::Median, Phrase::Interval},
        .rows = {}};
    for (const CurveFact& curve : facts.curves) {
        if (curve.suppressed) {
            table.rows.push_back(
                {Token{"segment", curve.group}, Phrase::FewerThanTen, Blank{}, Blank{}, Blank{}});
            continue;
        }
        const double infinity = std::numeric_limits<double>::infinity();
        table.rows.push_back(
            {Token{"segment", curve.group.empty() ? "all" : curve.group},
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
    ForestChart chart{.rows = {}, .people = facts.people, .events = facts.events};
    ReportTable table{.headings = {Phrase::Term, Phrase::HazardRatio, Phrase::Interval, Phrase::PValue},
                      .rows = {}};
    for (const HazardFact& term : facts.terms) {
        chart.rows.push_back({term.term, term.ratio, term.low, term.high});
        table.rows.push_back({Token{"term", term.term}, number(term.ratio, 2),
                              Range{term.low, term.high, 2, false}, PValue{term.p}});
    }
    result.blocks.push_back(ReportChart(std::move(chart)));
    for (const HazardFact& term : facts.terms)
        result.blocks.push_back(paragraph(term.sentence));
    if (facts.references)
        result.blocks.push_back(paragraph(*facts.references, Paragraph::Style::Note));
    result.blocks.push_back(std::move(table));
    addWarnings(facts.warnings, result);
}

} // namespace

ReportSection segmentSection(const CampaignFacts& facts) {
    ReportSection result = section(Phrase::Segments);
    if (!facts.segments) {
        result.blocks.push_back(paragraph(facts.segments.error(), Paragraph::Style::Warning));
        return result;
    }
    if (auto chart = segmentChart(*facts.segments))
        result.blocks.push_back(ReportChart(std::move(*chart)));
    result.blocks.push_back(segmentTable(*facts.segments));
    for (const SegmentFact& segment : facts.segments->segments)
        if (!segment.suppressed)
            for (const Sentence& sentence : segment.sentences)
                result.blocks.push_back(paragraph(sentence));
    result.blocks.push_back(paragraph(Phrase::SmallCells, Paragraph::Style::Note));
    return result;
}

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
