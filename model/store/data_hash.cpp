#include "model/store/data_hash.h"

#include "model/base/hash.h"
#include "model/store/attribute_table.h"
#include "model/store/catalog_schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

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

void addCatalog(ContentHash& hash, SQLite::Database& database, EntityKind kind) {
    const CatalogTable& table = catalogTable(kind);
    std::vector<StoredAttribute> attributes = storedAttributes(database, kind);
    std::sort(attributes.begin(), attributes.end(),
              [](const StoredAttribute& a, const StoredAttribute& b) { return a.name < b.name; });
    SQLite::Statement rows(database,
                           "SELECT key, " + table.readableColumns() + ", attributes FROM " + table.name +
                               (kind == EntityKind::Users ? " WHERE declared = 1" : "") + " ORDER BY key");
    hash.add(toString(kind));
    while (rows.executeStep()) {
        addCell(hash, "key", rows.getColumn(0));
        int at = 1;
        for (const CatalogField& field : table.fields)
            addCell(hash, field.name, rows.getColumn(at++));
        addAttributes(hash, attributes, rows.getColumn(at));
    }
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

} // namespace

std::string readDataHash(SQLite::Database& database, bool mayWrite) {
    SQLite::Statement kept(database, "SELECT value FROM meta WHERE key = 'data_hash'");
    if (kept.executeStep())
        return kept.getColumn(0).getString();
    const std::string hash = compute(database);
    if (mayWrite) {
        SQLite::Statement keep(database, "INSERT OR REPLACE INTO meta (key, value) VALUES ('data_hash', ?)");
        keep.bind(1, hash);
        keep.exec();
    }
    return hash;
}

void forgetDataHash(SQLite::Database& database) {
    database.exec("DELETE FROM meta WHERE key = 'data_hash'");
}

} // namespace crosscut::store
