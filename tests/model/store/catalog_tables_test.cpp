#include "model/store/catalog_tables.h"

#include "model/store/catalog_page.h"
#include "tests/model/store/store_fixture.h"

#include <cmath>

namespace crosscut::store {

class CatalogTablesTest : public StoreTest {
protected:
    void subscriptions() {
        const BatchId batch = begin(EntityKind::Subscriptions);
        CatalogWriter writer(database(), batch, EntityKind::Subscriptions,
                             {{"user", false, AttributeType::Text},
                              {"duration", false, AttributeType::Number},
                              {"ended", false, AttributeType::Number},
                              {"unit", false, AttributeType::Text},
                              {"channel", false, AttributeType::Text},
                              {"age", true, AttributeType::Number},
                              {"a \"quoted\" $.name", true, AttributeType::Factor}},
                             OnConflict::Update);
        const auto row = [&](const std::string& user, double duration, std::int64_t ended, Cell channel,
                             Cell age, Cell factor) {
            const Cell cells[] = {user, duration, ended, std::string("week"), channel, age, factor};
            writer.upsert(user, cells);
        };
        row("1", 20, 1, std::string("b"), 27.0, std::string("yes"));
        row("2", 0, 0, std::string("a"), std::monostate{}, std::string("no"));
        row("3", 52.5, 0, std::monostate{}, 19.5, std::monostate{});
    }
};

TEST_F(CatalogTablesTest, FilmsComeBackWithTheirTypedAttributes) {
    film(begin(EntityKind::Films), "7", std::string("X|Y"), 2.5);
    const auto found = findFilm(database(), "7");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->title, "X|Y");
    EXPECT_EQ(std::get<double>(found->attributes.at("note")), 2.5);
    EXPECT_FALSE(found->year);
    EXPECT_FALSE(findFilm(database(), "8"));
}

TEST_F(CatalogTablesTest, UpsertSaysWhatItDid) {
    const BatchId batch = begin(EntityKind::Films);
    EXPECT_EQ(film(batch, "1", std::string("a"), 1.0), RowOutcome::Inserted);
    EXPECT_EQ(film(batch, "1", std::string("a"), 1.0), RowOutcome::Unchanged);
    EXPECT_EQ(film(batch, "1", std::monostate{}, std::monostate{}), RowOutcome::Unchanged);
    EXPECT_EQ(film(batch, "1", std::string("b"), 1.0, OnConflict::Skip), RowOutcome::Conflict);
    EXPECT_EQ(film(batch, "1", std::string("b"), std::monostate{}), RowOutcome::Updated);
    EXPECT_EQ(std::get<double>(findFilm(database(), "1")->attributes.at("note")), 1.0);
}

