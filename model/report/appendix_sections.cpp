#include "model/report/campaign_report.h"
#include "model/report/section_parts.h"

namespace crosscut::report {

namespace {

ReportTable runTable(const CampaignFacts& facts) {
    ReportTable table{.headings = {Phrase::Label, Phrase::Value}, .rows = {}};
    table.rows.push_back({Phrase::Project, facts.data.projectName});
    table.rows.push_back({Phrase::DataHash, facts.run.dataHash});
    table.rows.push_back({Phrase::Program, "Crosscut " + facts.run.version});
    table.rows.push_back({Phrase::Seed, std::to_string(facts.run.seed)});
    table.rows.push_back({Phrase::MadeOn, facts.made});
    for (const CountFact& count : facts.data.counts)
        table.rows.push_back({Token{"entity", count.kind}, number(static_cast<double>(count.count))});
    return table;
}

ReportTable batchTable(const std::vector<BatchFact>& batches) {
    ReportTable table{.headings = {Phrase::Batch, Phrase::Kind, Phrase::Source, Phrase::RowsRead,
                                   Phrase::Inserted, Phrase::Updated, Phrase::Unchanged, Phrase::Rejected,
                                   Phrase::Duplicates, Phrase::Ignored},
                      .rows = {}};
    for (const BatchFact& batch : batches) {
        std::vector<ReportCell> row{number(static_cast<double>(batch.id)), Token{"entity", batch.kind},
                                    batch.source};
        for (const std::int64_t count : {batch.read, batch.inserted, batch.updated, batch.unchanged,
                                         batch.rejected, batch.duplicates, batch.ignored})
            row.push_back(number(static_cast<double>(count)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

ReportSection methodSection(const CampaignFacts& facts) {
    ReportSection result = section(Phrase::Method);
    result.blocks.push_back(paragraph(Phrase::MethodPairs));
    result.blocks.push_back(paragraph(Phrase::MethodAudience));
    result.blocks.push_back(paragraph(Phrase::MethodTotals));
    if (facts.segments)
        result.blocks.push_back(paragraph(Phrase::MethodSegments));
    if (facts.curves)
        result.blocks.push_back(paragraph(Phrase::MethodSurvival));
    result.blocks.push_back(paragraph(Phrase::NotCausal));
    result.blocks.push_back(paragraph(Phrase::SmallCells));
    return result;
}

ReportSection dataSection(const CampaignFacts& facts) {
    ReportSection result = section(Phrase::DataAppendix);
    if (facts.data.sample)
        result.blocks.push_back(paragraph(Phrase::SampleIsInvented, Paragraph::Style::Warning));
    result.blocks.push_back(runTable(facts));
    if (facts.data.batches.empty())
        result.blocks.push_back(paragraph(Phrase::NothingHere));
    else
        result.blocks.push_back(batchTable(facts.data.batches));
    return result;
}

} // namespace crosscut::report
