#pragma once

#include "model/base/date.h"
#include "model/base/task_monitor.h"
#include "model/workflow/quality_gathering.h"

namespace SQLite {
class Database;
}

namespace crosscut::workflow {

/// Rules, column profiles and what repairs would mend in the catalogs, over all of their rows. False where
/// the monitor said stop.
bool checkCatalogs(SQLite::Database& database, Date today, QualityGathering& report, TaskMonitor& monitor);

} // namespace crosscut::workflow
