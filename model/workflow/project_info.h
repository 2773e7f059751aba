#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/task_monitor.h"
#include "model/store/batch_table.h"
#include "model/store/catalog_tables.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace crosscut::workflow {

struct ProjectInfo {
    std::string path;
    int schemaVersion = 0;
    std::string dataHash;
    store::Counts counts;
    std::vector<store::ImportBatch> batches;
};
Result<ProjectInfo> projectInfo(const store::ProjectFile& project);

/// Fills in version, data hash, seconds and threads.
RunInfo makeRunInfo(const store::ProjectFile& project, std::uint64_t seed, double seconds);

} // namespace crosscut::workflow
