#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace crosscut::workflow {

/// What people did, as numbers for segments. Only people with at least one event have a row; rows are in the
/// order of the people's keys, so that nothing computed from them depends on the order of imports.
struct PersonFeatures {
    std::vector<std::uint32_t> users; ///< ids
    std::vector<std::string> names;   ///< "films_watched", "courses_bought", "spend", "active_days" ...
    std::vector<std::vector<double>>
        values;                      ///< by feature, then person; columns that never vary are left out
    std::vector<std::string> months; ///< "2026-01"; at most the last 24 with events
    std::vector<std::vector<double>> eventsByMonth; ///< by month, then person

    struct Purchases {
        double count = 0, spent = 0;
        double daysSinceLast = 0; ///< before the newest event of the project
    };
    std::vector<Purchases> purchases; ///< by person
};

Result<PersonFeatures> readPersonFeatures(const store::ProjectFile& project, TaskMonitor& monitor);

} // namespace crosscut::workflow
