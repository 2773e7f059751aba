#include "model/workflow/plan_evidence.h"

#include "tests/model/workflow/campaign_project.h"

namespace crosscut::workflow {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class PlanEvidenceOf : public CampaignProject {
protected:
    static Plan plan() {
        Plan plan;
        plan.pairs = {pair("F1", "C1"), pair("F2", "C2"), pair("F9", "C3")};
        return plan;
    }
};

TEST_F(PlanEvidenceOf, PeopleAreCountedByHand) {
    const store::ProjectFile project = campaign();
    const auto evidence = gatherPlanEvidence(project, plan(), m_monitor);
    ASSERT_TRUE(evidence.ok());
    EXPECT_EQ(evidence->people, 60);
    EXPECT_THAT(evidence->watchers.at("F1"), SizeIs(40)); // who only looked for it did not watch it
    EXPECT_THAT(evidence->watchers.at("F2"), SizeIs(20));
    EXPECT_THAT(evidence->buyers.at("C1"), SizeIs(15)); // of any course of the field
    EXPECT_EQ(evidence->buyers.at("C1"), evidence->buyers.at("C2"));
    EXPECT_THAT(evidence->owners.at("C1"), SizeIs(10)); // of the course itself
    EXPECT_THAT(evidence->owners.at("C2"), SizeIs(5));
    EXPECT_THAT(evidence->buyers.at("C3"), IsEmpty());
    EXPECT_EQ(evidence->films.count("F9"), 0U);
    EXPECT_EQ(evidence->dataHash, project.dataHash());
}

TEST_F(PlanEvidenceOf, SegmentsAreThoseThatPairsAimAt) {
    store::ProjectFile project = campaign();
    store::SegmentTable(project.database())
        .replace(SegmentMethod::KMeans,
                 {{0, "1", SegmentMethod::KMeans, 2}, {0, "2", SegmentMethod::KMeans, 1}}, {{1, 2}, {3}});
    Plan aimed = plan();
    aimed.pairs[0].segment = "1";
    aimed.pairs[1].segment = "7";
    const auto evidence = gatherPlanEvidence(project, aimed, m_monitor);
    ASSERT_TRUE(evidence.ok());
    ASSERT_THAT(evidence->segments, SizeIs(1));
    EXPECT_THAT(evidence->segments.at("1"), ElementsAre(1, 2));
}

TEST_F(PlanEvidenceOf, StopsWhenToldTo) {
    const store::ProjectFile project = campaign();
    CancellingMonitor monitor(0);
    EXPECT_EQ(gatherPlanEvidence(project, plan(), monitor).error().code, ErrorCode::Cancelled);
}

} // namespace crosscut::workflow
