#include "model/store/data_hash.h"

#include "model/base/hash.h"
#include "model/store/attribute_table.h"
#include "model/store/catalog_schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <optional>
#include <sqlite3.h>

namespace crosscut::store {

namespace {

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

/// The sum over the rows' hashes: no order to sort for, and none to depend on.
void addCatalog(ContentHash& hash, SQLite::Database& database, EntityKind kind) {
    const CatalogTable& table = catalogTable(kind);
    std::vector<StoredAttribute> attributes = storedAttributes(database, kind);
    std::sort(attributes.begin(), attributes.end(),
              [](const StoredAttribute& a, const StoredAttribute& b) { return a.name < b.name; });
    SQLite::Statement rows(database, "SELECT key, " + table.readableColumns() + ", attributes FROM " +
                                         table.name +
                                         (kind == EntityKind::Users ? " WHERE declared = 1" : ""));
    std::uint64_t n = 0, a = 0, b = 0;
    while (rows.executeStep()) {
        ContentHash row;
        addCell(row, "key", rows.getColumn(0));
        int at = 1;
        for (const CatalogField& field : table.fields)
            addCell(row, field.name, rows.getColumn(at++));
        addAttributes(row, attributes, rows.getColumn(at));
        ++n;
        a += row.low();
        b += row.high();
    }
    hash.add(toString(kind));
    hash.add(n);
    hash.add(a);
    hash.add(b);
}

std::string compute(SQLite::Database& database) {
    ContentHash hash;
    for (const EntityKind kind : entityKinds)
        if (kind != EntityKind::Events)
            addCatalog(hash, database, kind);
    // The sums of the chunks wrap around as unsigned numbers; SQLite's sum() would overflow.
    SQLite::Statement chunks(database, "SELECT n, hash_a, hash_b FROM event_chunk");
    std::uint64_t n = 0, a = 0, b = 0;
    while (chunks.executeStep()) {
        n += static_cast<std::uint64_t>(chunks.getColumn(0).getInt64());
        a += static_cast<std::uint64_t>(chunks.getColumn(1).getInt64());
        b += static_cast<std::uint64_t>(chunks.getColumn(2).getInt64());
    }
    hash.add(n);
    hash.add(a);
    hash.add(b);
    return hash.hex();
}

std::optional<std::string> keptHash(SQLite::Database& database) {
    SQLite::Statement kept(database, "SELECT value FROM meta WHERE key = 'data_hash'");
    return kept.executeStep() ? std::optional(kept.getColumn(0).getString()) : std::nullopt;
}

const std::string& keep(SQLite::Database& database, const std::string& hash) {
    SQLite::Statement insert(database, "INSERT OR REPLACE INTO meta (key, value) VALUES ('data_hash', ?)");
    insert.bind(1, hash);
    insert.exec();
    return hash;
}

} // namespace

std::string readDataHash(SQLite::Database& database, bool mayWrite) {
    if (const auto hash = keptHash(database))
        return *hash;
    if (!mayWrite)
        return compute(database);
    if (sqlite3_get_autocommit(database.getHandle()) == 0)
        return keep(database, compute(database));
    // What is kept must be the hash of what lies there: read and written in one transaction, which fails
    // where another connection writes in between. Then nothing is kept, and nobody waits.
    const int patience = database.execAndGet("PRAGMA busy_timeout").getInt();
    database.setBusyTimeout(0);
    std::string hash;
    try {
        SQLite::Transaction transaction(database);
        hash = compute(database);
        keep(database, hash);
        transaction.commit();
    } catch (const SQLite::Exception& failure) {
        if (hash.empty() || failure.getErrorCode() != SQLITE_BUSY) {
            database.setBusyTimeout(patience);
            throw;
        }
    }
    database.setBusyTimeout(patience);
    return hash;
}

void forgetDataHash(SQLite::Database& database) {
    database.exec("DELETE FROM meta WHERE key = 'data_hash'");
}

} // namespace crosscut::store
