#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/task_monitor.h"
#include "model/domain/attribute.h"
#include "model/domain/catalog.h"
#include "model/quality/column_profile.h"
#include "model/store/project_file.h"
#include "model/store/repair_table.h"
#include "model/store/waiver_table.h"

#include <optional>
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
    std::vector<std::string> samples;    ///< keys of the first rows
    std::string repair;                  ///< name of the repair that mends it (repair_rules.h); may be empty
    std::optional<store::Waiver> waiver; ///< somebody accepts it as it is

    bool isWaived() const { return waiver.has_value(); }
};

/// What a column holds over all of its rows. Of columns about people no value, and no bin, of fewer than
/// smallestShownCell rows is told.
struct ColumnProfile {
    EntityKind kind = EntityKind::Users;
    std::string column;
    AttributeType type = AttributeType::Text;
    bool isList = false;
    std::int64_t rows = 0, empty = 0, distinct = 0;
    bool isDistinctKnown = true; ///< false for the times of events, which are not counted one by one
    std::string minimum, maximum;
    std::optional<quality::NumberSpread> spread; ///< of numbers and dates
    std::vector<quality::ValueCount> commonest;  ///< of texts and of entries of lists
    std::int64_t suppressed = 0;                 ///< values or bins that are too small to be told
    std::vector<std::string> outlierKeys;        ///< keys of the first rows outside the fences
};
struct QualityReport {
    std::vector<QualityFinding> findings; ///< what blocks first, what is waived last
    std::vector<ColumnProfile> columns;
    std::vector<store::Repair> repairs; ///< the log, newest first
    RunInfo run;
};

Result<QualityReport> checkQuality(const store::ProjectFile& project, TaskMonitor& monitor);

} // namespace crosscut::workflow
