#include "model/report/campaign_report.h"

#include "tests/support/sample_facts.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace crosscut::report {

namespace {

template<typename Block>
std::vector<Block> blocksOf(const ReportSection& section) {
    std::vector<Block> blocks;
    for (const ReportBlock& block : section.blocks)
        if (const auto* one = std::get_if<Block>(&block))
            blocks.push_back(*one);
    return blocks;
}

template<typename Chart>
std::vector<Chart> chartsOf(const ReportSection& section) {
    std::vector<Chart> charts;
    for (const ReportChart& chart : blocksOf<ReportChart>(section))
        if (const auto* one = std::get_if<Chart>(&chart))
            charts.push_back(*one);
    return charts;
}

bool saysPhrase(const ReportSection& section, Phrase phrase) {
    return std::ranges::any_of(blocksOf<Paragraph>(section), [&](const Paragraph& paragraph) {
        const auto* said = std::get_if<Phrase>(&paragraph.text);
        return said != nullptr && *said == phrase;
    });
}

} // namespace

TEST(CampaignReport, HasEverySectionInOrder) {
    const ReportDocument document = campaignReport(test::sampleFacts());
    std::vector<Phrase> headings;
    for (const ReportSection& section : document.sections)
        if (section.level == 1)
            headings.push_back(section.heading);
    EXPECT_EQ(headings, (std::vector{Phrase::Summary, Phrase::Pairs, Phrase::Segments, Phrase::Retention,
                                     Phrase::PlanTable, Phrase::Schedule, Phrase::Budget, Phrase::Method,
                                     Phrase::DataAppendix}));
    EXPECT_EQ(document.cover.planName, "电影中的经济学");
    EXPECT_EQ(document.cover.made, Date::fromCivil(2026, 10, 1));
}

TEST(CampaignReport, TablesAreRectangular) {
    for (const ReportSection& section : campaignReport(test::sampleFacts()).sections)
        for (const ReportTable& table : blocksOf<ReportTable>(section))
            for (const auto& row : table.rows)
                EXPECT_EQ(row.size(), table.headings.size()) << section.headingText;
}

TEST(CampaignReport, SmallCellsAreNotShown) {
    const CampaignFacts facts = test::sampleFacts();
    const ReportSection segments = segmentSection(facts);
    const ReportTable table = blocksOf<ReportTable>(segments).front();
    EXPECT_TRUE(std::holds_alternative<Phrase>(table.rows[2][1]));
    EXPECT_TRUE(std::holds_alternative<Blank>(table.rows[2][2]));
    EXPECT_EQ(chartsOf<BarChart>(segments).front().categories, (std::vector<std::string>{"1", "2"}));
    EXPECT_TRUE(saysPhrase(segments, Phrase::SmallCells));

    const ReportTable pairs = blocksOf<ReportTable>(pairSections(facts).front()).front();
    EXPECT_TRUE(std::holds_alternative<Phrase>(pairs.rows[1][4]));
    EXPECT_TRUE(std::holds_alternative<Blank>(pairs.rows[1][6]));
}

TEST(CampaignReport, BuyersThatNobodyCanKnowAreNoKeyFigure) {
    CampaignFacts facts = test::sampleFacts();
    const auto countsBuyers = [&] {
        const ReportTable table = blocksOf<ReportTable>(campaignReport(facts).sections.front()).front();
        return std::ranges::any_of(table.rows, [](const std::vector<ReportCell>& row) {
            const auto* figure = std::get_if<Phrase>(&row.front());
            return figure != nullptr && *figure == Phrase::ExpectedBuyers;
        });
    };
    EXPECT_TRUE(countsBuyers());
    for (PairFacts& pair : facts.pairs)
        pair.buyersKnown = false;
    EXPECT_FALSE(countsBuyers());
}

TEST(CampaignReport, APartThatIsMissingSaysWhatItLacks) {
    CampaignFacts facts = test::sampleFacts();
    facts.segments = notEnough({{.what = "people", .have = 3, .need = 20, .where = {}}});
    facts.curves =
        Error{.code = ErrorCode::NothingToModel, .args = {"subscriptions"}, .detail = {}, .lacking = {}};
    for (const ReportSection& section :
         {segmentSection(facts), retentionSection(facts), pairSections(facts)[2]}) {
        const std::vector<Paragraph> paragraphs = blocksOf<Paragraph>(section);
        ASSERT_EQ(paragraphs.size(), 1U);
        EXPECT_TRUE(std::holds_alternative<Error>(paragraphs.front().text));
    }
}

