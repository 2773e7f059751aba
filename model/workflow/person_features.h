#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace crosscut::workflow {

/// One number of every person.
struct PersonFeature {
    std::string name; ///< "films_watched", "courses_bought", "spend" ..., "genre:科幻", "course_field:经济学"
    bool isShare = false; ///< of the films watched or the courses taken up; otherwise a count, sum or time
    std::vector<float> values; ///< by person
};

/// Who bought a course of the field, as rows of PersonFeatures, sorted.
struct FieldBuyers {
    std::string field;
    std::vector<std::uint32_t> people;
};

/// What people did, as numbers for segments. Only people with at least one event have a row; rows are in the
/// order of the people's keys, so that nothing computed from them depends on the order of imports.
struct PersonFeatures {
    std::vector<std::uint32_t> users;              ///< ids
    std::vector<PersonFeature> features;           ///< those that never vary are left out
    std::vector<std::string> months;               ///< "2026-01"; at most the last 24 with events
    std::vector<std::vector<float>> eventsByMonth; ///< by month, then person
    std::vector<FieldBuyers> buyers;               ///< by field, in the order of the names

    struct Purchases {
        double count = 0, spent = 0;
        double daysSinceLast = 0; ///< before the newest event of the project
    };
    std::vector<Purchases> purchases; ///< by person
};

/// Two passes over the events. Memory is bounded by the people and by the different films, courses and days
/// of each, not by the events.
Result<PersonFeatures> readPersonFeatures(const store::ProjectFile& project, TaskMonitor& monitor);

} // namespace crosscut::workflow
