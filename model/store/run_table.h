#pragma once

#include "model/base/run_info.h"
#include "model/base/strong_id.h"

#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// A model run as it is kept: what was run (kind "segments", "pairs", "survival.cox" ...), with which
/// options, on which data, and its result as JSON. Runs are never changed; a run whose data hash is not
/// today's is stale.
struct ModelRun {
    RunId id;
    std::string kind;
    std::string optionsJson;
    RunInfo info;
    std::string resultJson;
    std::string createdAt; ///< ISO
};

class RunTable {
public:
    explicit RunTable(SQLite::Database& database)
        : m_database(database) {}

    RunId add(const ModelRun& run);
    std::optional<ModelRun> newest(const std::string& kind) const;
    std::vector<ModelRun> all() const; ///< newest first, without results

private:
    SQLite::Database& m_database;
};

} // namespace crosscut::store
