#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/domain/course.h"
#include "model/domain/film.h"
#include "model/domain/plan.h"
#include "model/store/project_file.h"
#include "model/store/waiver_table.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

/// People by their ids, sorted.
using People = std::vector<std::uint32_t>;

/// What the project knows about a plan's pairs.
struct PlanEvidence {
    std::map<std::string, Film> films;      ///< by key; those that exist
    std::map<std::string, Course> courses;  ///< by key; those that exist
    std::map<std::string, People> watchers; ///< by film key
    std::map<std::string, People>
        buyers; ///< by course key: of any course of its field (of itself, without one)
    std::map<std::string, People> owners;   ///< by course key: of the course itself
    std::map<std::string, People> segments; ///< by name; those that exist
    std::int64_t people = 0;                ///< everyone known
    std::string dataHash;
    std::vector<store::Waiver> waivers; ///< findings that somebody accepts
};

/// One pass over the events of the plan's films and of the purchases.
Result<PlanEvidence> gatherPlanEvidence(const store::ProjectFile& project, const Plan& plan,
                                        TaskMonitor& monitor);

} // namespace crosscut::workflow
