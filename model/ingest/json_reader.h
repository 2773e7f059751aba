#pragma once

#include "model/base/task_monitor.h"
#include "model/ingest/unpacked_source.h"

#include <string_view>

namespace crosscut::ingest {

/// True where a text begins like an array of objects or like one object after another (JSON Lines).
bool looksLikeJson(std::string_view text);

/// Objects as the rows of a table, whose columns are all names that occur, in the order of their first
/// object. Objects inside are flattened ("teacher.name"), lists of plain values joined by "|"; row n is the
/// n-th object. Memory is bounded by the largest object (16 MiB).
///
/// SourceFormat with the line that is no object.
Result<UnpackedSource> unpackJson(std::string_view text, const UnpackOptions& options, TaskMonitor& monitor);

} // namespace crosscut::ingest
