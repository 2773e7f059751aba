#include "model/store/batch_table.h"
#include "model/store/catalog_writer.h"
#include "model/store/event_columns.h"
#include "model/store/key_table.h"
#include "model/store/project_file.h"
#include "tests/fuzz/fuzz_input.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <fstream>
#include <sstream>

/// The input is a list of changes to a small project: three bytes say where, one says how many bytes follow.

using namespace crosscut;
using namespace crosscut::store;

namespace {

void fill(ProjectFile& project) {
    SQLite::Database& database = project.database();
    SQLite::Transaction transaction(database);
    const BatchId films = BatchTable(database).begin(EntityKind::Films, "films.csv", "2026-01-01T00:00:00Z");
    CatalogWriter writer(database, films, EntityKind::Films,
                         {{"title", false, AttributeType::Text}, {"note", true, AttributeType::Number}},
                         OnConflict::Update);
    for (const char* key : {"f1", "f2", "f3"})
        writer.upsert(key, std::vector<Cell>{std::string("film"), 1.5});
    BatchTable(database).finish(films, RowLedger{.read = 3, .inserted = 3}, "{}");
    const BatchId events =
        BatchTable(database).begin(EntityKind::Events, "events.csv", "2026-01-01T00:00:00Z");
    EventBlock block;
    block.resize(100);
    const auto user = internUsers(database, {"u"}, events).front();
    const auto item = internItems(database, {"f1"}, ItemCatalog::Auto, events).front();
    for (std::size_t i = 0; i < block.size(); ++i) {
        block.user[i] = user;
        block.item[i] = item;
        block.time[i] = static_cast<std::int64_t>(i * i) * 1'000;
    }
    EventColumns(database).append(events, block);
    BatchTable(database).finish(events, RowLedger{.read = 100, .inserted = 100}, "{}");
    transaction.commit();
}

const std::string& soundProject() {
    static const std::string bytes = [] {
        const std::string path = fuzz::fileOf({});
        std::filesystem::remove(path);
        {
            auto project = ProjectFile::create(path);
            fuzz::require(project.ok(), "a project can be made");
            fill(*project);
        }
        std::ostringstream content;
        content << std::ifstream(path, std::ios::binary).rdbuf();
        return content.str();
    }();
    return bytes;
}

std::string changed(std::string_view changes) {
    std::string bytes = soundProject();
    while (changes.size() > 4) {
        const auto at = [&](std::size_t i) { return static_cast<unsigned char>(changes[i]); };
        const std::size_t where = (at(0) << 16 | at(1) << 8 | at(2)) % bytes.size();
        const std::size_t length =
            std::min({static_cast<std::size_t>(at(3)), changes.size() - 4, bytes.size() - where});
        bytes.replace(where, length, changes.substr(4, length));
        changes.remove_prefix(4 + length);
    }
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string& path = fuzz::fileOf(changed(fuzz::viewOf(data, size)));
    for (const char* ending : {"-wal", "-shm", "-journal"})
        std::filesystem::remove(path + ending);
    SilentMonitor monitor;
    const auto project = ProjectFile::open(path, Access::ReadWriteElseReadOnly);
    if (project)
        if (const auto report = project->check(monitor); report && report->intact())
            static_cast<void>(project->dataHash());
    return 0;
}
