#include "model/workflow/fill_sample.h"

#include "model/store/batch_table.h"
#include "model/store/catalog_tables.h"
#include "model/store/plan_table.h"
#include "tests/support/test_files.h"

#include <algorithm>
#include <gmock/gmock.h>

namespace crosscut::workflow {

namespace {

constexpr std::uint64_t seed = 20260101;

class FillSample : public testing::Test {
protected:
    store::ProjectFile makeProject(const std::string& name) {
        auto project = store::ProjectFile::create(m_folder.file(name));
        EXPECT_TRUE(project.ok());
        return *std::move(project);
    }

    test::TemporaryFolder m_folder;
    SilentMonitor m_monitor;
};

TEST_F(FillSample, WritesBatchesWhoseLedgersAddUp) {
    store::ProjectFile project = makeProject("p.crosscut");
    ASSERT_TRUE(fillSample(project, seed, m_monitor).ok());
    const store::Counts counts = store::readCounts(project.database());
    EXPECT_EQ(counts.users, 5000);
    EXPECT_EQ(counts.peopleSeen, 24); // the visitors
    EXPECT_EQ(counts.films, 60);
    EXPECT_EQ(counts.courses, 80);
    EXPECT_EQ(counts.events, 200'000);
    EXPECT_EQ(counts.subscriptions, 4000);
    EXPECT_EQ(counts.edges, 6000);

    std::int64_t events = 0;
    for (const store::ImportBatch& batch : store::BatchTable(project.database()).all()) {
        EXPECT_TRUE(batch.ledger.addsUp()) << batch.source;
        EXPECT_EQ(batch.ledger.inserted, batch.ledger.read) << batch.source;
        events += batch.kind == EntityKind::Events ? batch.ledger.read : 0;
    }
    EXPECT_EQ(events, 200'000);
}

TEST_F(FillSample, KeepsWhatTheModelsRead) {
    store::ProjectFile project = makeProject("p.crosscut");
    ASSERT_TRUE(fillSample(project, seed, m_monitor).ok());
    const auto film = store::findFilm(project.database(), "F101");
    ASSERT_TRUE(film.has_value());
    EXPECT_EQ(film->title, "涨价的夏天");
    EXPECT_THAT(film->tags, testing::Contains("通胀"));
    EXPECT_EQ(film->releaseDate, Date::fromCivil(2026, 7, 3));
    EXPECT_TRUE(std::holds_alternative<Date>(film->attributes.at("rights_until")));
    EXPECT_TRUE(std::holds_alternative<double>(film->attributes.at("rubric_brand")));

    const auto course = store::findCourse(project.database(), "C101");
    ASSERT_TRUE(course.has_value());
    EXPECT_EQ(course->field, "经济学");
    EXPECT_EQ(course->price->currency, "CNY");
    EXPECT_GT(course->price->cents, 2900);

    const store::SubscriptionColumns members = store::readSubscriptionColumns(project.database());
    EXPECT_EQ(members.unit, "days");
    ASSERT_NE(members.column("参加活动"), nullptr);
    EXPECT_THAT(members.column("参加活动")->levels, testing::ElementsAre("否", "是"));
}

TEST_F(FillSample, PlansCarryTheScoresOfToday) {
    store::ProjectFile project = makeProject("p.crosscut");
    ASSERT_TRUE(fillSample(project, seed, m_monitor).ok());
    const std::vector<Plan> plans = store::PlanTable(project.database()).all();
    ASSERT_EQ(plans.size(), 5u);
    for (const Plan& plan : plans)
        for (const PlanPair& pair : plan.pairs) {
            EXPECT_GT(pair.score, 0.2) << plan.name;
            EXPECT_GE(pair.evidencePercent, 70) << plan.name;
            EXPECT_EQ(pair.dataHash, project.dataHash()) << plan.name;
        }
}

TEST_F(FillSample, TheSameSeedGivesTheSameData) {
    store::ProjectFile one = makeProject("one.crosscut");
    store::ProjectFile two = makeProject("two.crosscut");
    store::ProjectFile other = makeProject("other.crosscut");
    ASSERT_TRUE(fillSample(one, seed, m_monitor).ok());
    ASSERT_TRUE(fillSample(two, seed, m_monitor).ok());
    ASSERT_TRUE(fillSample(other, seed + 1, m_monitor).ok());
    EXPECT_EQ(one.dataHash(), two.dataHash());
    EXPECT_NE(one.dataHash(), other.dataHash());
}

TEST_F(FillSample, ASampleIsKnownAsOneUntilItsBatchesAreReverted) {
    store::ProjectFile project = makeProject("p.crosscut");
    EXPECT_FALSE(isSample(project));
    const std::string empty = project.dataHash();
    ASSERT_TRUE(fillSample(project, seed, m_monitor).ok());
    EXPECT_TRUE(isSample(project));
    auto batches = store::BatchTable(project.database()).all();
    std::ranges::reverse(batches);
    for (const store::ImportBatch& batch : batches)
        ASSERT_TRUE(store::revertBatch(project.database(), batch.id, m_monitor).ok());
    EXPECT_FALSE(isSample(project));
    EXPECT_EQ(project.dataHash(), empty);
}

TEST_F(FillSample, CancelledLeavesTheProjectEmpty) {
    store::ProjectFile project = makeProject("p.crosscut");
    const std::string empty = project.dataHash();
    for (const int reports : {0, 3, 11, 12}) {
        CancellingMonitor monitor(reports);
        const Result<void> filled = fillSample(project, seed, monitor);
        ASSERT_FALSE(filled.ok()) << reports;
        EXPECT_EQ(filled.error().code, ErrorCode::Cancelled);
        EXPECT_EQ(project.dataHash(), empty);
    }
}

} // namespace

} // namespace crosscut::workflow
