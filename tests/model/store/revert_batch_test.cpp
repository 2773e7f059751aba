#include "model/store/catalog_tables.h"
#include "model/store/segment_table.h"
#include "tests/model/store/store_fixture.h"

namespace crosscut::store {

class RevertBatchTest : public StoreTest {};

TEST_F(RevertBatchTest, BringsTheIdenticalDataBack) {
    film(begin(EntityKind::Films), "1", std::string("旧"), 3.5);
    const std::string before = m_project->dataHash();
    const BatchId batch = begin(EntityKind::Films);
    EXPECT_EQ(film(batch, "1", std::string("新"), 4.0), RowOutcome::Updated);
    EXPECT_EQ(film(batch, "2", std::string("二"), std::monostate{}), RowOutcome::Inserted);
    EXPECT_NE(m_project->dataHash(), before);
    const RevertReport report = revert(batch);
    EXPECT_EQ(report.restored, 1);
    EXPECT_EQ(report.removed, 1);
    EXPECT_EQ(report.kept, 0);
    EXPECT_EQ(m_project->dataHash(), before);
    EXPECT_EQ(findFilm(database(), "1")->title, "旧");
}

TEST_F(RevertBatchTest, KeepsWhatLaterBatchesChanged) {
    film(begin(EntityKind::Films), "1", std::string("first"), 1.0);
    const std::string before = m_project->dataHash();
    const BatchId second = begin(EntityKind::Films);
    film(second, "1", std::string("second"), 2.0);
    film(second, "2", std::string("inserted"), 2.0);
    const BatchId third = begin(EntityKind::Films);
    film(third, "1", std::string("third"), 3.0);
    film(third, "2", std::string("changed"), 3.0);
    EXPECT_EQ(revert(second).kept, 2);
    EXPECT_EQ(findFilm(database(), "1")->title, "third");
    EXPECT_EQ(findFilm(database(), "2")->title, "changed");
    revert(third);
    EXPECT_EQ(findFilm(database(), "1")->title, "first");
    EXPECT_FALSE(findFilm(database(), "2"));
    EXPECT_EQ(m_project->dataHash(), before);
}

TEST_F(RevertBatchTest, TakesEventsAndTheirPeopleAway) {
    const std::string empty = m_project->dataHash();
    const BatchId first = events({"anna", "bo"});
    const std::string one = m_project->dataHash();
    const BatchId second = events({"bo", "chen"});
    EXPECT_EQ(readCounts(database()).users, 3);
    revert(second);
    EXPECT_EQ(readCounts(database()).users, 2);
    EXPECT_EQ(m_project->dataHash(), one);
    revert(first);
    EXPECT_EQ(readCounts(database()).users, 0);
    EXPECT_EQ(m_project->dataHash(), empty);
}

TEST_F(RevertBatchTest, LeavesPeopleWhomBehaviourKnows) {
    events({"anna"});
    const std::string before = m_project->dataHash();
    const BatchId batch = begin(EntityKind::Users);
    CatalogWriter writer(database(), batch, EntityKind::Users, {{"name", false, AttributeType::Text}},
                         OnConflict::Update);
    const Cell name[] = {std::string("安娜")};
    EXPECT_EQ(writer.upsert("anna", name), RowOutcome::Inserted);
    EXPECT_EQ(readCounts(database()).userCatalog, 1);
    revert(batch);
    EXPECT_EQ(readCounts(database()).userCatalog, 0);
    EXPECT_EQ(readCounts(database()).peopleSeen, 1);
    EXPECT_EQ(m_project->dataHash(), before);
}

TEST_F(RevertBatchTest, TakesAttributesAwayThatNoRowHolds) {
    const BatchId batch = begin(EntityKind::Films);
    film(batch, "1", std::string("t"), 3.5);
    EXPECT_EQ(readAttributeColumns(database(), EntityKind::Films).size(), 1U);
    revert(batch);
    EXPECT_TRUE(readAttributeColumns(database(), EntityKind::Films).empty());
}

TEST_F(RevertBatchTest, IsRefusedTwiceAndForUnknownBatches) {
    const BatchId batch = events({"anna"});
    revert(batch);
    EXPECT_EQ(revertBatch(database(), batch, m_monitor).error().code, ErrorCode::BatchReverted);
    EXPECT_EQ(revertBatch(database(), BatchId{99}, m_monitor).error().code, ErrorCode::BatchNotFound);
}

TEST_F(RevertBatchTest, CancelledLeavesEverything) {
    const BatchId batch = events({"anna"});
    const std::string before = m_project->dataHash();
    for (int reports = 0; reports < 7; ++reports) {
        CancellingMonitor monitor(reports);
        EXPECT_EQ(revertBatch(database(), batch, monitor).error().code, ErrorCode::Cancelled) << reports;
        EXPECT_EQ(m_project->dataHash(), before);
    }
}

TEST_F(RevertBatchTest, PeopleWhoLeaveAreInNoSegmentAnyMore) {
    events({"stays"});
    const BatchId leaving = events({"leaves", "stays"});
    SegmentTable segments(database());
    segments.replace(SegmentMethod::KMeans, {Segment{.name = "1"}}, {{1, 2}});
    revert(leaving);
    const Segment segment = segments.all().at(0);
    EXPECT_EQ(segment.people, 1);
    EXPECT_EQ(segments.members(segment.id), std::vector<std::uint32_t>{1});
}

} // namespace crosscut::store