TEST(CampaignReport, AnEmptyPlanIsAReportThatSaysSo) {
    CampaignFacts facts = test::sampleFacts();
    facts.plan.pairs.clear();
    facts.pairs.clear();
    facts.totals.issues.clear();
    facts.totals.money.clear();
    EXPECT_TRUE(saysPhrase(summarySection(facts), Phrase::NothingHere));
    EXPECT_EQ(pairSections(facts).size(), 1U);
    EXPECT_TRUE(saysPhrase(pairSections(facts).front(), Phrase::NothingHere));
    EXPECT_TRUE(saysPhrase(scheduleSection(facts), Phrase::NoDatesYet));
    EXPECT_TRUE(saysPhrase(budgetSection(facts), Phrase::NothingHere));
}

TEST(CampaignReport, DroppedPairsStayInThePlanTableOnly) {
    CampaignFacts facts = test::sampleFacts();
    facts.plan.pairs[1].status = PlanStatus::Dropped;
    EXPECT_EQ(pairSections(facts).size(), 2U);
    EXPECT_EQ(blocksOf<ReportTable>(planSection(facts)).front().rows.size(), 2U);
}

TEST(CampaignReport, AtRiskCountsAreThoseJustBeforeTheTime) {
    const SurvivalChart chart = chartsOf<SurvivalChart>(retentionSection(test::sampleFacts())).front();
    const StepCurve& curve = chart.curves.front();
    EXPECT_EQ(curve.t.front(), 0);
    EXPECT_EQ(curve.survival.front(), 1);
    EXPECT_EQ(curve.atRiskTimes, (std::vector<double>{0, 10, 20, 30}));
    EXPECT_EQ(curve.atRisk, (std::vector<double>{100, 100, 90, 80}));
}

TEST(CampaignReport, LongCurvesAreThinnedToTheirEnds) {
    CampaignFacts facts = test::sampleFacts();
    CurveFact& curve = facts.curves->curves.front();
    curve.t.clear();
    curve.survival.clear();
    for (int i = 1; i <= 5000; ++i) {
        curve.t.push_back(i);
        curve.survival.push_back(1 - i / 10'000.0);
    }
    curve.lower = curve.upper = curve.survival;
    curve.atRisk.assign(5000, 9);
    const SurvivalChart chart = chartsOf<SurvivalChart>(retentionSection(facts)).front();
    EXPECT_LE(chart.curves.front().t.size(), 402U);
    EXPECT_EQ(chart.curves.front().t.back(), 5000);
    EXPECT_EQ(chart.curves.front().survival.back(), 0.5);
}

TEST(CampaignReport, TotalsOfTheBudgetStandApartByCurrency) {
    CampaignFacts facts = test::sampleFacts();
    MoneyFacts dollars;
    dollars.currency = "USD";
    dollars.planned = {.cents = 100, .currency = "USD"};
    facts.totals.money.push_back(dollars);
    EXPECT_EQ(blocksOf<ReportTable>(budgetSection(facts)).front().totalRows, 2);
}

TEST(CampaignReport, NumbersOfAnotherDayAreSaidToBeSo) {
    CampaignFacts facts = test::sampleFacts();
    EXPECT_TRUE(saysPhrase(pairSections(facts).front(), Phrase::NumbersWereOther));
    facts.run.dataHash = "abc";
    EXPECT_FALSE(saysPhrase(pairSections(facts).front(), Phrase::NumbersWereOther));
}

TEST(CampaignReport, ReleasesFarFromTheCampaignAreNotDrawn) {
    CampaignFacts facts = test::sampleFacts();
    EXPECT_TRUE(chartsOf<ScheduleChart>(scheduleSection(facts)).front().rows.front().release.has_value());
    facts.pairs[0].release = Date::fromCivil(2005, 1, 1);
    EXPECT_FALSE(chartsOf<ScheduleChart>(scheduleSection(facts)).front().rows.front().release.has_value());
}

} // namespace crosscut::report
