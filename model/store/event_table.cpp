#include "model/store/event_table.h"

#include "model/base/date.h"
#include "model/store/event_columns.h"
#include "model/store/key_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>
#include <memory>
#include <sqlite3.h>

namespace crosscut::store {

namespace {

enum Column { User, Item, Kind, Value, Currency, Time, Batch };
constexpr const char* declaration = "CREATE TABLE event (user TEXT, item TEXT, kind TEXT, value REAL, "
                                    "currency TEXT, time TEXT, batch INTEGER)";

/// What a condition of the query tells the chunks, one letter each in the plan's name.
enum Hint : char {
    IsUser = 'u',
    IsItem = 'i',
    IsKind = 'k',
    IsBatch = 'b',
    From = 'f',
    Until = 't',
    NoHint = 0
};

struct EventTable : sqlite3_vtab {
    explicit EventTable(SQLite::Database& connection)
        : sqlite3_vtab()
        , database(connection) {}

    SQLite::Database& database;
};

Hint hintOf(int column, unsigned char operation) {
    const bool equal = operation == SQLITE_INDEX_CONSTRAINT_EQ;
    switch (column) {
    case User:
        return equal ? IsUser : NoHint;
    case Item:
        return equal ? IsItem : NoHint;
    case Kind:
        return equal ? IsKind : NoHint;
    case Batch:
        return equal ? IsBatch : NoHint;
    case Time:
        if (operation == SQLITE_INDEX_CONSTRAINT_GE || operation == SQLITE_INDEX_CONSTRAINT_GT)
            return From;
        return operation == SQLITE_INDEX_CONSTRAINT_LE || operation == SQLITE_INDEX_CONSTRAINT_LT ? Until
                                                                                                  : NoHint;
    default:
        return NoHint;
    }
}

std::string textOf(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text == nullptr ? std::string()
                           : std::string(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

/// One pass over the events that may match; SQLite itself looks at each row's cells again, so that a hint may
/// let too much through but never too little.
class EventCursor : public sqlite3_vtab_cursor {
public:
    explicit EventCursor(SQLite::Database& database)
        : sqlite3_vtab_cursor()
        , m_database(database)
        , m_events(database)
        , m_userKey(database, "SELECT key FROM user WHERE id = ?") {}

    void start(const std::string& hints, sqlite3_value** values) {
        m_kinds = readEventKinds(m_database);
        m_currencies = readCurrencies(m_database);
        m_items = readItemKeys(m_database);
        m_filter = {};
        m_block.clear();
        m_at = m_next = 0;
        bool mayMatch = true;
        for (std::size_t i = 0; i < hints.size(); ++i)
            mayMatch = heed(static_cast<Hint>(hints[i]), values[i]) && mayMatch;
        m_chunks = mayMatch ? m_events.chunks(m_filter) : std::vector<EventChunk>();
        loadUntilFound();
    }
    void advance() {
        ++m_at;
        loadUntilFound();
    }
    bool isAtEnd() const { return m_at >= m_block.size(); }
    std::int64_t rowId() const { return m_chunks[m_next - 1].id << 20 | static_cast<std::int64_t>(m_at); }

    void give(int column, sqlite3_context* context) {
        switch (column) {
        case User:
            return giveText(context, userKey(m_block.user[m_at]));
        case Item:
            return giveText(context, m_items[m_block.item[m_at]].key);
        case Kind:
            return giveText(context, m_kinds[m_block.kind[m_at]]);
        case Value:
            return std::isnan(m_block.value[m_at]) ? sqlite3_result_null(context)
                                                   : sqlite3_result_double(context, m_block.value[m_at]);
        case Currency:
            return giveText(context, m_currencies[m_block.currency[m_at]]);
        case Time:
            return giveText(context, m_block.time[m_at] == noTime ? std::string()
                                                                  : Timestamp{m_block.time[m_at]}.toIso());
        default:
            return sqlite3_result_int64(context, m_chunks[m_next - 1].batch.value);
        }
    }

private:
    static void giveText(sqlite3_context* context, const std::string& text) {
        if (text.empty())
            sqlite3_result_null(context);
        else
            sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }

    /// Events lie sorted by user: mostly it is the same as before.
    const std::string& userKey(std::uint32_t user) {
        if (user != m_lastUser) {
            m_userKey.bind(1, static_cast<std::int64_t>(user));
            m_lastKey = m_userKey.executeStep() ? m_userKey.getColumn(0).getString() : std::string();
            m_userKey.reset();
            m_lastUser = user;
        }
        return m_lastKey;
    }

    void loadUntilFound() {
        while (m_at >= m_block.size() && m_next < m_chunks.size()) {
            m_block = m_events.readChunk(m_chunks[m_next++].id, m_filter);
            m_at = 0;
        }
    }

    /// False where no event can match.
    bool heed(Hint hint, sqlite3_value* value) {
        if (sqlite3_value_type(value) == SQLITE_NULL)
            return false;
        const std::string text = textOf(value);
        switch (hint) {
        case IsUser:
            return heedUser(text);
        case IsItem:
            return heedItem(text);
        case IsKind: {
            const auto kind = std::find(m_kinds.begin(), m_kinds.end(), text);
            m_filter.kinds = {static_cast<std::uint8_t>(kind - m_kinds.begin())};
            return kind != m_kinds.end();
        }
        case IsBatch:
            m_filter.batch = BatchId{sqlite3_value_int64(value)};
            return true;
        case From:
        case Until:
            if (const auto day = Date::fromIso(std::string_view(text).substr(0, 10)))
                heedDay(hint, *day);
            return true;
        case NoHint:
            break;
        }
        return true;
    }
    bool heedUser(const std::string& key) {
        SQLite::Statement find(m_database, "SELECT id FROM user WHERE key = ?");
        find.bind(1, key);
        if (!find.executeStep())
            return false;
        m_filter.user = static_cast<std::uint32_t>(find.getColumn(0).getInt64());
        return true;
    }
    /// A key may be interned several times, once for each catalog that was asked for.
    bool heedItem(const std::string& key) {
        SQLite::Statement find(m_database, "SELECT count(*), max(id) FROM event_item WHERE key = ?");
        find.bind(1, key);
        find.executeStep();
        if (find.getColumn(0).getInt() == 1)
            m_filter.item = static_cast<std::uint32_t>(find.getColumn(1).getInt64());
        return find.getColumn(0).getInt() > 0;
    }
    /// Times compare as texts; their day is enough to leave chunks out.
    void heedDay(Hint hint, Date day) {
        if (hint == From)
            m_filter.from = std::max(m_filter.from.value_or(noTime), Timestamp::fromDate(day).milliseconds);
        else
            m_filter.until =
                std::min(m_filter.until.value_or(INT64_MAX), Timestamp::fromDate(day + 1).milliseconds);
    }

    SQLite::Database& m_database;
    EventColumns m_events;
    SQLite::Statement m_userKey;
    std::vector<std::string> m_kinds, m_currencies;
    std::vector<ItemReference> m_items;
    EventFilter m_filter;
    std::vector<EventChunk> m_chunks;
    std::size_t m_next = 0; ///< of the chunks
    EventBlock m_block;
    std::size_t m_at = 0;
    std::uint32_t m_lastUser = UINT32_MAX;
    std::string m_lastKey;
};

/// SQLite's C must see no exception.
template<typename Work>
int guardedFromC(sqlite3_vtab* table, const Work& work) {
    try {
        work();
        return SQLITE_OK;
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (const std::exception& failure) {
        sqlite3_free(table->zErrMsg);
        table->zErrMsg = sqlite3_mprintf("%s", failure.what());
        return SQLITE_CORRUPT;
    }
}

EventCursor& cursorOf(sqlite3_vtab_cursor* cursor) {
    return *static_cast<EventCursor*>(cursor);
}

int connect(sqlite3* handle, void* connection, int, const char* const*, sqlite3_vtab** table, char**) {
    const int declared = sqlite3_declare_vtab(handle, declaration);
    if (declared == SQLITE_OK)
        *table = std::make_unique<EventTable>(*static_cast<SQLite::Database*>(connection)).release();
    return declared;
}

int disconnect(sqlite3_vtab* table) {
    std::default_delete<EventTable>()(static_cast<EventTable*>(table));
    return SQLITE_OK;
}

int chooseIndex(sqlite3_vtab*, sqlite3_index_info* plan) {
    std::string hints;
    for (int i = 0; i < plan->nConstraint; ++i) {
        const auto& condition = plan->aConstraint[i];
        const Hint hint = hintOf(condition.iColumn, condition.op);
        if (condition.usable == 0 || hint == NoHint ||
            sqlite3_stricmp(sqlite3_vtab_collation(plan, i), "BINARY") != 0)
            continue;
        hints += hint;
        plan->aConstraintUsage[i].argvIndex = static_cast<int>(hints.size());
    }
    plan->idxStr = sqlite3_mprintf("%s", hints.c_str());
    plan->needToFreeIdxStr = 1;
    const double rows = 1e7 * std::pow(0.1, static_cast<double>(hints.size()));
    plan->estimatedCost = rows;
    plan->estimatedRows = static_cast<sqlite3_int64>(rows);
    return plan->idxStr == nullptr ? SQLITE_NOMEM : SQLITE_OK;
}

int openCursor(sqlite3_vtab* table, sqlite3_vtab_cursor** cursor) {
    return guardedFromC(table, [&] {
        *cursor = std::make_unique<EventCursor>(static_cast<EventTable*>(table)->database).release();
    });
}

int closeCursor(sqlite3_vtab_cursor* cursor) {
    std::default_delete<EventCursor>()(&cursorOf(cursor));
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int, const char* hints, int, sqlite3_value** values) {
    return guardedFromC(cursor->pVtab, [&] { cursorOf(cursor).start(hints, values); });
}

int next(sqlite3_vtab_cursor* cursor) {
    return guardedFromC(cursor->pVtab, [&] { cursorOf(cursor).advance(); });
}

int isAtEnd(sqlite3_vtab_cursor* cursor) {
    return cursorOf(cursor).isAtEnd() ? 1 : 0;
}

int giveColumn(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
    return guardedFromC(cursor->pVtab, [&] { cursorOf(cursor).give(column, context); });
}

int giveRowId(sqlite3_vtab_cursor* cursor, sqlite3_int64* row) {
    *row = cursorOf(cursor).rowId();
    return SQLITE_OK;
}

/// Without xCreate the table is there by its name alone; without xUpdate it is read-only.
const sqlite3_module eventModule = [] {
    sqlite3_module module{};
    module.xConnect = connect;
    module.xDisconnect = disconnect;
    module.xBestIndex = chooseIndex;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = isAtEnd;
    module.xColumn = giveColumn;
    module.xRowid = giveRowId;
    return module;
}();

} // namespace

void registerEventTable(SQLite::Database& database) {
    const int made = sqlite3_create_module(database.getHandle(), "event", &eventModule, &database);
    if (made != SQLITE_OK)
        throw SQLite::Exception(database.getHandle(), made);
}

} // namespace crosscut::store
