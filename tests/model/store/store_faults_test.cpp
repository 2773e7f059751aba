#include "model/store/batch_table.h"
#include "model/store/catalog_writer.h"
#include "model/store/event_columns.h"
#include "model/store/guarded.h"
#include "model/store/key_table.h"
#include "tests/model/store/fault_trials.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace crosscut::store {

namespace {

constexpr int films = 200;
constexpr std::size_t events = 3'000;

void writeFilms(SQLite::Database& database) {
    const BatchId batch = BatchTable(database).begin(EntityKind::Films, "films.csv", "2026-01-01T00:00:00Z");
    CatalogWriter writer(database, batch, EntityKind::Films,
                         {{"title", false, AttributeType::Text}, {"note", true, AttributeType::Number}},
                         OnConflict::Update);
    for (int i = 0; i < films; ++i)
        writer.upsert("f" + std::to_string(i),
                      std::vector<Cell>{"film " + std::to_string(i * 7919), double(i)});
    BatchTable(database).finish(batch, RowLedger{.read = films, .inserted = films}, "{}");
}

void writeEvents(SQLite::Database& database) {
    const BatchId batch = BatchTable(database).begin(EntityKind::Events, "e.csv", "2026-01-01T00:00:00Z");
    const auto users = internUsers(database, {"a", "b", "c"}, batch);
    const auto item = internItems(database, {"f1"}, ItemCatalog::Auto, batch).front();
    EventBlock block;
    block.resize(events);
    for (std::size_t i = 0; i < events; ++i) {
        block.user[i] = users[i % users.size()];
        block.item[i] = item;
        block.value[i] = 1.0 / static_cast<double>(i + 3);
        block.time[i] = static_cast<std::int64_t>(i * 7919 % 1'000'003);
    }
    EventColumns(database).append(batch, block);
    BatchTable(database).finish(batch, RowLedger{.read = events, .inserted = events}, "{}");
}

class StoreFaults : public FaultTrials {
protected:
    static Deed writing(void (*write)(SQLite::Database&)) {
        return [write](ProjectFile& project) {
            return guarded(project.path(), [&]() -> Result<void> {
                SQLite::Transaction transaction(project.database());
                write(project.database());
                transaction.commit();
                return {};
            });
        };
    }

    Deed reverting(std::int64_t batch) {
        return [this, batch](ProjectFile& project) {
            return guarded(project.path(), [&]() -> Result<void> {
                const auto report = revertBatch(project.database(), BatchId{batch}, m_monitor);
                return report ? Result<void>() : report.error();
            });
        };
    }
};

} // namespace

TEST_F(StoreFaults, ARevertIsDoneWhollyOrNotAtAll) {
    const std::string path = emptyProject();
    {
        auto project = ProjectFile::open(path, Access::ReadWrite);
        ASSERT_TRUE(project);
        ASSERT_TRUE(writing(writeFilms)(*project));
        ASSERT_TRUE(writing(writeEvents)(*project));
    }
    tryEverything(path, {reverting(2), reverting(1)});
}

TEST_F(StoreFaults, AnOldProjectIsBroughtUpToDateOrStaysAsItWas) {
    const std::string path = m_folder.file("old.crosscut");
    {
        SQLite::Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec(test::readFile(test::testData("store/version_1.sql")));
    }
    tryEverything(path, {writing(writeFilms)});
}

} // namespace crosscut::store
