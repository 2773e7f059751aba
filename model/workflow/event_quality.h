#pragma once

#include "model/base/date.h"
#include "model/base/task_monitor.h"
#include "model/workflow/quality_gathering.h"

namespace SQLite {
class Database;
}

namespace crosscut::workflow {

/// Rules and column profiles of the events, gathered in one scan; the first events of a finding are named as
/// "user · item · time". False where the monitor said stop.
bool checkEvents(SQLite::Database& database, Timestamp now, QualityGathering& report, TaskMonitor& monitor);

} // namespace crosscut::workflow
