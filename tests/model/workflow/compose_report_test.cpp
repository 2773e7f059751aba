#include "model/workflow/compose_report.h"

#include "model/store/plan_table.h"
#include "tests/model/workflow/campaign_project.h"

#include <algorithm>

namespace crosscut::workflow {

using report::Phrase;
using report::ReportDocument;
using report::ReportSection;

namespace {

const ReportSection* find(const ReportDocument& document, Phrase heading) {
    const auto found = std::ranges::find(document.sections, heading, &ReportSection::heading);
    return found == document.sections.end() ? nullptr : &*found;
}

/// Every sentence that stands as a paragraph, in order.
std::vector<Sentence> sentences(const ReportDocument& document) {
    std::vector<Sentence> all;
    for (const ReportSection& section : document.sections)
        for (const report::ReportBlock& block : section.blocks)
            if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
                if (const auto* sentence = std::get_if<Sentence>(&paragraph->text))
                    all.push_back(*sentence);
    return all;
}

const Error* refusal(const ReportSection& section) {
    for (const report::ReportBlock& block : section.blocks)
        if (const auto* paragraph = std::get_if<report::Paragraph>(&block))
            if (const auto* error = std::get_if<Error>(&paragraph->text))
                return error;
    return nullptr;
}

} // namespace

class ComposeReport : public CampaignProject {
protected:
    static Plan plan() {
        Plan plan;
        plan.name = "Spring";
        plan.owner = "Us";
        plan.from = Date::fromCivil(2026, 4, 1);
        plan.until = Date::fromCivil(2026, 5, 1);
        plan.pairs = {pair("F1", "C1"), pair("F2", "C2")};
        return plan;
    }
    ReportDocument compose(store::ProjectFile& project) {
        auto document = composeReport(project, plan(), m_monitor, m_clock);
        EXPECT_TRUE(document.ok());
        return *std::move(document);
    }

    FixedClock m_clock{Timestamp::fromDate(Date::fromCivil(2026, 3, 20))};
};

TEST_F(ComposeReport, SaysWhatThePlanSays) {
    store::ProjectFile project = campaign();
    const ReportDocument document = compose(project);
    EXPECT_EQ(document.cover.planName, "Spring");
    EXPECT_EQ(document.cover.owner, "Us");
    EXPECT_FALSE(document.cover.sample);
    EXPECT_EQ(document.cover.made, Date::fromCivil(2026, 3, 20));
    EXPECT_EQ(document.run.dataHash, project.dataHash());
    for (const Phrase heading : {Phrase::Summary, Phrase::Pairs, Phrase::Segments, Phrase::Retention,
                                 Phrase::PlanTable, Phrase::Method, Phrase::DataAppendix})
        EXPECT_NE(find(document, heading), nullptr) << static_cast<int>(heading);
    const auto said = sentences(document);
    const auto summary = std::ranges::find(said, SentenceId::PlanSummary, &Sentence::id);
    ASSERT_NE(summary, said.end());
    EXPECT_EQ(summary->args[0], SentenceArg(std::int64_t{2})); // pairs
    EXPECT_EQ(summary->args[1], SentenceArg(50.0));            // people reached
}

TEST_F(ComposeReport, ThinPartsSayWhatTheyLackInsteadOfBeingLeftOut) {
    store::ProjectFile project = campaign();
    const ReportDocument document = compose(project);
    const ReportSection* retention = find(document, Phrase::Retention);
    ASSERT_NE(retention, nullptr);
    const Error* lack = refusal(*retention);
    ASSERT_NE(lack, nullptr);
    EXPECT_EQ(lack->code, ErrorCode::NothingToModel);
    EXPECT_EQ(lack->args, std::vector<std::string>{"subscriptions"});
    EXPECT_EQ(refusal(*find(document, Phrase::Segments)), nullptr);
}

TEST_F(ComposeReport, TwiceTheSame) {
    store::ProjectFile project = campaign();
    const ReportDocument one = compose(project), two = compose(project);
    EXPECT_EQ(sentences(one), sentences(two));
    EXPECT_EQ(one.sections.size(), two.sections.size());
}

TEST_F(ComposeReport, AStoredPlanIsFoundByItsNameAndAnUnknownOneRefused) {
    store::ProjectFile project = campaign();
    store::PlanTable(project.database()).save(plan());
    const auto stored = composeReport(project, "Spring", m_monitor, m_clock);
    ASSERT_TRUE(stored.ok());
    EXPECT_EQ(sentences(*stored), sentences(compose(project)));
    const auto unknown = composeReport(project, "Autumn", m_monitor, m_clock);
    ASSERT_FALSE(unknown.ok());
    EXPECT_EQ(unknown.error().code, ErrorCode::PlanNotFound);
    EXPECT_EQ(unknown.error().args, std::vector<std::string>{"Autumn"});
}

TEST_F(ComposeReport, StopsWhenToldToAndLeavesTheProjectAsItWas) {
    store::ProjectFile project = campaign();
    const std::string before = project.dataHash();
    for (int reports = 0; reports < 4; ++reports) {
        CancellingMonitor monitor(reports);
        const auto cancelled = composeReport(project, plan(), monitor, m_clock);
        ASSERT_FALSE(cancelled.ok()) << reports;
        EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
    }
    EXPECT_EQ(project.dataHash(), before);
    EXPECT_TRUE(store::SegmentTable(project.database()).all().empty());
}

} // namespace crosscut::workflow
