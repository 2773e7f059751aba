#include "model/workflow/plan_totals.h"

#include "model/base/parallel.h"
#include "tests/model/workflow/campaign_project.h"

#include <cmath>
#include <numeric>

namespace crosscut::workflow {

using testing::SizeIs;

namespace {

/// Everyone's share of buyers of economics, and the shares among the watchers of F1 (15 of 40) and F2 (none
/// of 20), each shrunk by forty people at everyone's share.
constexpr double everyone = 15.5 / 61;
constexpr double amongF1 = (40 * everyone + 15) / (40 + 40);
constexpr double amongF2 = 40 * everyone / (40 + 20);

} // namespace

class PlanTotalsOf : public CampaignProject {
protected:
    PlanTotals totals(const store::ProjectFile& project, const Plan& plan) {
        auto result = planTotals(project, plan, m_monitor);
        EXPECT_TRUE(result.ok());
        return *std::move(result);
    }
};

TEST_F(PlanTotalsOf, OwnersOfTheCourseAreNotExpectedToBuyIt) {
    const store::ProjectFile project = campaign();
    Plan plan;
    plan.pairs = {pair("F1", "C1")};
    const PlanTotals result = totals(project, plan);
    ASSERT_THAT(result.pairs, SizeIs(1));
    EXPECT_EQ(result.pairs[0].reach, 40); // owners are reached all the same
    EXPECT_NEAR(result.pairs[0].buyRate.value, amongF1, 1e-12);
    EXPECT_NEAR(result.pairs[0].expectedBuyers.value, 30 * amongF1, 1e-9);
    ASSERT_TRUE(result.pairs[0].expectedGross.has_value());
    EXPECT_NEAR(result.pairs[0].expectedGross->value, 100 * 30 * amongF1, 1e-7);
}

TEST_F(PlanTotalsOf, NobodyIsCountedTwice) {
    const store::ProjectFile project = campaign();
    Plan plan;
    plan.pairs = {pair("F1", "C1"), pair("F2", "C1")};
    const PlanTotals result = totals(project, plan);
    EXPECT_EQ(result.reach, 50);
    EXPECT_NEAR(result.pairs[1].expectedBuyers.value, 20 * amongF2, 1e-9);
    // u31..u40 are reached by the first pair already; u01..u10 own the course.
    EXPECT_NEAR(result.expectedBuyers.value, 30 * amongF1 + 10 * amongF2, 1e-9);
    EXPECT_LT(result.expectedBuyers.low, result.expectedBuyers.value);
    EXPECT_GT(result.expectedBuyers.high, result.expectedBuyers.value);
}

TEST_F(PlanTotalsOf, TheTargetSegmentNarrowsTheReach) {
    store::ProjectFile project = campaign();
    std::vector<std::uint32_t> members(20); // u01..u20: ids go by the order of the catalog
    std::iota(members.begin(), members.end(), 1U);
    store::SegmentTable(project.database())
        .replace(SegmentMethod::KMeans, {{0, "1", SegmentMethod::KMeans, 20}}, {members});
    Plan plan;
    plan.pairs = {pair("F1", "C1")};
    plan.pairs[0].segment = "1";
    const PlanTotals result = totals(project, plan);
    EXPECT_EQ(result.pairs[0].reach, 20);
    EXPECT_NEAR(result.pairs[0].expectedBuyers.value, 10 * amongF1, 1e-9);
}

TEST_F(PlanTotalsOf, MoneyIsAddedByCurrencyAndDroppedPairsCountForNothing) {
    const store::ProjectFile project = campaign();
    Plan plan;
    plan.pairs = {pair("F1", "C1"), pair("F2", "C2"), pair("F1", "C2")};
    plan.terms.revenueSharePercent = 10;
    plan.terms.minimumGuarantee = {50'00, "CNY"};
    BudgetLine yuan, dollars;
    yuan.planned = {1000'00, "CNY"};
    yuan.committed = {400'00, "CNY"};
    dollars.planned = {70'00, "USD"};
    plan.pairs[0].budget = {yuan, dollars};
    plan.pairs[1].budget = {yuan};
    plan.pairs[2].budget = {yuan};
    plan.pairs[2].status = PlanStatus::Dropped;
    const PlanTotals result = totals(project, plan);
    ASSERT_THAT(result.money, SizeIs(2));
    EXPECT_EQ(result.money[0].currency, "CNY");
    EXPECT_EQ(result.money[0].planned.cents, 2000'00);
    EXPECT_EQ(result.money[0].committed.cents, 800'00);
    EXPECT_EQ(result.money[1].planned.cents, 70'00);
    EXPECT_EQ(result.pairs[2].reach, 0);
    const double gross = 100 * 30 * amongF1 + 200 * 20 * amongF2;
    ASSERT_TRUE(result.money[0].expectedGross.has_value());
    EXPECT_NEAR(result.money[0].expectedGross->value, gross, 1e-7);
    EXPECT_EQ(result.money[0].partnerShare.cents, std::llround(gross * 100 * 0.1));
    EXPECT_EQ(result.summary.id, SentenceId::PlanSummary);
}

TEST_F(PlanTotalsOf, WhereNobodyBoughtNoBuyersAreExpected) {
    const store::ProjectFile project = campaign();
    Plan plan;
    plan.pairs = {pair("F1", "C3")};
    const PlanTotals result = totals(project, plan);
    EXPECT_FALSE(result.pairs[0].buyersKnown);
    EXPECT_FALSE(result.pairs[0].expectedGross.has_value());
    EXPECT_EQ(result.summary.id, SentenceId::PlanReach);
}

TEST_F(PlanTotalsOf, ThreadsChangeNothingAndACancelStopsIt) {
    const store::ProjectFile project = campaign();
    Plan plan;
    plan.pairs = {pair("F1", "C1"), pair("F2", "C2")};
    setThreadCount(1);
    const PlanTotals one = totals(project, plan);
    setThreadCount(0);
    const PlanTotals many = totals(project, plan);
    EXPECT_EQ(one.expectedBuyers.low, many.expectedBuyers.low);
    EXPECT_EQ(one.expectedBuyers.high, many.expectedBuyers.high);
    CancellingMonitor monitor(0);
    EXPECT_EQ(planTotals(project, plan, monitor).error().code, ErrorCode::Cancelled);
}

TEST_F(PlanTotalsOf, AddedPairsCarryTheirScoreAndUnknownOnesAreRefused) {
    store::ProjectFile project = campaign();
    const auto once = addPair(project, {}, "F1", "C1", m_monitor);
    ASSERT_TRUE(once.ok());
    ASSERT_THAT(once->pairs, SizeIs(1));
    EXPECT_GT(once->pairs[0].score, 0);
    EXPECT_EQ(once->pairs[0].dataHash, project.dataHash());
    const auto twice = addPair(project, *once, "F1", "C1", m_monitor);
    ASSERT_TRUE(twice.ok());
    EXPECT_EQ(twice->pairs, once->pairs);
    EXPECT_EQ(addPair(project, {}, "F9", "C1", m_monitor).error().code, ErrorCode::FilmNotFound);
    EXPECT_EQ(addPair(project, {}, "F1", "C9", m_monitor).error().code, ErrorCode::CourseNotFound);
}

} // namespace crosscut::workflow
