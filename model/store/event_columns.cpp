#include "model/store/event_columns.h"

#include "model/base/hash.h"
#include "model/base/parallel.h"
#include "model/store/damaged.h"
#include "model/store/data_hash.h"
#include "model/store/key_table.h"
#include "model/store/packed_column.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <span>

namespace crosscut::store {

namespace {

constexpr std::size_t chunkSize = 65'536;
/// Chunks that are encoded before they are written: bounds the memory of an append, and both cores have work.
constexpr std::size_t chunksAtOnce = 8;

/// A chunk as bytes, ready for its row.
struct EncodedChunk {
    std::int64_t n = 0, userMin = 0, userMax = 0, itemMax = 0, timeMin = 0, timeMax = 0;
    std::uint64_t hashA = 0, hashB = 0;
    std::string user, item, kind, value, time, currency;
};

std::vector<std::uint64_t> hashesOf(const std::vector<std::string>& keys) {
    std::vector<std::uint64_t> hashes(keys.size());
    std::transform(keys.begin(), keys.end(), hashes.begin(),
                   [](const std::string& key) { return hashKey(key); });
    return hashes;
}

/// Reads what is new among the users, who may be a million, and all of the others.
void bringUpToDate(EventKeyHashes& hashes, SQLite::Database& database) {
    SQLite::Statement users(database, "SELECT id, key FROM user WHERE id >= ? ORDER BY id");
    users.bind(1, static_cast<std::int64_t>(hashes.users.size()));
    while (users.executeStep()) {
        const SQLite::Column key = users.getColumn(1);
        hashes.users.resize(static_cast<std::size_t>(users.getColumn(0).getInt64()));
        hashes.users.push_back(hashKey({key.getText(), static_cast<std::size_t>(key.getBytes())}));
    }
    hashes.kinds = hashesOf(readEventKinds(database));
    hashes.currencies = hashesOf(readCurrencies(database));
    hashes.items.clear();
    for (const ItemReference& item : readItemKeys(database))
        hashes.items.push_back(hashKey(item.key) + static_cast<std::uint64_t>(item.asked));
}

std::uint64_t scramble(std::uint64_t x) {
    x = (x ^ (x >> 32)) * 0xd6e8feb86659fd93ULL;
    x = (x ^ (x >> 32)) * 0xd6e8feb86659fd93ULL;
    return x ^ (x >> 32);
}

void addHash(EncodedChunk& chunk, const EventKeyHashes& keys, const EventBlock& events, std::size_t i) {
    const double value = std::isnan(events.value[i]) ? noValue : events.value[i] == 0 ? 0.0 : events.value[i];
    std::uint64_t hash = keys.users.at(events.user[i]);
    hash = scramble(hash ^ std::rotl(keys.items.at(events.item[i]), 17));
    hash = scramble(hash ^ keys.kinds.at(events.kind[i]) ^
                    std::rotl(keys.currencies.at(events.currency[i]), 29));
    hash = scramble(hash ^ std::bit_cast<std::uint64_t>(value));
    hash = scramble(hash ^ static_cast<std::uint64_t>(events.time[i]));
    chunk.hashA += hash;
    chunk.hashB += scramble(hash + 0x9e3779b97f4a7c15ULL);
}

/// The order of the events by user, then as they came (a counting sort: ids are dense).
std::vector<std::uint32_t> orderByUser(const EventBlock& events) {
    const std::uint32_t top = *std::max_element(events.user.begin(), events.user.end());
    std::vector<std::uint32_t> start(std::size_t{top} + 2, 0);
    for (const std::uint32_t user : events.user)
        ++start[std::size_t{user} + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<std::uint32_t> order(events.size());
    for (std::size_t i = 0; i < events.size(); ++i)
        order[start[events.user[i]]++] = static_cast<std::uint32_t>(i);
    return order;
}

EncodedChunk encode(const EventBlock& events, std::span<const std::uint32_t> rows,
                    const EventKeyHashes& keys) {
    EncodedChunk chunk;
    chunk.n = static_cast<std::int64_t>(rows.size());
    std::vector<std::int64_t> numbers(rows.size());
    const auto gather = [&](const auto& column) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            numbers[i] = static_cast<std::int64_t>(column[rows[i]]);
    };
    gather(events.user);
    chunk.userMin = numbers.front();
    chunk.userMax = numbers.back();
    chunk.user = packSorted(numbers);
    gather(events.item);
    chunk.itemMax = *std::max_element(numbers.begin(), numbers.end());
    chunk.item = packIntegers(numbers);
    gather(events.kind);
    chunk.kind = packIntegers(numbers);
    gather(events.currency);
    chunk.currency = packIntegers(numbers);
    gather(events.time);
    const auto [earliest, latest] = std::minmax_element(numbers.begin(), numbers.end());
    chunk.timeMin = *earliest;
    chunk.timeMax = *latest;
    chunk.time = packIntegers(numbers);
    std::vector<double> values(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        values[i] = events.value[rows[i]];
    chunk.value = packDoubles(values);
    for (const std::uint32_t row : rows)
        addHash(chunk, keys, events, row);
    return chunk;
}

void insertChunk(SQLite::Statement& insert, BatchId batch, const EncodedChunk& chunk) {
    const std::int64_t numbers[] = {batch.value,
                                    chunk.n,
                                    chunk.userMin,
                                    chunk.userMax,
                                    chunk.itemMax,
                                    chunk.timeMin,
                                    chunk.timeMax,
                                    std::bit_cast<std::int64_t>(chunk.hashA),
                                    std::bit_cast<std::int64_t>(chunk.hashB)};
    int at = 0;
    for (const std::int64_t number : numbers)
        insert.bind(++at, number);
    for (const std::string* bytes :
         {&chunk.user, &chunk.item, &chunk.kind, &chunk.value, &chunk.time, &chunk.currency})
        insert.bindNoCopy(++at, bytes->data(), static_cast<int>(bytes->size()));
    insert.exec();
    insert.reset();
}

template<typename T>
std::vector<T> narrowed(const SQLite::Column& column, std::size_t count, std::int64_t largest) {
    const auto wide = unpackIntegers(column.getBlob(), static_cast<std::size_t>(column.getBytes()), count);
    std::vector<T> values(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (wide[i] < 0 || wide[i] > largest)
            throw Damaged("an event points at nothing");
        values[i] = static_cast<T>(wide[i]);
    }
    return values;
}

/// How far ids may go, read once for a scan: an id beyond it cannot have been written by the store.
struct IdLimits {
    std::int64_t user = 0, item = 0;
};

std::int64_t largestId(SQLite::Database& database, const char* table) {
    return database.execAndGet("SELECT coalesce(max(id), 0) FROM " + std::string(table)).getInt64();
}

constexpr const char* chunkColumns = "n, user, item, kind, value, time, currency";

EventBlock decode(SQLite::Statement& row, const IdLimits& limits) {
    const std::int64_t n = row.getColumn(0).getInt64();
    if (n <= 0 || n > static_cast<std::int64_t>(chunkSize))
        throw Damaged("an event chunk has an impossible length");
    const auto count = static_cast<std::size_t>(n);
    const SQLite::Column value = row.getColumn(4);
    const SQLite::Column time = row.getColumn(5);
    return EventBlock{
        .user = narrowed<std::uint32_t>(row.getColumn(1), count, limits.user),
        .item = narrowed<std::uint32_t>(row.getColumn(2), count, limits.item),
        .kind = narrowed<std::uint8_t>(row.getColumn(3), count, 255),
        .value = unpackDoubles(value.getBlob(), static_cast<std::size_t>(value.getBytes()), count),
        .time = unpackIntegers(time.getBlob(), static_cast<std::size_t>(time.getBytes()), count),
        .currency = narrowed<std::uint8_t>(row.getColumn(6), count, 255)};
}

/// The rows of a block that a filter lets through.
class RowFilter {
public:
    explicit RowFilter(const EventFilter& filter)
        : m_filter(filter) {
        for (const std::uint8_t kind : filter.kinds)
            m_wanted[kind] = true;
    }

    void apply(EventBlock& block) const {
        if (m_filter.kinds.empty() && !m_filter.from && !m_filter.until && !m_filter.user && !m_filter.item)
            return;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (!matches(block, i))
                continue;
            block.user[kept] = block.user[i];
            block.item[kept] = block.item[i];
            block.kind[kept] = block.kind[i];
            block.value[kept] = block.value[i];
            block.time[kept] = block.time[i];
            block.currency[kept] = block.currency[i];
            ++kept;
        }
        block.resize(kept);
    }

private:
    bool matches(const EventBlock& block, std::size_t i) const {
        return (m_filter.kinds.empty() || m_wanted[block.kind[i]]) &&
               (!m_filter.from || block.time[i] >= *m_filter.from) &&
               (!m_filter.until || block.time[i] < *m_filter.until) &&
               (!m_filter.user || block.user[i] == *m_filter.user) &&
               (!m_filter.item || block.item[i] == *m_filter.item);
    }

    const EventFilter& m_filter;
    std::array<bool, 256> m_wanted{};
};

constexpr const char* chunksThatMayMatch =
    " FROM event_chunk WHERE (?1 IS NULL OR batch = ?1) "
    "AND (?2 IS NULL OR (user_min <= ?2 AND user_max >= ?2)) "
    "AND (?3 IS NULL OR time_max >= ?3) AND (?4 IS NULL OR time_min < ?4) "
    "AND (?5 IS NULL OR item_max >= ?5) ORDER BY id";

void bindRanges(SQLite::Statement& chunks, const EventFilter& filter) {
    if (filter.batch)
        chunks.bind(1, filter.batch->value);
    if (filter.user)
        chunks.bind(2, static_cast<std::int64_t>(*filter.user));
    if (filter.from)
        chunks.bind(3, *filter.from);
    if (filter.until)
        chunks.bind(4, *filter.until);
    if (filter.item)
        chunks.bind(5, static_cast<std::int64_t>(*filter.item));
}

} // namespace

void EventBlock::reserve(std::size_t n) {
    user.reserve(n);
    item.reserve(n);
    kind.reserve(n);
    value.reserve(n);
    time.reserve(n);
    currency.reserve(n);
}

void EventBlock::resize(std::size_t n) {
    user.resize(n);
    item.resize(n);
    kind.resize(n);
    value.resize(n);
    time.resize(n);
    currency.resize(n);
}

void EventBlock::clear() {
    resize(0);
}

void EventBlock::append(const EventBlock& other) {
    user.insert(user.end(), other.user.begin(), other.user.end());
    item.insert(item.end(), other.item.begin(), other.item.end());
    kind.insert(kind.end(), other.kind.begin(), other.kind.end());
    value.insert(value.end(), other.value.begin(), other.value.end());
    time.insert(time.end(), other.time.begin(), other.time.end());
    currency.insert(currency.end(), other.currency.begin(), other.currency.end());
}

EventColumns::EventColumns(SQLite::Database& database)
    : m_database(database) {}

bool EventColumns::append(BatchId batch, const EventBlock& events, const std::function<bool()>& goOn) {
    if (events.size() == 0)
        return true;
    bringUpToDate(m_hashes, m_database);
    const auto order = orderByUser(events);
    const std::size_t chunks = (order.size() + chunkSize - 1) / chunkSize;
    SQLite::Statement insert(
        m_database, "INSERT INTO event_chunk (batch, n, user_min, user_max, item_max, time_min, time_max, "
                    "hash_a, hash_b, user, item, kind, value, time, currency) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bool goesOn = true;
    for (std::size_t first = 0; first < chunks && goesOn; first += chunksAtOnce) {
        std::vector<EncodedChunk> encoded(std::min(chunksAtOnce, chunks - first));
        parallelChunks(encoded.size(), 1, [&](std::size_t i, std::size_t, std::size_t) {
            const std::size_t begin = (first + i) * chunkSize;
            encoded[i] = encode(
                events, std::span(order).subspan(begin, std::min(chunkSize, order.size() - begin)), m_hashes);
        });
        for (const EncodedChunk& chunk : encoded)
            insertChunk(insert, batch, chunk);
        goesOn = !goOn || goOn();
    }
    forgetDataHash(m_database, EntityKind::Events);
    return goesOn;
}

void EventColumns::removeBatch(BatchId batch) {
    SQLite::Statement remove(m_database, "DELETE FROM event_chunk WHERE batch = ?");
    remove.bind(1, batch.value);
    remove.exec();
    m_hashes = {};
    forgetDataHash(m_database, EntityKind::Events);
}

std::int64_t EventColumns::count() const {
    return m_database.execAndGet("SELECT coalesce(sum(n), 0) FROM event_chunk").getInt64();
}

std::int64_t EventColumns::countOfBatch(BatchId batch) const {
    SQLite::Statement count(m_database, "SELECT coalesce(sum(n), 0) FROM event_chunk WHERE batch = ?");
    count.bind(1, batch.value);
    count.executeStep();
    return count.getColumn(0).getInt64();
}

bool EventColumns::scan(const EventFilter& filter,
                        const std::function<bool(const EventBlock&)>& visit) const {
    const IdLimits limits{largestId(m_database, "user"), largestId(m_database, "event_item")};
    SQLite::Statement chunks(m_database, std::string("SELECT ") + chunkColumns + chunksThatMayMatch);
    bindRanges(chunks, filter);
    const RowFilter rows(filter);
    while (chunks.executeStep()) {
        EventBlock block = decode(chunks, limits);
        rows.apply(block);
        if (block.size() > 0 && !visit(block))
            return false;
    }
    return true;
}

std::vector<EventChunk> EventColumns::chunks(const EventFilter& filter) const {
    SQLite::Statement rows(m_database, std::string("SELECT id, batch") + chunksThatMayMatch);
    bindRanges(rows, filter);
    std::vector<EventChunk> found;
    while (rows.executeStep())
        found.push_back({rows.getColumn(0).getInt64(), BatchId{rows.getColumn(1).getInt64()}});
    return found;
}

EventBlock EventColumns::readChunk(std::int64_t id, const EventFilter& filter) const {
    const IdLimits limits{largestId(m_database, "user"), largestId(m_database, "event_item")};
    SQLite::Statement chunk(m_database,
                            std::string("SELECT ") + chunkColumns + " FROM event_chunk WHERE id = ?");
    chunk.bind(1, id);
    if (!chunk.executeStep())
        throw Damaged("an event chunk is missing");
    EventBlock block = decode(chunk, limits);
    RowFilter(filter).apply(block);
    return block;
}

EventBlock EventColumns::read(const EventFilter& filter) const {
    EventBlock all;
    if (filter.kinds.empty() && !filter.from && !filter.until && !filter.user && !filter.item &&
        !filter.batch)
        all.reserve(static_cast<std::size_t>(count()));
    scan(filter, [&](const EventBlock& block) {
        all.append(block);
        return true;
    });
    return all;
}

EventBlock EventColumns::rows(std::int64_t first, std::int64_t n) const {
    const IdLimits limits{largestId(m_database, "user"), largestId(m_database, "event_item")};
    SQLite::Statement sizes(m_database, "SELECT id, n FROM event_chunk ORDER BY id");
    SQLite::Statement chunk(m_database,
                            std::string("SELECT ") + chunkColumns + " FROM event_chunk WHERE id = ?");
    EventBlock wanted;
    std::int64_t begin = 0;
    while (begin < first + n && sizes.executeStep()) {
        const std::int64_t end = begin + sizes.getColumn(1).getInt64();
        if (end > first) {
            chunk.bind(1, sizes.getColumn(0).getInt64());
            if (!chunk.executeStep())
                throw Damaged("an event chunk is missing");
            const EventBlock block = decode(chunk, limits);
            chunk.reset();
            wanted.append(block.slice(static_cast<std::size_t>(std::max<std::int64_t>(0, first - begin)),
                                      static_cast<std::size_t>(std::min(end, first + n) - begin)));
        }
        begin = end;
    }
    return wanted;
}

EventBlock EventBlock::slice(std::size_t begin, std::size_t end) const {
    const auto cut = [&](const auto& column) {
        using Column = std::remove_cvref_t<decltype(column)>;
        return Column(column.begin() + static_cast<std::ptrdiff_t>(begin),
                      column.begin() + static_cast<std::ptrdiff_t>(end));
    };
    return EventBlock{.user = cut(user),
                      .item = cut(item),
                      .kind = cut(kind),
                      .value = cut(value),
                      .time = cut(time),
                      .currency = cut(currency)};
}

} // namespace crosscut::store
