#include "model/store/plan_table.h"

#include "model/store/run_table.h"
#include "model/store/segment_table.h"
#include "tests/model/store/store_fixture.h"

namespace crosscut::store {

namespace {

Plan samplePlan() {
    Plan plan;
    plan.name = "春季 \"方案\"";
    plan.owner = "我方";
    plan.terms = {"伙伴", 30, {100'000'00, "CNY"}, "中国大陆", "独家", "海报"};
    plan.from = Date::fromIso("2026-03-01");
    plan.status = PlanStatus::Agreed;
    PlanPair pair;
    pair.film = "f1";
    pair.course = "c1";
    pair.form = ContentForm::FilmAnalysis;
    pair.channels = {Channel::Email, Channel::ShortVideo};
    pair.until = Date::fromIso("2026-05-01");
    pair.budget = {{"海报", Channel::Email, {5'000'00, "CNY"}, {}, {}, "note"}};
    pair.score = 0.625;
    plan.pairs = {pair};
    return plan;
}

} // namespace

class PlanTableTest : public StoreTest {};

TEST_F(PlanTableTest, PlansComeBackAsTheyWere) {
    PlanTable plans(database());
    Plan plan = samplePlan();
    plan.id = plans.save(plan);
    EXPECT_EQ(*plans.find(plan.name), plan);
    plan.pairs.clear();
    plan.name = "renamed";
    EXPECT_EQ(plans.save(plan), plan.id);
    EXPECT_EQ(plans.all(), std::vector<Plan>{plan});
    plans.remove(plan.id);
    EXPECT_TRUE(plans.all().empty());
}

TEST_F(PlanTableTest, UnknownKeysAreIgnoredAndBrokenDocumentsRefused) {
    EXPECT_EQ(
        planFromJson(R"({"name":"a","later":{"x":1},"pairs":[{"film":"f","course":"c","form":"hologram"}]})")
            ->pairs.front()
            .form,
        ContentForm::Lecture);
    EXPECT_FALSE(planFromJson("[]"));
    EXPECT_FALSE(planFromJson("{"));
}

TEST_F(PlanTableTest, RunsKeepWhereTheyComeFrom) {
    RunTable runs(database());
    runs.add({{}, "pairs", "{}", {UINT64_MAX, "0.1.0", "abc", 0.5, 2}, "[1]", "2026-11-20T08:30:00Z"});
    runs.add({{}, "pairs", "{}", {7, "0.1.0", "def", 0.5, 2}, "[2]", "2026-11-20T08:31:00Z"});
    EXPECT_EQ(runs.newest("pairs")->resultJson, "[2]");
    EXPECT_EQ(runs.all().back().info.seed, UINT64_MAX);
    EXPECT_FALSE(runs.newest("cox"));
}

TEST_F(PlanTableTest, SegmentsKeepTheirMembers) {
    SegmentTable segments(database());
    segments.replace(SegmentMethod::KMeans,
                     {{0, "1", SegmentMethod::KMeans, 3}, {0, "2", SegmentMethod::KMeans, 0}},
                     {{2, 5, 70'000}, {}});
    segments.replace(SegmentMethod::Rfm, {{0, "rfm_new", SegmentMethod::Rfm, 1}}, {{9}});
    segments.replace(SegmentMethod::KMeans, {{0, "1", SegmentMethod::KMeans, 3}}, {{2, 5, 70'000}});
    const auto all = segments.all();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all.front().people, 3);
    EXPECT_EQ(segments.members(all.front().id), (std::vector<std::uint32_t>{2, 5, 70'000}));
    EXPECT_TRUE(segments.members(12345).empty());
}

} // namespace crosscut::store
