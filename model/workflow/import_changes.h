#pragma once

#include "model/base/strong_id.h"
#include "model/workflow/import_file.h"

namespace SQLite {
class Database;
}

namespace crosscut::workflow {

/// What the batch changed in rows that were there before, cell by cell, for the report: the first cells, and
/// the number of rows in which it replaced something by something else. Under the batch's own transaction.
void readChanges(SQLite::Database& database, EntityKind kind, BatchId batch, ImportReport& report);

} // namespace crosscut::workflow
