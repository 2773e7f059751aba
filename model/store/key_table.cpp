#include "model/store/key_table.h"

#include "model/store/damaged.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <algorithm>
#include <unordered_map>

namespace crosscut::store {

namespace {

std::size_t sizeById(SQLite::Database& database, const std::string& table) {
    const std::int64_t largest = database.execAndGet("SELECT coalesce(max(id), 0) FROM " + table).getInt64();
    if (largest < 0 || largest > UINT32_MAX)
        throw Damaged("an id is out of range in " + table);
    return static_cast<std::size_t>(largest) + 1;
}

std::unordered_map<std::string, std::int64_t> idsByKey(SQLite::Database& database, const std::string& table) {
    std::unordered_map<std::string, std::int64_t> ids;
    SQLite::Statement rows(database, "SELECT key, id FROM " + table);
    while (rows.executeStep())
        ids.emplace(rows.getColumn(0).getString(), rows.getColumn(1).getInt64());
    return ids;
}

/// Names that a project has added to a fixed list, by number.
std::vector<std::string> readNames(SQLite::Database& database, const std::string& table) {
    std::vector<std::string> names(sizeById(database, table));
    SQLite::Statement rows(database, "SELECT id, name FROM " + table);
    while (rows.executeStep())
        names[static_cast<std::size_t>(rows.getColumn(0).getInt64())] = rows.getColumn(1).getString();
    return names;
}

std::uint8_t internName(SQLite::Database& database, const std::string& table, std::string_view name,
                        int first) {
    SQLite::Statement find(database, "SELECT id FROM " + table + " WHERE name = ?");
    find.bind(1, std::string(name));
    if (find.executeStep())
        return static_cast<std::uint8_t>(find.getColumn(0).getInt());
    const int next = std::max(first, static_cast<int>(sizeById(database, table)));
    if (next > 255)
        throw std::length_error("more than 255 names in " + table);
    SQLite::Statement insert(database, "INSERT INTO " + table + " (id, name) VALUES (?, ?)");
    SQLite::bind(insert, next, std::string(name));
    insert.exec();
    return static_cast<std::uint8_t>(next);
}

/// Looks each key up with `find` and inserts it with `insert` where it is new. Both have the key as first
/// parameter.
std::vector<std::uint32_t> intern(SQLite::Database& database, const std::vector<std::string_view>& keys,
                                  SQLite::Statement& find, SQLite::Statement& insert) {
    std::vector<std::uint32_t> ids;
    ids.reserve(keys.size());
    for (const std::string_view key : keys) {
        const std::string text(key);
        find.bindNoCopy(1, text);
        if (find.executeStep()) {
            ids.push_back(static_cast<std::uint32_t>(find.getColumn(0).getInt64()));
        } else {
            insert.bindNoCopy(1, text);
            insert.exec();
            insert.reset();
            ids.push_back(static_cast<std::uint32_t>(database.getLastInsertRowid()));
        }
        find.reset();
    }
    return ids;
}

} // namespace

std::vector<ItemReference> readItemKeys(SQLite::Database& database) {
    std::vector<ItemReference> items(sizeById(database, "event_item"));
    SQLite::Statement rows(database, "SELECT id, key, asked FROM event_item");
    while (rows.executeStep()) {
        ItemReference& item = items[static_cast<std::size_t>(rows.getColumn(0).getInt64())];
        item.key = rows.getColumn(1).getString();
        item.asked = static_cast<ItemCatalog>(rows.getColumn(2).getInt());
    }
    return items;
}

std::vector<ItemReference> readItems(SQLite::Database& database) {
    using Kind = ItemReference::Kind;
    std::vector<ItemReference> items = readItemKeys(database);
    const auto films = idsByKey(database, "film");
    const auto courses = idsByKey(database, "course");
    for (ItemReference& item : items) {
        const auto film = item.asked == ItemCatalog::Courses ? films.end() : films.find(item.key);
        const auto course = item.asked == ItemCatalog::Films ? courses.end() : courses.find(item.key);
        if (film != films.end() && course != courses.end()) {
            item.kind = Kind::Ambiguous;
        } else if (film != films.end()) {
            item.kind = Kind::Film;
            item.catalogId = film->second;
        } else if (course != courses.end()) {
            item.kind = Kind::Course;
            item.catalogId = course->second;
        }
    }
    return items;
}

std::vector<std::string> readUserKeys(SQLite::Database& database) {
    std::vector<std::string> keys(sizeById(database, "user"));
    SQLite::Statement rows(database, "SELECT id, key FROM user");
    while (rows.executeStep())
        keys[static_cast<std::size_t>(rows.getColumn(0).getInt64())] = rows.getColumn(1).getString();
    return keys;
}

std::string userKey(SQLite::Database& database, std::int64_t id) {
    SQLite::Statement row(database, "SELECT key FROM user WHERE id = ?");
    row.bind(1, id);
    if (!row.executeStep())
        throw Damaged("a row speaks of a person who is not there");
    return row.getColumn(0).getString();
}

std::vector<std::string> readEventKinds(SQLite::Database& database) {
    std::vector<std::string> names = readNames(database, "event_kind");
    names.resize(std::max<std::size_t>(names.size(), firstCustomKind));
    std::copy(eventKindKeys.begin(), eventKindKeys.end(), names.begin());
    return names;
}

std::uint8_t internEventKind(SQLite::Database& database, std::string_view kind) {
    const auto known = std::find(eventKindKeys.begin(), eventKindKeys.end(), kind);
    if (known != eventKindKeys.end())
        return static_cast<std::uint8_t>(known - eventKindKeys.begin());
    return internName(database, "event_kind", kind, firstCustomKind);
}

std::vector<std::string> readCurrencies(SQLite::Database& database) {
    return readNames(database, "currency");
}

std::uint8_t internCurrency(SQLite::Database& database, std::string_view currency) {
    return currency.empty() ? std::uint8_t{0} : internName(database, "currency", currency, 1);
}

std::vector<std::uint32_t> internUsers(SQLite::Database& database, const std::vector<std::string_view>& keys,
                                       BatchId batch) {
    SQLite::Statement find(database, "SELECT id FROM user WHERE key = ?");
    SQLite::Statement insert(database, "INSERT INTO user (key, batch, declared) VALUES (?, ?, 0)");
    insert.bind(2, batch.value);
    return intern(database, keys, find, insert);
}

std::vector<std::uint32_t> internItems(SQLite::Database& database, const std::vector<std::string_view>& keys,
                                       ItemCatalog asked, BatchId batch) {
    SQLite::Statement find(database, "SELECT id FROM event_item WHERE key = ? AND asked = ?");
    SQLite::Statement insert(database, "INSERT INTO event_item (key, asked, batch) VALUES (?, ?, ?)");
    find.bind(2, static_cast<int>(asked));
    insert.bind(2, static_cast<int>(asked));
    insert.bind(3, batch.value);
    return intern(database, keys, find, insert);
}

} // namespace crosscut::store