TEST_F(CatalogTablesTest, SubscriptionsAreColumnsForTheModels) {
    subscriptions();
    const SubscriptionColumns columns = readSubscriptionColumns(database());
    EXPECT_EQ(columns.unit, "week");
    EXPECT_EQ(columns.duration, (std::vector<double>{20, 0, 52.5}));
    EXPECT_EQ(columns.ended, (std::vector<std::uint8_t>{1, 0, 0}));
    const DataColumn* channel = columns.column("channel");
    ASSERT_NE(channel, nullptr);
    EXPECT_EQ(channel->levels, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(channel->codes, (std::vector<std::int32_t>{1, 0, -1}));
    const DataColumn* age = columns.column("age");
    ASSERT_NE(age, nullptr);
    EXPECT_TRUE(std::isnan(age->numbers[1]));
    EXPECT_NE(columns.column("a \"quoted\" $.name"), nullptr);
    EXPECT_EQ(columns.column("plan"), nullptr);
}

TEST_F(CatalogTablesTest, AWholeCatalogComesAsColumns) {
    const BatchId batch = begin(EntityKind::Films);
    film(batch, "7", std::string("Heat"), 2.5);
    film(batch, "3", std::string("Alien"), std::monostate{});
    const CatalogColumns catalog = readCatalogColumns(database(), EntityKind::Films);
    EXPECT_EQ(catalog.keys, (std::vector<std::string>{"7", "3"})) << "in the order of the ids";
    EXPECT_EQ(catalog.batches, (std::vector<BatchId>{batch, batch}));
    ASSERT_EQ(catalog.about.size(), catalog.columns.size());
    const DataColumn* title = catalog.field("title");
    ASSERT_NE(title, nullptr);
    EXPECT_EQ(title->levels, (std::vector<std::string>{"Alien", "Heat"}));
    EXPECT_EQ(title->codes, (std::vector<std::int32_t>{1, 0}));
    EXPECT_EQ(catalog.about.back().name, "note");
    EXPECT_TRUE(catalog.about.back().isAttribute);
    EXPECT_EQ(catalog.columns.back().numbers[0], 2.5);
    EXPECT_TRUE(std::isnan(catalog.columns.back().numbers[1]));
    EXPECT_EQ(catalog.field("note"), nullptr) << "it is an attribute";
}

TEST_F(CatalogTablesTest, RowsOfSubscriptionsAreNamedByTheirPeople) {
    subscriptions();
    const CatalogColumns catalog = readCatalogColumns(database(), EntityKind::Subscriptions);
    EXPECT_EQ(catalog.keys, (std::vector<std::string>{"1", "2", "3"}));
    EXPECT_EQ(catalog.field("user"), nullptr) << "people are no cells to be changed";
    EXPECT_EQ(catalog.field("duration")->numbers, (std::vector<double>{20, 0, 52.5}));
}

TEST_F(CatalogTablesTest, NumberWidensToTextWithoutLosingWhatWasThere) {
    film(begin(EntityKind::Films), "1", std::string("a"), 1.0);
    const BatchId batch = begin(EntityKind::Films);
    CatalogWriter writer(database(), batch, EntityKind::Films, {{"note", true, AttributeType::Text}},
                         OnConflict::Update);
    const Cell words[] = {std::string("无")};
    writer.upsert("2", words);
    EXPECT_EQ(std::get<std::string>(findFilm(database(), "1")->attributes.at("note")), "1");
    EXPECT_EQ(std::get<std::string>(findFilm(database(), "2")->attributes.at("note")), "无");
}

TEST_F(CatalogTablesTest, ItemsAreResolvedWhenTheirCatalogComes) {
    const BatchId batch = begin(EntityKind::Events);
    internItems(database(), {"1", "2"}, ItemCatalog::Auto, batch);
    EXPECT_EQ(readItems(database()).at(1).kind, ItemReference::Kind::Orphan);
    film(begin(EntityKind::Films), "1", std::string("a"), 1.0);
    EXPECT_EQ(readItems(database()).at(1).kind, ItemReference::Kind::Film);
    EXPECT_EQ(readItems(database()).at(2).kind, ItemReference::Kind::Orphan);
}

TEST_F(CatalogTablesTest, CountsPeopleSeenWhereThereIsNoCatalog) {
    events({"anna", "bo"});
    const Counts counts = readCounts(database());
    EXPECT_EQ(counts.users, 2);
    EXPECT_EQ(counts.userCatalog, 0);
    EXPECT_EQ(counts.events, 2);
}

class CatalogPageTest : public CatalogTablesTest {};

TEST_F(CatalogPageTest, SortsAndFiltersOnTheStoresSide) {
    const BatchId batch = begin(EntityKind::Films);
    film(batch, "1", std::string("banana 100%"), 3.0);
    film(batch, "2", std::string("apple"), std::monostate{});
    film(batch, "3", std::string("cherry banana"), 1.0);
    CatalogQuery query{.kind = EntityKind::Films,
                       .contains = {},
                       .sortColumn = "title",
                       .descending = false,
                       .users = {},
                       .batch = {}};
    EXPECT_EQ(pageOrder(database(), query), (std::vector<std::int64_t>{2, 1, 3}));
    query.sortColumn = "note";
    EXPECT_EQ(pageOrder(database(), query), (std::vector<std::int64_t>{3, 1, 2}));
    query.descending = true;
    EXPECT_EQ(pageOrder(database(), query), (std::vector<std::int64_t>{1, 3, 2}));
    query.contains = "banana";
    EXPECT_EQ(pageOrder(database(), query).size(), 2U);
    query.contains = "0%";
    EXPECT_EQ(pageOrder(database(), query), (std::vector<std::int64_t>{1}));
    query.contains = "banana '; DROP TABLE film; --";
    EXPECT_TRUE(pageOrder(database(), query).empty());
}

TEST_F(CatalogPageTest, ShowsSubscriptionsWithTheKeysOfTheirPeople) {
    subscriptions();
    const auto columns = pageColumns(database(), EntityKind::Subscriptions);
    EXPECT_EQ(columns.front().name, "user");
    const auto cells = pageCells(database(), EntityKind::Subscriptions, columns, {3, 1});
    EXPECT_EQ(cells.at(0).at(0), "3");
    EXPECT_EQ(cells.at(0).at(3), "52.5");
    EXPECT_EQ(cells.at(1).at(3), "20");
}

TEST_F(CatalogPageTest, ShowsEventsInStoredOrder) {
    events({"anna", "bo", "chen"});
    const CatalogQuery query{.kind = EntityKind::Events,
                             .contains = "bo",
                             .sortColumn = {},
                             .descending = false,
                             .users = {},
                             .batch = {}};
    EXPECT_EQ(pageOrder(database(), query), (std::vector<std::int64_t>{1}));
    const auto cells =
        pageCells(database(), EntityKind::Events, pageColumns(database(), EntityKind::Events), {2, 0});
    EXPECT_EQ(cells.at(0).at(0), "chen");
    EXPECT_EQ(cells.at(1),
              (std::vector<std::string>{"anna", "item", "rating", "4.5", "", "1970-01-01T00:00:00Z"}));
}

TEST_F(CatalogPageTest, SortsEventsByTheNamesOfTheirPeople) {
    events({"b", "c", "a"});
    CatalogQuery query;
    query.kind = EntityKind::Events;
    query.sortColumn = "user";
    const auto order = pageOrder(database(), query);
    std::string users;
    for (const auto& row :
         pageCells(database(), EntityKind::Events, pageColumns(database(), EntityKind::Events), order))
        users += row.at(0);
    EXPECT_EQ(users, "abc");
}

TEST_F(CatalogPageTest, EditsACellAndGivesWhatItWas) {
    film(begin(EntityKind::Films), "1", std::string("a"), 1.0);
    const std::string hash = m_project->dataHash();
    const auto columns = pageColumns(database(), EntityKind::Films);
    const auto column = [&](const std::string& name) {
        for (const PageColumn& one : columns)
            if (one.name == name)
                return one;
        return PageColumn{};
    };
    EXPECT_EQ(setCell(database(), EntityKind::Films, 1, column("title"), "b"), "a");
    EXPECT_NE(m_project->dataHash(), hash);
    EXPECT_EQ(setCell(database(), EntityKind::Films, 1, column("title"), "a"), "b");
    EXPECT_EQ(m_project->dataHash(), hash);
    EXPECT_EQ(setCell(database(), EntityKind::Films, 1, column("note"), ""), "1");
    EXPECT_TRUE(findFilm(database(), "1")->attributes.empty());
    EXPECT_THROW(setCell(database(), EntityKind::Films, 1, column("year"), "nineteen"),
                 std::invalid_argument);
    EXPECT_THROW(setCell(database(), EntityKind::Films, 1, column("release_date"), "2026-02-30"),
                 std::invalid_argument);
}

} // namespace crosscut::store
