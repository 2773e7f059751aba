#pragma once

#include "model/base/task_monitor.h"
#include "model/ingest/byte_stream.h"
#include "model/ingest/unpacked_source.h"

namespace crosscut::ingest {

/// True for an archive that holds an OpenDocument spreadsheet.
bool isOds(const ZipArchive& archive);

/// One sheet of an OpenDocument spreadsheet as a table: stored values (not how they are shown), repeated
/// cells and rows, cells that are merged over rows in each of them. All sheets are one document, so each is
/// passed once.
///
/// InvalidOption for a sheet that is not there.
Result<UnpackedSource> unpackOds(const ZipArchive& archive, std::size_t packedBytes,
                                 const UnpackOptions& options, TaskMonitor& monitor);

} // namespace crosscut::ingest
