#include "model/store/data_hash.h"

#include "model/base/hash.h"
#include "model/store/attribute_table.h"
#include "model/store/catalog_schema.h"
#include "model/store/damaged.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <algorithm>
#include <optional>
#include <sqlite3.h>
#include <sstream>

namespace crosscut::store {

namespace {

constexpr const char* hashKeyName = "data_hash";
constexpr const char* rowCondition = " AND id = ?";

void addCell(ContentHash& hash, const std::string& name, const SQLite::Column& cell) {
    if (cell.isNull())
        return;
    hash.add(std::string_view(name));
    hash.add(std::string_view(static_cast<const char*>(cell.getBlob()),
                              static_cast<std::size_t>(cell.getBytes())));
}

void addAttributes(ContentHash& hash, const std::vector<StoredAttribute>& columns,
                   const SQLite::Column& cell) {
    if (cell.isNull())
        return;
    const AttributeCells cells = AttributeCells::parse(cell.getString());
    for (const StoredAttribute& column : columns) {
        const std::string text = cells.dump(column.position);
        if (text.empty())
            continue;
        hash.add(std::string_view(column.name));
        hash.add(std::string_view(text));
    }
}

/// What is hashed of a catalog: the sums over its rows, so that no order is needed and one row can be
/// exchanged.
struct RowSums {
    std::uint64_t n = 0, a = 0, b = 0;
};

/// Hashes the rows of one catalog that `condition` names ("" for all); the condition may have one parameter.
RowSums sumRows(SQLite::Database& database, EntityKind kind, const std::string& condition,
                std::int64_t parameter) {
    const CatalogTable& table = catalogTable(kind);
    std::vector<StoredAttribute> attributes = storedAttributes(database, kind);
    std::sort(attributes.begin(), attributes.end(),
              [](const StoredAttribute& a, const StoredAttribute& b) { return a.name < b.name; });
    SQLite::Statement rows(database,
                           "SELECT key, " + table.readableColumns() + ", attributes FROM " + table.name +
                               (kind == EntityKind::Users ? " WHERE declared = 1" : " WHERE 1") + condition);
    if (!condition.empty())
        rows.bind(1, parameter);
    RowSums sums;
    while (rows.executeStep()) {
        ContentHash row;
        addCell(row, "key", rows.getColumn(0));
        int at = 1;
        for (const CatalogField& field : table.fields)
            addCell(row, field.name, rows.getColumn(at++));
        addAttributes(row, attributes, rows.getColumn(at));
        ++sums.n;
        sums.a += row.low();
        sums.b += row.high();
    }
    return sums;
}

std::string sumsKey(EntityKind kind) {
    return "sums_" + std::string(toString(kind));
}

std::optional<std::string> keptValue(SQLite::Database& database, const std::string& key) {
    SQLite::Statement kept(database, "SELECT value FROM meta WHERE key = ?");
    kept.bind(1, key);
    return kept.executeStep() ? std::optional(kept.getColumn(0).getString()) : std::nullopt;
}

void keepValue(SQLite::Database& database, const std::string& key, const std::string& value) {
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
    SQLite::bind(insert, key, value);
    insert.exec();
}

void forgetValue(SQLite::Database& database, const std::string& key) {
    SQLite::Statement remove(database, "DELETE FROM meta WHERE key = ?");
    remove.bind(1, key);
    remove.exec();
}

std::optional<RowSums> keptSums(SQLite::Database& database, EntityKind kind) {
    const auto text = keptValue(database, sumsKey(kind));
    if (!text)
        return std::nullopt;
    RowSums sums;
    std::istringstream numbers(*text);
    if (!(numbers >> sums.n >> sums.a >> sums.b))
        throw Damaged("the kept hash of a catalog cannot be read");
    return sums;
}

void keepSums(SQLite::Database& database, EntityKind kind, const RowSums& sums) {
    keepValue(database, sumsKey(kind),
              std::to_string(sums.n) + ' ' + std::to_string(sums.a) + ' ' + std::to_string(sums.b));
}

RowSums sumEvents(SQLite::Database& database) {
    // The sums of the chunks wrap around as unsigned numbers; SQLite's sum() would overflow.
    SQLite::Statement chunks(database, "SELECT n, hash_a, hash_b FROM event_chunk");
    RowSums sums;
    while (chunks.executeStep()) {
        sums.n += static_cast<std::uint64_t>(chunks.getColumn(0).getInt64());
        sums.a += static_cast<std::uint64_t>(chunks.getColumn(1).getInt64());
        sums.b += static_cast<std::uint64_t>(chunks.getColumn(2).getInt64());
    }
    return sums;
}

std::string compute(SQLite::Database& database, bool mayKeep) {
    ContentHash hash;
    for (const EntityKind kind : entityKinds) {
        RowSums sums;
        if (kind == EntityKind::Events) {
            sums = sumEvents(database);
        } else if (const auto kept = keptSums(database, kind)) {
            sums = *kept;
        } else {
            sums = sumRows(database, kind, {}, 0);
            if (mayKeep)
                keepSums(database, kind, sums);
        }
        hash.add(toString(kind));
        hash.add(sums.n);
        hash.add(sums.a);
        hash.add(sums.b);
    }
    const std::string hex = hash.hex();
    if (mayKeep)
        keepValue(database, hashKeyName, hex);
    return hex;
}

/// Written in one transaction with the reading: what is kept must be the hash of what lies there. Nothing
/// where another connection is writing (nobody waits) or nothing more can be written.
std::optional<std::string> computeAndKeep(SQLite::Database& database) {
    const int patience = database.execAndGet("PRAGMA busy_timeout").getInt();
    database.setBusyTimeout(0);
    std::optional<std::string> hash;
    try {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        std::string computed = compute(database, true);
        transaction.commit();
        hash = std::move(computed);
    } catch (const SQLite::Exception&) { // asking must not fail because the answer cannot be kept
    }
    database.setBusyTimeout(patience);
    return hash;
}

} // namespace

std::string readDataHash(SQLite::Database& database, bool mayWrite) {
    if (const auto hash = keptValue(database, hashKeyName))
        return *hash;
    const bool inTransaction = sqlite3_get_autocommit(database.getHandle()) == 0;
    if (mayWrite && !inTransaction)
        if (auto hash = computeAndKeep(database))
            return *std::move(hash);
    return compute(database, mayWrite && inTransaction);
}

void forgetDataHash(SQLite::Database& database) {
    for (const EntityKind kind : entityKinds)
        forgetDataHash(database, kind);
}

void forgetDataHash(SQLite::Database& database, EntityKind kind) {
    forgetValue(database, hashKeyName);
    forgetValue(database, sumsKey(kind));
}

RowExchange::RowExchange(SQLite::Database& database, EntityKind kind, std::int64_t row)
    : m_database(database)
    , m_kind(kind)
    , m_row(row) {
    const RowSums before = sumRows(database, kind, rowCondition, row);
    m_n = before.n;
    m_a = before.a;
    m_b = before.b;
}

void RowExchange::finish() {
    forgetValue(m_database, hashKeyName);
    auto sums = keptSums(m_database, m_kind);
    if (!sums)
        return;
    const RowSums after = sumRows(m_database, m_kind, rowCondition, m_row);
    sums->n += after.n - m_n;
    sums->a += after.a - m_a;
    sums->b += after.b - m_b;
    keepSums(m_database, m_kind, *sums);
}

} // namespace crosscut::store
