#include "model/store/event_page.h"

#include "model/base/number_text.h"
#include "model/store/event_columns.h"
#include "model/store/key_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace crosscut::store {

namespace {

using Format = PageColumn::Format;

/// Which keys contain every word, by id.
template<typename Keys>
std::vector<bool> matchingKeys(const Keys& keys, const std::vector<std::string>& words) {
    std::vector<bool> matches(keys.size());
    for (std::size_t id = 0; id < keys.size(); ++id)
        matches[id] = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return keys[id].find(word) != std::string::npos;
        });
    return matches;
}

/// The place of each key among all keys in their order, by id.
std::vector<double> ranksOf(const std::vector<std::string>& keys) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    std::vector<double> ranks(keys.size());
    for (std::size_t place = 0; place < order.size(); ++place)
        ranks[order[place]] = static_cast<double>(place);
    return ranks;
}

std::vector<std::string> itemKeys(SQLite::Database& database) {
    std::vector<std::string> keys;
    for (const ItemReference& item : readItemKeys(database))
        keys.push_back(item.key);
    return keys;
}

/// The numbers that events are sorted by: interned columns by the names behind them.
class EventSortKey {
public:
    EventSortKey(SQLite::Database& database, const std::string& column)
        : m_column(column) {
        if (column == "user")
            m_ranks = ranksOf(readUserKeys(database));
        else if (column == "item")
            m_ranks = ranksOf(itemKeys(database));
        else if (column == "kind")
            m_ranks = ranksOf(readEventKinds(database));
        else if (column == "currency")
            m_ranks = ranksOf(readCurrencies(database));
    }

    double of(const EventBlock& block, std::size_t i) const {
        if (m_column == "user")
            return m_ranks.at(block.user[i]);
        if (m_column == "item")
            return m_ranks.at(block.item[i]);
        if (m_column == "kind")
            return m_ranks.at(block.kind[i]);
        if (m_column == "currency")
            return m_ranks.at(block.currency[i]);
        if (m_column == "value")
            return block.value[i];
        return block.time[i] == noTime ? noValue : static_cast<double>(block.time[i]);
    }

private:
    std::string m_column;
    std::vector<double> m_ranks;
};

std::string keyById(SQLite::Database& database, const char* table, std::uint32_t id) {
    SQLite::Statement row(database, std::string("SELECT key FROM ") + table + " WHERE id = ?");
    row.bind(1, static_cast<std::int64_t>(id));
    return row.executeStep() ? row.getColumn(0).getString() : std::string();
}

/// What the interned numbers of an event stand for, looked up for the few rows in sight.
class EventTexts {
public:
    explicit EventTexts(SQLite::Database& database)
        : m_database(database)
        , m_kinds(readEventKinds(database))
        , m_currencies(readCurrencies(database)) {}

    std::string text(const EventBlock& block, std::size_t i, const std::string& column) const {
        if (column == "user")
            return keyById(m_database, "user", block.user[i]);
        if (column == "item")
            return keyById(m_database, "event_item", block.item[i]);
        if (column == "kind")
            return block.kind[i] < m_kinds.size() ? m_kinds[block.kind[i]] : std::string();
        if (column == "value")
            return std::isnan(block.value[i]) ? std::string() : numberText(block.value[i]);
        if (column == "currency")
            return block.currency[i] < m_currencies.size() ? m_currencies[block.currency[i]] : std::string();
        return block.time[i] == noTime ? std::string() : Timestamp{block.time[i]}.toIso();
    }

private:
    SQLite::Database& m_database;
    std::vector<std::string> m_kinds, m_currencies;
};

} // namespace

std::vector<PageColumn> eventPageColumns() {
    return {{"user", false, Format::Text, false},     {"item", false, Format::Text, false},
            {"kind", false, Format::Text, false},     {"value", false, Format::Number, false},
            {"currency", false, Format::Text, false}, {"time", false, Format::Time, false}};
}

std::vector<std::int64_t> eventPageOrder(SQLite::Database& database, const CatalogQuery& query,
                                         const std::vector<std::string>& words) {
    std::vector<bool> users, items;
    if (!words.empty()) {
        users = matchingKeys(readUserKeys(database), words);
        items = matchingKeys(itemKeys(database), words);
    }
    EventFilter filter;
    if (query.batch)
        filter.batch = BatchId{*query.batch};
    std::int64_t row = 0;
    if (query.batch) {
        SQLite::Statement before(database, "SELECT coalesce(sum(n), 0) FROM event_chunk WHERE id < "
                                           "(SELECT min(id) FROM event_chunk WHERE batch = ?)");
        before.bind(1, *query.batch);
        before.executeStep();
        row = before.getColumn(0).getInt64();
    }
    const EventSortKey sortKey(database, query.sortColumn);
    std::vector<std::int64_t> order;
    std::vector<double> keys;
    EventColumns(database).scan(filter, [&](const EventBlock& block) {
        for (std::size_t i = 0; i < block.size(); ++i, ++row) {
            if (!words.empty() && !users[block.user[i]] && !items[block.item[i]])
                continue;
            order.push_back(row);
            if (!query.sortColumn.empty())
                keys.push_back(sortKey.of(block, i));
        }
        return true;
    });
    if (query.sortColumn.empty())
        return order;
    std::vector<std::size_t> places(order.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        if (std::isnan(keys[a]) || std::isnan(keys[b]))
            return !std::isnan(keys[a]) && std::isnan(keys[b]); // empty cells last either way
        return query.descending ? keys[a] > keys[b] : keys[a] < keys[b];
    });
    std::vector<std::int64_t> sorted(order.size());
    std::transform(places.begin(), places.end(), sorted.begin(), [&](std::size_t at) { return order[at]; });
    return sorted;
}

std::vector<std::vector<std::string>> eventPageCells(SQLite::Database& database,
                                                     const std::vector<PageColumn>& columns,
                                                     const std::vector<std::int64_t>& rows) {
    const EventColumns events(database);
    const EventTexts texts(database);
    std::vector<std::vector<std::string>> cells;
    for (std::size_t at = 0; at < rows.size();) {
        std::size_t run = 1;
        while (at + run < rows.size() && rows[at + run] == rows[at] + static_cast<std::int64_t>(run))
            ++run;
        const EventBlock block = events.rows(rows[at], static_cast<std::int64_t>(run));
        for (std::size_t i = 0; i < block.size(); ++i) {
            std::vector<std::string> line;
            for (const PageColumn& column : columns)
                line.push_back(texts.text(block, i, column.name));
            cells.push_back(std::move(line));
        }
        at += run;
    }
    return cells;
}

} // namespace crosscut::store
