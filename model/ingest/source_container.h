#pragma once

#include "model/base/task_monitor.h"
#include "model/ingest/unpacked_source.h"

namespace crosscut::ingest {

/// Makes one text of whatever a source is, told by its first bytes and never by its name: gzip, zip with one
/// table in it, XLSX, ODS, JSON, JSON Lines, SQLite; everything else is a text already and comes as it lies
/// on the disk. Temporary texts are on disk, never whole in memory.
///
/// SourceFormat says what cannot be read, or which tables there are to choose from; SourceTooLarge what
/// unpacks to more than data ever do.
Result<UnpackedSource> unpackSource(const UnpackOptions& options, TaskMonitor& monitor);

} // namespace crosscut::ingest
