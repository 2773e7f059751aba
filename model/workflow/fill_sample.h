#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"

#include <cstdint>

namespace crosscut::workflow {

/// Fills an empty project with the sample: people, films, courses, two years of behaviour, memberships, ties,
/// the five known cases as plans, and the segments that k-means finds. Each catalog and each stretch of
/// behaviour is an import batch of its own with a ledger, as if it had come from a file. Everything in it is
/// invented and marked so. The same seed gives the same data; Cancelled leaves the project empty.
Result<void> fillSample(store::ProjectFile& project, std::uint64_t seed, TaskMonitor& monitor);

/// Whether the project holds data of the sample, so that a report can say that they are invented. Reverting
/// the sample's batches makes it an ordinary project.
bool isSample(const store::ProjectFile& project);

} // namespace crosscut::workflow
