#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/task_monitor.h"
#include "model/domain/course.h"
#include "model/domain/film.h"
#include "model/planning/plan_totals.h"
#include "model/store/project_file.h"
#include "model/text/tf_idf.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

/// Everything that pair scores are computed from, gathered once: texts as TF-IDF rows (films first, then
/// courses; film tags are widened by the knowledge they lead to) and who of each film's watchers bought in
/// each field.
struct PairEvidence {
    std::vector<Film> films;
    std::vector<Course> courses;
    std::unique_ptr<text::TfIdf> texts;

    std::vector<std::string> fields;          ///< of courses; a course without one is its own group
    std::vector<std::size_t> fieldOf;         ///< by course
    std::vector<std::int64_t> watchers;       ///< by film
    std::vector<std::int64_t> fieldBuyers;    ///< by field
    std::vector<std::int64_t> watchingBuyers; ///< film × fields
    std::int64_t people = 0;                  ///< everyone known: of the catalog or seen in behaviour
    std::vector<std::optional<double>> reach; ///< by film: percentile of its audience, stated or seen
    std::optional<Date> newest;               ///< day of the newest event
    RunInfo run;                              ///< of the data that were read

    planning::BuyEvidence buying(std::size_t film, std::size_t field) const {
        return {watchers[film], watchingBuyers[film * fields.size() + field], people, fieldBuyers[field]};
    }
};

/// NothingToModel ("films" or "courses") where a catalog is empty.
Result<PairEvidence> gatherPairEvidence(const store::ProjectFile& project, TaskMonitor& monitor);

} // namespace crosscut::workflow
