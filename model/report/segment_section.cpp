#include "model/domain/segment.h"
#include "model/report/campaign_report.h"
#include "model/report/section_parts.h"

namespace crosscut::report {

namespace {

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

/// A hidden segment of ten people or more is hidden for the sake of a smaller one.
ReportCell sizeCell(const SegmentFact& segment) {
    if (!segment.suppressed)
        return number(static_cast<double>(segment.people));
    return segment.people < smallestShownCell ? ReportCell(Phrase::FewerThanTen) : ReportCell(Blank{});
}

ReportTable segmentTable(const SegmentFacts& facts) {
    ReportTable table{.headings = {Phrase::Segment, Phrase::People, Phrase::Share}, .rows = {}};
    for (const SegmentFact& segment : facts.segments)
        table.rows.push_back({Token{"segment", segment.name}, sizeCell(segment),
                              segment.suppressed ? ReportCell(Blank{}) : ReportCell(Percent{segment.share})});
    return table;
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

} // namespace crosscut::report
