#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/task_monitor.h"
#include "model/domain/catalog.h"
#include "model/store/project_file.h"
#include "model/store/repair_table.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

struct RepairRequest {
    std::string name = "all";       ///< of a repair (repair_rules.h), or "all"
    std::optional<EntityKind> kind; ///< only this catalog
    std::string column;             ///< only this column
    bool dryRun = false;            ///< count, write nothing
};

struct RepairReport {
    std::vector<store::Repair> repairs; ///< one for each column; without ids after a dry run
    std::int64_t cells = 0;
    RunInfo run;
};

/// Runs safe repairs over the catalogs in one transaction and logs what they made of each row, so that each
/// can be undone. "all" runs them one after the other, each on what the one before left. InvalidOption
/// ("fix") for a repair that there is not.
Result<RepairReport> repairData(store::ProjectFile& project, const RepairRequest& request,
                                TaskMonitor& monitor);

struct UndoReport {
    std::int64_t restored = 0; ///< cells that are what they were before
    std::int64_t kept = 0;     ///< cells that somebody changed since, and that stay
};

/// Undoes a repair. Where a later repair changed a cell again, undoing that one restores it: once all are
/// undone, in any order, the data hash is that of the beginning. InvalidOption ("undo-repair") for a repair
/// that there is not or that is undone.
Result<UndoReport> undoRepair(store::ProjectFile& project, store::RepairId id, TaskMonitor& monitor);

} // namespace crosscut::workflow
