#include "model/store/catalog_page.h"
#include "model/store/catalog_tables.h"
#include "model/store/segment_table.h"
#include "tests/model/store/store_fixture.h"

#include <algorithm>
#include <stdexcept>

namespace crosscut::store {

class RevertBatchTest : public StoreTest {
protected:
    /// One film row of a batch of its own with any columns, each an own field or, beginning with '+', an
    /// attribute.
    BatchId say(const std::string& key, std::vector<std::pair<std::string, Cell>> said,
                AttributeType type = AttributeType::Text) {
        const BatchId batch = begin(EntityKind::Films);
        std::vector<WriterColumn> columns;
        std::vector<Cell> cells;
        for (auto& [name, cell] : said) {
            const bool isAttribute = name.starts_with('+');
            columns.push_back({isAttribute ? name.substr(1) : name, isAttribute, type});
            cells.push_back(std::move(cell));
        }
        CatalogWriter(database(), batch, EntityKind::Films, columns, OnConflict::Update).upsert(key, cells);
        return batch;
    }
    std::string hash() const { return m_project->dataHash(); }
    AttributeType typeOf(const std::string& attribute) {
        for (const AttributeColumn& column : readAttributeColumns(database(), EntityKind::Films))
            if (column.name == attribute)
                return column.type;
        throw std::out_of_range(attribute);
    }
};

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

TEST_F(RevertBatchTest, UndoesOnlyItsOwnCellsAndNamesWhatStays) {
    say("1", {{"title", std::string("first")}, {"kind", std::string("film")}});
    const BatchId second = say("1", {{"title", std::string("second")}, {"kind", std::string("series")}});
    const BatchId third = say("1", {{"title", std::string("third")}, {"+note", std::string("n")}});
    const RevertReport report = revert(second);
    EXPECT_EQ(report.restored, 1);
    EXPECT_EQ(report.kept, 1);
    ASSERT_EQ(report.keptCells.size(), 1u);
    EXPECT_EQ(report.keptCells[0].batch, third);
    EXPECT_EQ(report.keptCells[0].column, "title");
    EXPECT_EQ(report.keptCells[0].rows, 1);
    EXPECT_EQ(findFilm(database(), "1")->title, "third");
    EXPECT_EQ(findFilm(database(), "1")->kind, "film");
    revert(third);
    EXPECT_EQ(findFilm(database(), "1")->title, "first");
}

TEST_F(RevertBatchTest, AnInsertedRowStaysWithTheCellsOfTheBatchThatChangedItLater) {
    const BatchId first = say("1", {{"title", std::string("wrong column")}, {"kind", std::string("film")}});
    say("1", {{"kind", std::string("film")}, {"rating", 4.5}});
    const RevertReport report = revert(first);
    EXPECT_EQ(report.removed, 0);
    EXPECT_EQ(report.kept, 1);
    const auto film = findFilm(database(), "1");
    ASSERT_TRUE(film);
    EXPECT_EQ(film->title, "");
    EXPECT_EQ(film->kind, "film");
    EXPECT_EQ(film->rating, 4.5);
}

TEST_F(RevertBatchTest, EveryOrderOfThreeBatchesEndsAsIfNeverImported) {
    const std::string empty = hash();
    for (const bool isNew : {true, false}) {
        BatchId base;
        if (!isNew)
            base = say("1", {{"title", std::string("base")}, {"rating", 1.0}, {"+note", 1.0}},
                       AttributeType::Number);
        const std::string before = hash();
        std::vector<std::size_t> order{0, 1, 2};
        do {
            const BatchId batches[] = {
                say("1", {{"title", std::string("a")}, {"kind", std::string("film")}, {"+note", 2.0}},
                    AttributeType::Number),
                say("1", {{"rating", 2.5}, {"kind", std::string("series")}, {"+note", std::string("two")}},
                    AttributeType::Factor),
                say("1", {{"title", std::string("c")}, {"year", std::int64_t{1999}}, {"+only", 3.0}},
                    AttributeType::Number)};
            for (const std::size_t one : order)
                revert(batches[one]);
            EXPECT_EQ(hash(), before) << order[0] << order[1] << order[2] << ' ' << isNew;
            EXPECT_EQ(database().execAndGet("SELECT count(*) FROM row_change").getInt(), 0);
        } while (std::next_permutation(order.begin(), order.end()));
        if (!isNew) {
            EXPECT_EQ(typeOf("note"), AttributeType::Number);
            revert(base);
        }
        EXPECT_EQ(hash(), empty);
        EXPECT_TRUE(readAttributeColumns(database(), EntityKind::Films).empty());
    }
}

TEST_F(RevertBatchTest, AWidenedAttributeNarrowsBack) {
    say("1", {{"+note", 1.0}}, AttributeType::Number);
    const BatchId words = say("2", {{"+note", std::string("many")}}, AttributeType::Factor);
    const BatchId prose = say("3", {{"+note", std::string("a long text")}}, AttributeType::Text);
    EXPECT_EQ(typeOf("note"), AttributeType::Text);
    revert(prose);
    EXPECT_EQ(typeOf("note"), AttributeType::Factor);
    revert(words);
    EXPECT_EQ(typeOf("note"), AttributeType::Number);
}

TEST_F(RevertBatchTest, KeepsWhatSomebodyEditedSince) {
    say("1", {{"title", std::string("first")}, {"rating", 1.0}});
    const BatchId second = say("1", {{"title", std::string("secnod")}, {"rating", 2.0}});
    const std::int64_t row = findFilm(database(), "1")->id.value;
    setCell(database(), EntityKind::Films, row, {"title", false, PageColumn::Format::Text, true}, "second");
    const RevertReport report = revert(second);
    ASSERT_EQ(report.keptCells.size(), 1u);
    EXPECT_FALSE(report.keptCells[0].batch.isValid());
    EXPECT_EQ(findFilm(database(), "1")->title, "second");
    EXPECT_EQ(findFilm(database(), "1")->rating, 1.0);
}

TEST_F(RevertBatchTest, ABatchThatSaysARowTwiceIsUndoneToTheBeginning) {
    film(begin(EntityKind::Films), "1", std::string("before"), 1.0);
    const std::string before = hash();
    const BatchId batch = begin(EntityKind::Films);
    film(batch, "1", std::string("once"), std::monostate{});
    film(batch, "1", std::string("twice"), 2.0);
    revert(batch);
    EXPECT_EQ(hash(), before);
}

TEST_F(RevertBatchTest, AMembershipComesBackToThePersonItWasOf) {
    const std::string empty = hash();
    const std::vector<WriterColumn> columns{{"user"}, {"duration"}, {"ended"}};
    const auto member = [&](const std::string& user) {
        const BatchId batch = begin(EntityKind::Subscriptions);
        const Cell cells[] = {user, 3.0, std::int64_t{1}};
        CatalogWriter(database(), batch, EntityKind::Subscriptions, columns, OnConflict::Update)
            .upsert("contract 7", cells);
        return batch;
    };
    const BatchId first = member("anna");
    const std::string before = hash();
    const BatchId second = member("bo");
    EXPECT_NE(hash(), before);
    revert(second);
    EXPECT_EQ(hash(), before);
    EXPECT_FALSE(findUser(database(), "bo"));
    revert(first);
    EXPECT_EQ(hash(), empty);
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
