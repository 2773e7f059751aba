#pragma once

#include "model/base/task_monitor.h"
#include "model/ingest/byte_stream.h"
#include "model/ingest/unpacked_source.h"

namespace crosscut::ingest {

/// One sheet of a workbook as a table, in one pass over its cells: formulas by the value that was stored,
/// dates by the look of their number, a cell that is merged over rows in each of them. `packedBytes` is the
/// size of the file.
///
/// InvalidOption for a sheet that is not there.
Result<UnpackedSource> unpackXlsx(const ZipArchive& archive, std::size_t packedBytes,
                                  const UnpackOptions& options, TaskMonitor& monitor);

} // namespace crosscut::ingest
