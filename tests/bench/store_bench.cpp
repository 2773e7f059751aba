#include "model/base/random.h"
#include "model/store/batch_table.h"
#include "model/store/catalog_page.h"
#include "model/store/catalog_writer.h"
#include "model/store/event_columns.h"
#include "model/store/key_table.h"
#include "model/store/project_file.h"
#include "tests/support/test_files.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <benchmark/benchmark.h>

namespace crosscut::store {

namespace {

constexpr int people = 100'000;
constexpr int items = 10'000;

std::vector<std::uint32_t> intern(SQLite::Database& database, BatchId batch, int n, bool areUsers) {
    std::vector<std::string> keys;
    for (int i = 0; i < n; ++i)
        keys.push_back(std::to_string(i));
    const std::vector<std::string_view> views(keys.begin(), keys.end());
    return areUsers ? internUsers(database, views, batch)
                    : internItems(database, views, ItemCatalog::Auto, batch);
}

EventBlock randomEvents(std::size_t n) {
    Random random(7);
    EventBlock block;
    block.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        block.user.push_back(static_cast<std::uint32_t>(1 + random.below(people)));
        block.item.push_back(static_cast<std::uint32_t>(1 + random.below(items)));
        block.kind.push_back(static_cast<std::uint8_t>(random.below(4)));
        block.value.push_back(0.5 * static_cast<double>(1 + random.below(10)));
        block.time.push_back(1'672'531'200'000 + 1000 * static_cast<std::int64_t>(random.below(63'072'000)));
        block.currency.push_back(0);
    }
    return block;
}

ProjectFile withEvents(const std::string& path, const EventBlock& block, int times) {
    ProjectFile project = *ProjectFile::create(path, true);
    SQLite::Transaction transaction(project.database());
    const BatchId batch = BatchTable(project.database()).begin(EntityKind::Events, "bench", "2026-01-01");
    intern(project.database(), batch, people, true);
    intern(project.database(), batch, items, false);
    for (int i = 0; i < times; ++i)
        EventColumns(project.database()).append(batch, block);
    transaction.commit();
    return project;
}

void writeUsers(SQLite::Database& database, int n) {
    SQLite::Transaction transaction(database);
    const BatchId batch = BatchTable(database).begin(EntityKind::Users, "bench", "2026-01-01");
    {
        CatalogWriter writer(database, batch, EntityKind::Users,
                             {{"name", false, AttributeType::Text},
                              {"age", false, AttributeType::Number},
                              {"city", false, AttributeType::Text},
                              {"score", true, AttributeType::Number}},
                             OnConflict::Update);
        Random random(3);
        for (int i = 0; i < n; ++i) {
            const Cell cells[] = {"name " + std::to_string(random.below(1'000'000)),
                                  static_cast<double>(18 + random.below(60)),
                                  "city " + std::to_string(random.below(300)), random.uniform()};
            benchmark::DoNotOptimize(writer.upsert("user-" + std::to_string(i), cells));
        }
    }
    transaction.commit();
}

} // namespace

void appendEvents(benchmark::State& state) {
    const test::TemporaryFolder folder;
    const EventBlock block = randomEvents(1'000'000);
    for (auto _ : state) {
        state.PauseTiming();
        ProjectFile project = withEvents(folder.file("p.crosscut"), block, 0);
        state.ResumeTiming();
        SQLite::Transaction transaction(project.database());
        EventColumns(project.database()).append(BatchId{1}, block);
        transaction.commit();
        state.PauseTiming();
        { const ProjectFile gone = std::move(project); }
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * 1'000'000);
}
BENCHMARK(appendEvents)->Unit(benchmark::kMillisecond);

void scanTenMillionEvents(benchmark::State& state) {
    const test::TemporaryFolder folder;
    const ProjectFile project = withEvents(folder.file("p.crosscut"), randomEvents(1'000'000), 10);
    const EventColumns events(project.database());
    for (auto _ : state) {
        std::uint64_t sum = 0;
        events.scan({}, [&](const EventBlock& block) {
            for (const std::uint32_t user : block.user)
                sum += user;
            return true;
        });
        benchmark::DoNotOptimize(sum);
    }
    state.counters["MB"] = static_cast<double>(std::filesystem::file_size(folder.file("p.crosscut"))) / 1e6;
    state.SetItemsProcessed(state.iterations() * 10'000'000);
}
BENCHMARK(scanTenMillionEvents)->Unit(benchmark::kMillisecond);

void writeMillionUsers(benchmark::State& state) {
    const test::TemporaryFolder folder;
    for (auto _ : state) {
        const ProjectFile project = *ProjectFile::create(folder.file("p.crosscut"), true);
        writeUsers(project.database(), 1'000'000);
    }
    state.SetItemsProcessed(state.iterations() * 1'000'000);
}
BENCHMARK(writeMillionUsers)->Unit(benchmark::kMillisecond)->Iterations(1);

/// What a table of a million rows asks: 0 stored order, 1 sorted by a field, 2 by an attribute, 3 filtered, 4
/// data hash.
void askMillionUsers(benchmark::State& state) {
    const test::TemporaryFolder folder;
    const ProjectFile project = *ProjectFile::create(folder.file("p.crosscut"), true);
    writeUsers(project.database(), 1'000'000);
    CatalogQuery query{.kind = EntityKind::Users,
                       .contains = {},
                       .sortColumn = {},
                       .descending = false,
                       .users = {},
                       .batch = {}};
    const char* columns[] = {"", "age", "score", ""};
    if (state.range(0) < 4)
        query.sortColumn = columns[state.range(0)];
    if (state.range(0) == 3)
        query.contains = "77";
    for (auto _ : state) {
        if (state.range(0) == 4) {
            project.database().exec("DELETE FROM meta");
            benchmark::DoNotOptimize(project.dataHash());
        } else {
            benchmark::DoNotOptimize(pageOrder(project.database(), query));
        }
    }
}
BENCHMARK(askMillionUsers)->DenseRange(0, 4)->Unit(benchmark::kMillisecond);

} // namespace crosscut::store
