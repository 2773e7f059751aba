#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/ingest/catalog_converter.h"
#include "model/ingest/event_reader.h"
#include "model/ingest/row_reader.h"
#include "model/ingest/source_file.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Streams the rows of a source into a sink. The store is behind the sink; nothing here knows it.
namespace crosscut::ingest {

enum class RowFate { Inserted, Updated, Unchanged, Skipped, Stop };

/// Takes the rows of a catalog.
class RowSink {
public:
    virtual ~RowSink() = default;
    virtual void begin(std::span<const OutputColumn> columns) = 0;
    /// Skipped: the key is known with other content and stays as it is. Stop: the same, and the import must
    /// fail.
    virtual RowFate take(const std::string& key, std::span<const CellValue> cells) = 0;
};

/// Takes events, many at a time, in the order of the source.
class EventSink {
public:
    virtual ~EventSink() = default;
    /// Returns how many of them it left out as duplicates.
    virtual std::int64_t take(EventRows rows) = 0;
};

struct RowOptions {
    CellHints hints;
    RowRequest rows{};
    std::string rowPrefix{}; ///< goes before the number of a row that has no id
};

/// What the functions below share: where rows come from and where their troubles go.
struct ImportStreams {
    const SourceFile& source;
    const ColumnMapping& mapping;
    const SourceColumns& columns;
    IssueLog& issues;
    RejectFile& rejects;
};

/// Keys of the rows that were taken, across the sources of one import.
class SeenKeys {
public:
    /// The line on which the key came first; nothing where this is the first time.
    std::optional<std::int64_t> firstLine(std::string_view key, std::int64_t line);

private:
    std::unordered_map<std::uint64_t, std::int64_t> m_lines; ///< by the key's hash
};

/// What became of the rows of one source, and the lines of those that were rejected.
struct ImportedRows {
    RowCounts counts;
    std::vector<std::int64_t> rejectedLines;
};

/// One row at a time. A key that came before in the same import is a duplicate: its first row counts.
/// RowRejected at the first reject with stopAtReject, or where the sink says Stop.
Result<ImportedRows> importCatalog(const ImportStreams& streams, const RowOptions& options, SeenKeys& seen,
                                   RowSink& sink, TaskMonitor& monitor);

/// Reads on a thread of its own while the sink works on this one; the order never depends on that. No event
/// is taken for a duplicate here.
Result<ImportedRows> importEvents(const ImportStreams& streams, const RowOptions& options, EventSink& sink,
                                  TaskMonitor& monitor);

} // namespace crosscut::ingest
