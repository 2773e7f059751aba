#include "model/report/campaign_report.h"
#include "model/report/section_parts.h"

#include <algorithm>
#include <utility>

namespace crosscut::report {

namespace {

ReportCell range(const Estimate& estimate) {
    return Range{estimate.low, estimate.high, 0, false};
}

ReportTable keyFigures(const CampaignFacts& facts) {
    const PlanFacts& totals = facts.totals;
    ReportTable table{.headings = {Phrase::KeyFigures, Phrase::Value, Phrase::Interval}, .rows = {}};
    table.rows.push_back({Phrase::Reach, number(totals.reach), Blank{}});
    if (totals.buyers.high > 0 && std::ranges::any_of(facts.pairs, &PairFacts::buyersKnown))
        table.rows.push_back({Phrase::ExpectedBuyers, number(totals.buyers.value), range(totals.buyers)});
    for (const MoneyFacts& money : totals.money) {
        if (money.planned.cents != 0)
            table.rows.push_back({Phrase::Cost, amount(money.planned), Blank{}});
        if (money.gross)
            table.rows.push_back(
                {Phrase::ExpectedGross, amount(money.gross->value, money.currency), range(*money.gross)});
        if (money.partnerShare.cents != 0)
            table.rows.push_back({Phrase::PartnerShare, amount(money.partnerShare), Blank{}});
    }
    return table;
}

ReportTable openPoints(const CampaignFacts& facts) {
    ReportTable table{.headings = {Phrase::Pair, Phrase::OpenPoints}, .rows = {}};
    for (const IssueFact& issue : facts.totals.issues) {
        ReportCell where = Phrase::PlanTable;
        if (issue.pair >= 0)
            where = pairName(facts.pairs.at(static_cast<std::size_t>(issue.pair)));
        table.rows.push_back({std::move(where), Token{"plan_issue", issue.kind}});
    }
    return table;
}

ReportTable terms(const Plan& plan) {
    ReportTable table{.headings = {Phrase::Terms, Phrase::Value}, .rows = {}};
    const auto text = [&](Phrase label, const std::string& value) {
        if (!value.empty())
            table.rows.push_back({label, value});
    };
    text(Phrase::Owner, plan.owner);
    text(Phrase::Partner, plan.terms.partner);
    if (plan.terms.revenueSharePercent > 0)
        table.rows.push_back({Phrase::RevenueShare, Percent{plan.terms.revenueSharePercent / 100}});
    if (plan.terms.minimumGuarantee.cents != 0)
        table.rows.push_back({Phrase::MinimumGuarantee, amount(plan.terms.minimumGuarantee)});
    text(Phrase::Territory, plan.terms.territory);
    text(Phrase::Exclusivity, plan.terms.exclusivity);
    text(Phrase::Deliverables, plan.terms.deliverables);
    text(Phrase::Notes, plan.notes);
    return table;
}

std::vector<ReportCell> planRow(const PlanPair& pair, const PairFacts& facts) {
    TokenList channels{"channel", {}};
    for (const Channel channel : pair.channels)
        channels.keys.emplace_back(toString(channel));
    return {pairName(facts),
            Token{"form", std::string(toString(pair.form))},
            std::move(channels),
            Token{"segment", pair.segment.empty() ? "all" : pair.segment},
            day(pair.from),
            day(pair.until),
            Token{"status", std::string(toString(pair.status))}};
}

/// A release long before or after the pair runs would squeeze the campaign into a corner of the chart.
std::optional<Date> nearRelease(const PlanPair& pair, const std::optional<Date>& release) {
    constexpr int farDays = 180;
    const Date first = pair.from ? *pair.from : *pair.until;
    const Date last = pair.until ? *pair.until : *pair.from;
    const bool near = release && first - *release <= farDays && *release - last <= farDays;
    return near ? release : std::nullopt;
}

} // namespace

ReportSection summarySection(const CampaignFacts& facts) {
    ReportSection result = section(Phrase::Summary, true);
    result.blocks.push_back(paragraph(facts.totals.summary, Paragraph::Style::Lead));
    if (!facts.plan.summary.empty())
        result.blocks.push_back(paragraph(facts.plan.summary));
    if (facts.plan.pairs.empty())
        result.blocks.push_back(paragraph(Phrase::NothingHere));
    else
        result.blocks.push_back(keyFigures(facts));
    result.blocks.push_back(paragraph(Phrase::NotCausal, Paragraph::Style::Note));
    if (facts.data.sample)
        result.blocks.push_back(paragraph(Phrase::SampleIsInvented, Paragraph::Style::Warning));
    if (!facts.totals.issues.empty())
        result.blocks.push_back(openPoints(facts));
    return result;
}

ReportSection planSection(const CampaignFacts& facts) {
    ReportSection result = section(Phrase::PlanTable);
    ReportTable table{.headings = {Phrase::Pair, Phrase::Form, Phrase::Channels, Phrase::Segment,
                                   Phrase::From, Phrase::Until, Phrase::Status},
                      .rows = {}};
    for (std::size_t i = 0; i < facts.plan.pairs.size(); ++i)
        table.rows.push_back(planRow(facts.plan.pairs[i], facts.pairs[i]));
    if (table.rows.empty())
        result.blocks.push_back(paragraph(Phrase::NothingHere));
    else
        result.blocks.push_back(std::move(table));
    if (ReportTable agreed = terms(facts.plan); !agreed.rows.empty())
        result.blocks.push_back(std::move(agreed));
    return result;
}

ReportSection scheduleSection(const CampaignFacts& facts) {
    constexpr std::size_t mostRows = 20; // of one chart
    ReportSection result = section(Phrase::Schedule);
    ScheduleChart chart;
    for (std::size_t i = 0; i < facts.plan.pairs.size(); ++i) {
        const PlanPair& pair = facts.plan.pairs[i];
        if (!pair.from && !pair.until)
            continue;
        chart.rows.push_back({.label = pairName(facts.pairs[i]),
                              .from = pair.from,
                              .until = pair.until,
                              .release = nearRelease(pair, facts.pairs[i].release)});
        if (chart.rows.size() == mostRows)
            result.blocks.push_back(ReportChart(std::exchange(chart, {})));
    }
    if (!chart.rows.empty())
        result.blocks.push_back(ReportChart(std::move(chart)));
    if (result.blocks.empty())
        result.blocks.push_back(paragraph(Phrase::NoDatesYet));
    return result;
}

ReportSection budgetSection(const CampaignFacts& facts) {
    ReportSection result = section(Phrase::Budget);
    ReportTable table{.headings = {Phrase::Pair, Phrase::Label, Phrase::Channels, Phrase::Planned,
                                   Phrase::Committed, Phrase::Actual},
                      .rows = {}};
    for (std::size_t i = 0; i < facts.plan.pairs.size(); ++i)
        for (const BudgetLine& line : facts.plan.pairs[i].budget)
            table.rows.push_back({pairName(facts.pairs[i]), line.label,
                                  Token{"channel", std::string(toString(line.channel))}, amount(line.planned),
                                  amount(line.committed), amount(line.actual)});
    if (table.rows.empty()) {
        result.blocks.push_back(paragraph(Phrase::NothingHere));
        return result;
    }
    for (const MoneyFacts& money : facts.totals.money) {
        if (money.planned.cents == 0 && money.committed.cents == 0 && money.actual.cents == 0)
            continue;
        table.rows.push_back({Phrase::Total, std::string(), std::string(), amount(money.planned),
                              amount(money.committed), amount(money.actual)});
        ++table.totalRows;
    }
    result.blocks.push_back(std::move(table));
    return result;
}

} // namespace crosscut::report
