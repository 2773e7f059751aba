#include "model/workflow/estimate_value.h"

#include "model/base/parallel.h"
#include "tests/model/workflow/made_project.h"

namespace crosscut::workflow {

using testing::ElementsAre;
using testing::SizeIs;

namespace {

enum { Paying, Active, Idle, Gone };

/// Thirty people who pay 100 yuan in each of four months, and thirty who are seen in the first month alone:
/// active, idle, idle, gone.
std::string fourMonths(bool backwards = false) {
    std::vector<std::string> rows;
    for (int person = 0; person < 30; ++person) {
        for (int month = 1; month <= 4; ++month)
            rows.push_back("payer" + std::to_string(person) + ",C1,purchase,2026-0" + std::to_string(month) +
                           "-10 12:00:00,100,CNY\n");
        rows.push_back("guest" + std::to_string(person) + ",F1,view,2026-01-15 12:00:00,,\n");
    }
    std::string csv;
    for (const std::string& row : rows)
        csv = backwards ? row + csv : csv + row;
    return "user,item,kind,time,value,currency\n" + csv;
}

} // namespace

class EstimateValue : public MadeProject {
protected:
    store::ProjectFile withEvents(const std::string& csv, const std::string& name = "p.crosscut") {
        store::ProjectFile project = makeProject(name);
        import(project, EntityKind::Events, csv);
        return project;
    }
};

TEST_F(EstimateValue, MovesAreCountedByHand) {
    const store::ProjectFile project = withEvents(fourMonths());
    const auto result = estimateValue(project, {}, m_monitor);
    ASSERT_TRUE(result.ok());
    EXPECT_THAT(result->states, ElementsAre("paying", "active", "idle", "gone"));
    EXPECT_THAT(result->transitionCounts[Paying], ElementsAre(90, 0, 0, 0));
    EXPECT_THAT(result->transitionCounts[Active], ElementsAre(0, 0, 30, 0));
    EXPECT_THAT(result->transitionCounts[Idle], ElementsAre(0, 0, 30, 30));
    EXPECT_THAT(result->people, ElementsAre(30, 0, 0, 30));
    EXPECT_EQ(result->currency, "CNY");
    // Half an observation in each of four cells.
    EXPECT_NEAR(result->transition[Paying][Paying], 90.5 / 92, 1e-12);
    EXPECT_NEAR(result->transition[Idle][Gone], 30.5 / 62, 1e-12);
    EXPECT_THAT(result->transition[Gone], ElementsAre(0, 0, 0, 1));
    EXPECT_NEAR(result->marginPerPeriod[Paying], 0.7 * 100, 1e-9);
    EXPECT_THAT(result->sentences, SizeIs(3));
}

TEST_F(EstimateValue, AStateIsWorthItsMarginAndWhatFollows) {
    const store::ProjectFile project = withEvents(fourMonths());
    const auto result = estimateValue(project, {}, m_monitor);
    ASSERT_TRUE(result.ok());
    const double discount = 1 + ValueOptions().discount;
    for (int state = Paying; state < Gone; ++state) {
        const auto s = static_cast<std::size_t>(state);
        double follows = 0;
        double lasts = 1;
        for (std::size_t next = 0; next < result->value.size(); ++next) {
            follows += result->transition[s][next] * result->value[next] / discount;
            lasts += result->transition[s][next] * result->expectedPeriods[next];
        }
        EXPECT_NEAR(result->value[s], result->marginPerPeriod[s] + follows, 1e-9);
        EXPECT_NEAR(result->expectedPeriods[s], lasts, 1e-9);
        EXPECT_LT(result->valueLow[s], result->value[s]);
        EXPECT_GT(result->valueHigh[s], result->value[s]);
    }
    EXPECT_EQ(result->value[Gone], 0);
    EXPECT_GT(result->value[Paying], result->value[Active]);
}

TEST_F(EstimateValue, ThinDataAreRefusedWithAllThatIsMissing) {
    const store::ProjectFile project = withEvents("user,item,kind,time\n"
                                                  "a,F1,view,2026-01-01\nb,F1,view,2026-01-02\n");
    const auto result = estimateValue(project, {}, m_monitor);
    ASSERT_FALSE(result.ok());
    EXPECT_THAT(result.error().lacking,
                ElementsAre(NotEnough{"periods", 1, 3, {}}, NotEnough{"people", 2, 50, {}},
                            NotEnough{"purchases_with_value", 0, 1, {}}));
    EXPECT_EQ(estimateValue(makeProject("empty.crosscut"), {}, m_monitor).error().code,
              ErrorCode::NothingToModel);
}

TEST_F(EstimateValue, SeedRowsAndThreadsFixEveryDigit) {
    const store::ProjectFile one = withEvents(fourMonths(), "one.crosscut");
    const store::ProjectFile two = withEvents(fourMonths(true), "two.crosscut");
    setThreadCount(1);
    const auto first = estimateValue(one, {}, m_monitor);
    setThreadCount(0);
    const auto again = estimateValue(one, {}, m_monitor);
    const auto backwards = estimateValue(two, {}, m_monitor);
    ASSERT_TRUE(first.ok() && again.ok() && backwards.ok());
    EXPECT_EQ(first->valueLow, again->valueLow);
    EXPECT_EQ(first->value, backwards->value);
    EXPECT_EQ(first->valueHigh, backwards->valueHigh);
    ValueOptions other;
    other.seed = 2;
    EXPECT_NE(estimateValue(one, other, m_monitor)->valueLow, first->valueLow);
}

TEST_F(EstimateValue, StopsWhenToldTo) {
    const store::ProjectFile project = withEvents(fourMonths());
    const std::string before = project.dataHash();
    for (int reports = 0; reports < 2; ++reports) {
        CancellingMonitor monitor(reports);
        EXPECT_EQ(estimateValue(project, {}, monitor).error().code, ErrorCode::Cancelled);
    }
    EXPECT_EQ(project.dataHash(), before);
}

TEST_F(EstimateValue, OptionsOutOfRangeAreRefused) {
    const store::ProjectFile project = withEvents(fourMonths());
    const auto refusal = [&](auto change) {
        ValueOptions options;
        change(options);
        const auto result = estimateValue(project, options, m_monitor);
        return result ? ErrorCode::Internal : result.error().code;
    };
    EXPECT_EQ(refusal([](ValueOptions& o) { o.model = "wish"; }), ErrorCode::InvalidOption);
    EXPECT_EQ(refusal([](ValueOptions& o) { o.horizon = 0; }), ErrorCode::InvalidOption);
    EXPECT_EQ(refusal([](ValueOptions& o) { o.discount = -1; }), ErrorCode::InvalidOption);
    EXPECT_EQ(refusal([](ValueOptions& o) { o.margin = 1.5; }), ErrorCode::InvalidOption);
}

} // namespace crosscut::workflow
