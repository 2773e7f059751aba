#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/ingest/catalog_converter.h"
#include "model/ingest/event_reader.h"
#include "model/ingest/row_reader.h"
#include "model/ingest/source_file.h"

#include <span>
#include <string>

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
    virtual void take(EventRows rows) = 0;
};

struct RowOptions {
    CellHints hints;
    bool stopAtReject = false;
    std::string rowPrefix; ///< goes before the number of a row that has no id
};

/// What the functions below share: where rows come from and where their troubles go.
struct ImportStreams {
    const SourceFile& source;
    const ColumnMapping& mapping;
    const SourceColumns& columns;
    IssueLog& issues;
    RejectFile& rejects;
};

/// One row at a time. A key that came before in the same source is a duplicate: its first row counts.
/// RowRejected at the first reject with stopAtReject, or where the sink says Stop.
Result<RowCounts> importCatalog(const ImportStreams& streams, const RowOptions& options, RowSink& sink,
                                TaskMonitor& monitor);

/// Reads on a thread of its own while the sink works on this one; the order never depends on that. Events are
/// never taken for duplicates.
Result<RowCounts> importEvents(const ImportStreams& streams, const RowOptions& options, EventSink& sink,
                               TaskMonitor& monitor);

} // namespace crosscut::ingest
