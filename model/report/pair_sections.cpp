#include "model/report/campaign_report.h"
#include "model/report/section_parts.h"

#include <algorithm>

namespace crosscut::report {

namespace {

/// A number of people, or that it is too small to be shown.
ReportCell people(const PairFacts& pair, double value) {
    return pair.suppressed ? ReportCell(Phrase::FewerThanTen) : number(value);
}

ReportTable overview(const CampaignFacts& facts) {
    ReportTable table{.headings = {Phrase::Film, Phrase::Course, Phrase::Score, Phrase::Evidence,
                                   Phrase::Reach, Phrase::BuyRate, Phrase::ExpectedBuyers, Phrase::Interval},
                      .rows = {}};
    for (std::size_t i = 0; i < facts.plan.pairs.size(); ++i) {
        const PlanPair& plan = facts.plan.pairs[i];
        const PairFacts& pair = facts.pairs[i];
        if (plan.status == PlanStatus::Dropped)
            continue;
        const bool hidden = pair.suppressed || !pair.buyersKnown;
        const bool scored = plan.evidencePercent > 0;
        table.rows.push_back(
            {pair.filmTitle, pair.courseTitle, scored ? number(plan.score, 2) : Blank{},
             scored ? ReportCell(Percent{plan.evidencePercent / 100}) : Blank{}, people(pair, pair.reach),
             hidden ? ReportCell(Blank{}) : Percent{pair.buyRate.value},
             hidden ? ReportCell(Blank{}) : number(pair.buyers.value),
             hidden ? ReportCell(Blank{}) : Range{pair.buyers.low, pair.buyers.high, 0, false}});
    }
    return table;
}

ReportTable criteria(const PairReason& reason) {
    ReportTable table{.headings = {Phrase::Criterion, Phrase::Value, Phrase::Weight}, .rows = {}};
    for (const CriterionFact& criterion : reason.criteria)
        table.rows.push_back({Token{"criterion", criterion.name},
                              criterion.z ? number(*criterion.z, 2) : ReportCell(Blank{}),
                              number(criterion.weight, 2)});
    return table;
}

ReportTable gates(const PairReason& reason) {
    ReportTable table{.headings = {Phrase::Gate, Phrase::Passed, Phrase::Notes}, .rows = {}};
    for (const GateFact& gate : reason.gates)
        table.rows.push_back({Token{"gate", gate.name},
                              Token{"passed", !gate.known   ? "unknown"
                                              : gate.passed ? "yes"
                                                            : "no"},
                              gate.why});
    return table;
}

/// The gates stand in their own table.
bool isGateSentence(const PairReason& reason, const Sentence& sentence) {
    return std::ranges::find(reason.gates, sentence, &GateFact::why) != reason.gates.end();
}

void addReason(const PairReason& reason, ReportSection& result) {
    result.blocks.push_back(paragraph(reason.lead, Paragraph::Style::Lead));
    for (const Sentence& sentence : reason.explanation)
        if (!(sentence == reason.lead) && !isGateSentence(reason, sentence))
            result.blocks.push_back(paragraph(sentence));
    if (!reason.criteria.empty())
        result.blocks.push_back(criteria(reason));
    if (!reason.gates.empty())
        result.blocks.push_back(gates(reason));
}

ReportSection pairSection(const PlanPair& plan, const PairFacts& pair) {
    ReportSection result = section(Phrase::PairEvidence);
    result.level = 2;
    result.headingText = pairName(pair);
    if (pair.reason)
        addReason(*pair.reason, result);
    else
        result.blocks.push_back(paragraph(pair.reason.error(), Paragraph::Style::Warning));
    if (!plan.placementNote.empty() || !plan.notes.empty()) {
        ReportTable notes{.headings = {Phrase::Label, Phrase::Notes}, .rows = {}};
        if (!plan.placementNote.empty())
            notes.rows.push_back({Phrase::Placement, plan.placementNote});
        if (!plan.notes.empty())
            notes.rows.push_back({Phrase::Notes, plan.notes});
        result.blocks.push_back(std::move(notes));
    }
    return result;
}

} // namespace

std::vector<ReportSection> pairSections(const CampaignFacts& facts) {
    std::vector<ReportSection> sections{section(Phrase::Pairs)};
    if (facts.plan.pairs.empty()) {
        sections.front().blocks.push_back(paragraph(Phrase::NothingHere));
        return sections;
    }
    sections.front().blocks.push_back(overview(facts));
    if (std::ranges::any_of(facts.plan.pairs, [&](const PlanPair& pair) {
            return !pair.dataHash.empty() && pair.dataHash != facts.run.dataHash;
        }))
        sections.front().blocks.push_back(paragraph(Phrase::NumbersWereOther, Paragraph::Style::Note));
    for (std::size_t i = 0; i < facts.plan.pairs.size(); ++i)
        if (facts.plan.pairs[i].status != PlanStatus::Dropped)
            sections.push_back(pairSection(facts.plan.pairs[i], facts.pairs[i]));
    return sections;
}

} // namespace crosscut::report
