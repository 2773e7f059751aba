#include "model/ingest/importer.h"

#include "model/base/hash.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace crosscut::ingest {

namespace {

constexpr std::int64_t reportEvery = 2048;
constexpr std::size_t blockRows = 65'536;
constexpr std::size_t blocksAhead = 8;

void countFate(RowFate fate, RowCounts& counts) {
    switch (fate) {
    case RowFate::Inserted:
        ++counts.inserted;
        break;
    case RowFate::Updated:
        ++counts.updated;
        break;
    case RowFate::Unchanged:
        ++counts.unchanged;
        break;
    case RowFate::Skipped:
    case RowFate::Stop:
        ++counts.ignored;
        break;
    }
}

/// Reads a source's events into blocks ahead of whoever takes them.
class EventPump {
public:
    EventPump(const ImportStreams& streams, const RowOptions& options)
        : m_streams(streams)
        , m_rows(streams.source, streams.columns.inferences, streams.issues, streams.rejects, options.rows)
        , m_events(streams.mapping, streams.columns, options.hints, streams.source.text(),
                   options.rows.repairs)
        , m_thread([this] { run(); }) {}

    ~EventPump() { stop(); }

    struct Block {
        EventRows rows;
        double fractionRead = 0;
        std::size_t offset = 0;
    };
    /// False when there is no more; the thread is over then.
    bool next(Block& block) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_blocks.empty() || m_finished; });
        if (m_blocks.empty()) {
            lock.unlock();
            stop();
            return false;
        }
        block = std::move(m_blocks.front());
        m_blocks.pop_front();
        m_changed.notify_all();
        return true;
    }

    // Only once next() has given false.
    ImportedRows imported() { return {m_rows.counts(), m_rows.rejectedLines()}; }
    std::optional<Error> failure() const {
        if (m_events.hasTooManyKinds())
            return invalidOption("kind", m_streams.mapping.asText(m_streams.source.columns()).at("kind"),
                                 "a column with at most " + std::to_string(EventReader::mostKinds) +
                                     " kinds");
        return m_rows.failure();
    }

private:
    void run() {
        CsvRecord record;
        bool more = true;
        while (more) {
            Block block;
            block.rows.reserve(blockRows);
            while (block.rows.size() < blockRows && !m_events.hasTooManyKinds() &&
                   (more = m_rows.next(record))) {
                if (auto issue = m_events.read(record, m_rows.rowNumber(), block.rows))
                    m_rows.putAside(record, *std::move(issue));
                for (RowIssue& repaired : m_events.takeRepaired())
                    m_rows.noteRepair(std::move(repaired));
            }
            more = more && !m_events.hasTooManyKinds();
            block.rows.kindNames = m_events.kinds();
            block.rows.currencyNames = m_events.currencies();
            block.fractionRead = m_rows.fractionRead();
            block.offset = m_rows.offset();
            more = push(std::move(block)) && more;
        }
        const std::lock_guard lock(m_mutex);
        m_finished = true;
        m_changed.notify_all();
    }

    bool push(Block block) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_blocks.size() < blocksAhead || m_stopping; });
        m_blocks.push_back(std::move(block));
        m_changed.notify_all();
        return !m_stopping;
    }

    void stop() {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            m_changed.notify_all();
        }
        if (m_thread.joinable())
            m_thread.join();
    }

    const ImportStreams& m_streams;
    RowReader m_rows;
    EventReader m_events;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Block> m_blocks;
    bool m_finished = false;
    bool m_stopping = false;
    std::thread m_thread; ///< last, so that it starts when everything else is there
};

} // namespace

std::optional<std::int64_t> SeenKeys::firstLine(std::string_view key, std::int64_t line) {
    const auto [first, isNew] = m_lines.emplace(hashKey(key), line);
    return isNew ? std::nullopt : std::optional(first->second);
}

Result<ImportedRows> importCatalog(const ImportStreams& streams, const RowOptions& options, SeenKeys& seen,
                                   RowSink& sink, TaskMonitor& monitor) {
    const CatalogConverter converter(streams.mapping, streams.columns, options.hints, options.rowPrefix,
                                     options.rows.repairs);
    sink.begin(converter.columns());
    RowReader rows(streams.source, streams.columns.inferences, streams.issues, streams.rejects, options.rows);
    RowCounts& counts = rows.counts();
    CsvRecord record;
    CatalogConverter::Row row;
    while (rows.next(record)) {
        if (counts.read % reportEvery == 0 && !monitor.report(rows.fractionRead(), Stage::Writing))
            return cancelledError();
        converter.convert(record, rows.rowNumber(), row);
        if (row.issue) {
            rows.putAside(record, *row.issue);
            continue;
        }
        for (RowIssue& repaired : row.repaired)
            rows.noteRepair(std::move(repaired));
        if (const auto first = seen.firstLine(row.key, record.line)) {
            ++counts.duplicates;
            streams.issues.add({.file = {},
                                .line = record.line,
                                .column = {},
                                .kind = IssueKind::DuplicateKey,
                                .value = row.key,
                                .detail = std::to_string(*first)});
            continue;
        }
        const RowFate fate = sink.take(row.key, row.cells);
        countFate(fate, counts);
        if (fate == RowFate::Stop)
            return Error{.code = ErrorCode::RowRejected,
                         .args = {streams.source.path(), std::to_string(record.line)},
                         .detail = "conflict " + row.key,
                         .lacking = {}};
        if (fate == RowFate::Skipped)
            streams.issues.add({.file = {},
                                .line = record.line,
                                .column = {},
                                .kind = IssueKind::Conflict,
                                .value = row.key,
                                .detail = {}});
    }
    if (auto failure = rows.failure())
        return *std::move(failure);
    return ImportedRows{counts, rows.rejectedLines()};
}

Result<ImportedRows> importEvents(const ImportStreams& streams, const RowOptions& options, EventSink& sink,
                                  TaskMonitor& monitor) {
    EventPump pump(streams, options);
    std::int64_t taken = 0;
    std::int64_t duplicates = 0;
    for (EventPump::Block block; pump.next(block);) {
        if (!monitor.report(block.fractionRead, Stage::Writing))
            return cancelledError();
        taken += static_cast<std::int64_t>(block.rows.size());
        duplicates += sink.take(std::move(block.rows));
        streams.source.decoded().release(block.offset);
    }
    if (auto failure = pump.failure())
        return *std::move(failure);
    ImportedRows imported = pump.imported();
    imported.counts.inserted = taken - duplicates;
    imported.counts.duplicates = duplicates;
    streams.issues.count(IssueKind::DuplicateEvent, duplicates);
    return imported;
}

} // namespace crosscut::ingest
