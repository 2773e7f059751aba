#pragma once

#include "model/base/task_monitor.h"
#include "model/ingest/unpacked_source.h"

namespace crosscut::ingest {

/// A table or view of another SQLite file, opened for reading only; row n is the n-th that it gives. BLOBs
/// come as their size.
///
/// SourceFormat ("several") where there is more than one table and none was chosen.
Result<UnpackedSource> unpackDatabase(const UnpackOptions& options, TaskMonitor& monitor);

} // namespace crosscut::ingest
