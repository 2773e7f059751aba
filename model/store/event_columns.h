#pragma once

#include "model/base/strong_id.h"
#include "model/base/task_monitor.h"
#include "model/domain/event.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

/// Events side by side: all columns have the same length. User and item are interned ids (store/key_table.h),
/// kind is an EventKind or an interned custom kind, time is milliseconds UTC (noTime where unknown), value is
/// NaN where unknown, currency is an index into CurrencyTable (0: none).
struct EventBlock {
    std::vector<std::uint32_t> user;
    std::vector<std::uint32_t> item;
    std::vector<std::uint8_t> kind;
    std::vector<double> value;
    std::vector<std::int64_t> time;
    std::vector<std::uint8_t> currency;

    std::size_t size() const { return user.size(); }
    void reserve(std::size_t n);
    void resize(std::size_t n);
    void clear();
    /// Rows [begin, end).
    EventBlock slice(std::size_t begin, std::size_t end) const;
    void append(const EventBlock& other);
};

/// What a reader needs; empty members do not filter. Chunks whose ranges cannot match are not read.
struct EventFilter {
    std::vector<std::uint8_t> kinds;
    std::optional<std::int64_t> from;  ///< milliseconds, inclusive
    std::optional<std::int64_t> until; ///< milliseconds, exclusive
    std::optional<std::uint32_t> user;
    std::optional<std::uint32_t> item;
    std::optional<BatchId> batch;
};

struct EventChunk {
    std::int64_t id = 0;
    BatchId batch;
};

/// Hashes of what the interned numbers of events stand for, by number, so that the hash of an event does not
/// depend on ids.
struct EventKeyHashes {
    std::vector<std::uint64_t> users, items, kinds, currencies;
};

/// The only door to the events. They are stored as chunks of some 65,536 events sorted by user (then as they
/// came), one BLOB per column, width-packed; a chunk belongs to its batch.
class EventColumns {
public:
    explicit EventColumns(SQLite::Database& database);

    /// Appends under the caller's transaction. Cuts into chunks itself; a block of a million events at once
    /// is best.
    /// `goOn` is asked now and then; where it says no, the rest is left out and the result is false.
    bool append(BatchId batch, const EventBlock& events, const std::function<bool()>& goOn = {});
    void removeBatch(BatchId batch);

    std::int64_t count() const;
    std::int64_t countOfBatch(BatchId batch) const;

    /// Calls `visit` for each chunk's matching events, in order of batch and chunk. Stops when visit gives
    /// false; returns whether it came to the end.
    bool scan(const EventFilter& filter, const std::function<bool(const EventBlock&)>& visit) const;
    EventBlock read(const EventFilter& filter) const;
    /// The same one chunk at a time, for a reader that cannot be called back.
    std::vector<EventChunk> chunks(const EventFilter& filter) const;
    EventBlock readChunk(std::int64_t id, const EventFilter& filter) const;
    /// Rows [first, first + n) in stored order, for a table that shows them.
    EventBlock rows(std::int64_t first, std::int64_t n) const;

private:
    SQLite::Database& m_database;
    EventKeyHashes m_hashes; ///< of the keys known at the last append
};

} // namespace crosscut::store
