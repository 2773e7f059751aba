#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/task_monitor.h"
#include "model/domain/catalog.h"
#include "model/store/project_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace crosscut::workflow {

enum class Severity { Blocks, Warns, Notes };
std::string_view toString(Severity severity); ///< "blocks", "warns", "notes"

/// One quality rule's finding over the whole data.
struct QualityFinding {
    std::string rule; ///< stable key: "orphan_user", "orphan_item", "empty_genres", "future_date",
                      ///< "negative_price" ...
    Severity severity = Severity::Notes;
    EntityKind kind = EntityKind::Users;
    std::string column;
    std::int64_t count = 0;
    std::int64_t of = 0;
    std::vector<std::string> samples; ///< keys of the first rows
};
struct ColumnProfile {
    EntityKind kind = EntityKind::Users;
    std::string column;
    std::int64_t rows = 0, empty = 0, distinct = 0;
    std::string minimum, maximum;
};
struct QualityReport {
    std::vector<QualityFinding> findings; ///< what blocks first
    std::vector<ColumnProfile> columns;
    RunInfo run;
};

Result<QualityReport> checkQuality(const store::ProjectFile& project, TaskMonitor& monitor);

} // namespace crosscut::workflow
