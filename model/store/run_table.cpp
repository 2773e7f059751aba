#include "model/store/run_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>

namespace crosscut::store {

namespace {

constexpr const char* headColumns = "id, kind, options, seed, version, data_hash, seconds, threads, created";

ModelRun runFrom(SQLite::Statement& row) {
    ModelRun run;
    run.id = RunId{row.getColumn(0).getInt64()};
    run.kind = row.getColumn(1).getString();
    run.optionsJson = row.getColumn(2).getString();
    run.info.seed = std::stoull("0" + row.getColumn(3).getString());
    run.info.version = row.getColumn(4).getString();
    run.info.dataHash = row.getColumn(5).getString();
    run.info.seconds = row.getColumn(6).getDouble();
    run.info.threads = row.getColumn(7).getInt();
    run.createdAt = row.getColumn(8).getString();
    return run;
}

} // namespace

RunId RunTable::add(const ModelRun& run) {
    SQLite::Statement insert(
        m_database, "INSERT INTO model_run (kind, options, seed, version, data_hash, seconds, threads, "
                    "result, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    SQLite::bind(insert, run.kind, run.optionsJson, std::to_string(run.info.seed), run.info.version,
                 run.info.dataHash, run.info.seconds, run.info.threads, run.resultJson, run.createdAt);
    insert.exec();
    return RunId{m_database.getLastInsertRowid()};
}

std::optional<ModelRun> RunTable::newest(const std::string& kind) const {
    SQLite::Statement row(m_database, std::string("SELECT ") + headColumns +
                                          ", result FROM model_run WHERE kind = ? ORDER BY id DESC LIMIT 1");
    row.bind(1, kind);
    if (!row.executeStep())
        return std::nullopt;
    ModelRun run = runFrom(row);
    run.resultJson = row.getColumn(9).getString();
    return run;
}

std::vector<ModelRun> RunTable::all() const {
    SQLite::Statement rows(m_database,
                           std::string("SELECT ") + headColumns + " FROM model_run ORDER BY id DESC");
    std::vector<ModelRun> runs;
    while (rows.executeStep())
        runs.push_back(runFrom(rows));
    return runs;
}

} // namespace crosscut::store
