#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// SQLite's own check, then what the store promises: ledgers add up, chunks decode to their lengths and point
/// at people and items that exist, attributes are arrays, plans can be read.
Result<IntegrityReport> checkIntegrity(SQLite::Database& database, TaskMonitor& monitor);

} // namespace crosscut::store
