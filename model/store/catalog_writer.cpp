#include "model/store/catalog_writer.h"

#include "model/store/attribute_table.h"
#include "model/store/batch_column.h"
#include "model/store/bind_cell.h"
#include "model/store/catalog_schema.h"
#include "model/store/cell_json.h"
#include "model/store/data_hash.h"
#include "model/store/key_table.h"
#include "model/store/row_change.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <map>
#include <optional>
#include <stdexcept>

namespace crosscut::store {

namespace {

/// Where a column of the source goes: an own field of the table or a place among the attributes.
struct Target {
    const CatalogField* field = nullptr;
    int position = -1;
    std::string attribute; ///< its name
};

bool isEmpty(const Cell& cell) {
    return std::holds_alternative<std::monostate>(cell);
}

/// A user's key.
std::string keyOf(const Cell& cell) {
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr ? *text : std::to_string(std::get<std::int64_t>(cell));
}

/// Whether the stored cell already says what the source says.
bool holds(const SQLite::Column& stored, const Cell& cell) {
    if (stored.isNull())
        return false;
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return stored.getDouble() == static_cast<double>(*whole);
    if (const auto* number = std::get_if<double>(&cell))
        return stored.getDouble() == *number;
    return stored.getString() == std::get<std::string>(cell);
}

} // namespace

struct CatalogWriter::State {
    State(SQLite::Database& db, BatchId batchId, EntityKind entity, OnConflict conflict)
        : database(db)
        , batch(batchId)
        , kind(entity)
        , onConflict(conflict)
        , table(catalogTable(entity))
        , rowChanges(db, entity)
        , find(db, "SELECT id, " + std::string(entity == EntityKind::Users ? "declared" : "1") +
                       ", attributes, " + storedColumns() + " FROM " + table.name + " WHERE key = ?") {}

    std::string storedColumns() const {
        std::string list;
        for (const CatalogField& field : table.fields)
            list += (list.empty() ? "\"" : ", \"") + table.columnOf(field) + '"';
        return list;
    }

    SQLite::Database& database;
    BatchId batch;
    EntityKind kind;
    OnConflict onConflict;
    const CatalogTable& table;
    std::vector<Target> targets;
    bool hasAttributes = false;
    RowChangeTable rowChanges;
    SQLite::Statement find;
    std::optional<SQLite::Statement> insert, update;
    std::map<std::string, std::int64_t> userIds; ///< of subscriptions and edges, as far as seen

    void prepare();
    Cell storedCell(const Target& target, const Cell& cell);
    RowOutcome insertRow(const std::string& key, std::span<const Cell> cells);
    RowOutcome mergeRow(std::span<const Cell> cells);
    void rememberRow(std::int64_t id, std::span<const Cell> cells);
    nlohmann::json storedJson(const CatalogField& field);
    int bindFields(SQLite::Statement& statement, int at, std::span<const Cell> cells);
    AttributeCells readAttributes();
};

/// The statements write exactly the columns that the source has: what it does not have is not touched.
void CatalogWriter::State::prepare() {
    std::string names, marks, sets;
    for (const Target& target : targets) {
        if (target.field == nullptr)
            continue;
        const std::string column = '"' + table.columnOf(*target.field) + '"';
        names += ", " + column;
        marks += ", ?";
        sets += column + " = coalesce(?, " + column + "), ";
    }
    insert.emplace(database, "INSERT INTO " + table.name + " (key, batch, attributes" + names +
                                 ") VALUES (?, ?, ?" + marks + ")");
    update.emplace(database, "UPDATE " + table.name + " SET " +
                                 (kind == EntityKind::Users ? "declared = 1, " : "") + sets +
                                 "batch = coalesce(?, batch), attributes = ? WHERE id = ?");
}

/// The cell as its column holds it: user keys become ids.
Cell CatalogWriter::State::storedCell(const Target& target, const Cell& cell) {
    if (!target.field->isUser || isEmpty(cell))
        return cell;
    const std::string key = keyOf(cell);
    const auto [entry, isNew] = userIds.try_emplace(key, 0);
    if (isNew)
        entry->second = internUsers(database, {std::string_view(key)}, batch).front();
    return entry->second;
}

int CatalogWriter::State::bindFields(SQLite::Statement& statement, int at, std::span<const Cell> cells) {
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (targets[i].field != nullptr)
            bindCell(statement, at++, storedCell(targets[i], cells[i]));
    return at;
}

AttributeCells CatalogWriter::State::readAttributes() {
    const SQLite::Column stored = find.getColumn(2);
    return stored.isNull() ? AttributeCells() : AttributeCells::parse(stored.getString());
}

RowOutcome CatalogWriter::State::insertRow(const std::string& key, std::span<const Cell> cells) {
    AttributeCells attributes;
    bool any = false;
    for (std::size_t i = 0; i < targets.size(); ++i)
        if (targets[i].field == nullptr)
            any = attributes.set(targets[i].position, cells[i]) || any;
    insert->bind(1, key);
    insert->bind(2, batch.value);
    if (any)
        insert->bind(3, attributes.toJson());
    else
        insert->bind(3);
    bindFields(*insert, 4, cells);
    insert->exec();
    insert->reset();
    return RowOutcome::Inserted;
}

/// The found row's cell; users as their keys.
nlohmann::json CatalogWriter::State::storedJson(const CatalogField& field) {
    const auto column = static_cast<int>(&field - table.fields.data()) + 3;
    const SQLite::Column cell = find.getColumn(column);
    return field.isUser ? nlohmann::json(userKey(database, cell.getInt64())) : jsonOf(cell);
}

void CatalogWriter::State::rememberRow(std::int64_t id, std::span<const Cell> cells) {
    const AttributeCells attributes = hasAttributes ? readAttributes() : AttributeCells();
    RowChange change;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const Target& target = targets[i];
        if (isEmpty(cells[i]))
            continue;
        if (target.field == nullptr)
            change[{true, target.attribute}] = {attributes.json(target.position), jsonOf(cells[i])};
        else
            change[{false, target.field->name}] = {storedJson(*target.field),
                                                   target.field->isUser ? nlohmann::json(keyOf(cells[i]))
                                                                        : jsonOf(cells[i])};
    }
    rowChanges.add(id, batch, std::move(change));
}

/// A known row: writes what the source says otherwise.
RowOutcome CatalogWriter::State::mergeRow(std::span<const Cell> cells) {
    const std::int64_t id = find.getColumn(0).getInt64();
    const bool isStub = find.getColumn(1).getInt() == 0;
    AttributeCells attributes = hasAttributes ? readAttributes() : AttributeCells();
    bool attributesChange = false;
    bool changes = isStub;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (isEmpty(cells[i]))
            continue;
        if (targets[i].field == nullptr) {
            attributesChange = attributes.set(targets[i].position, cells[i]) || attributesChange;
            continue;
        }
        const auto column = static_cast<int>(targets[i].field - table.fields.data()) + 3;
        changes = changes || !holds(find.getColumn(column), storedCell(targets[i], cells[i]));
    }
    if (!changes && !attributesChange)
        return RowOutcome::Unchanged;
    if (!isStub && onConflict != OnConflict::Update)
        return RowOutcome::Conflict;
    if (!isStub)
        rememberRow(id, cells);
    int at = bindFields(*update, 1, cells);
    if (isStub)
        update->bind(at, batch.value);
    else
        update->bind(at);
    if (attributesChange)
        update->bind(at + 1, attributes.toJson());
    else if (find.getColumn(2).isNull())
        update->bind(at + 1);
    else
        update->bind(at + 1, find.getColumn(2).getString());
    update->bind(at + 2, id);
    update->exec();
    update->reset();
    return isStub ? RowOutcome::Inserted : RowOutcome::Updated;
}

CatalogWriter::CatalogWriter(SQLite::Database& database, BatchId batch, EntityKind kind,
                             std::vector<WriterColumn> columns, OnConflict onConflict)
    : m_state(std::make_unique<State>(database, batch, kind, onConflict)) {
    for (const WriterColumn& column : columns) {
        Target target;
        if (column.isAttribute) {
            target.position = ensureAttribute(database, kind, column.name, column.type).position;
            target.attribute = column.name;
            m_state->hasAttributes = true;
        } else {
            target.field = m_state->table.field(column.name);
            if (target.field == nullptr)
                throw std::invalid_argument("no field " + column.name + " in " + m_state->table.name);
        }
        m_state->targets.push_back(std::move(target));
    }
    noteColumns(database, batch, kind, columns);
    m_state->prepare();
    forgetDataHash(database, kind);
}

CatalogWriter::~CatalogWriter() = default;

RowOutcome CatalogWriter::upsert(const std::string& key, std::span<const Cell> cells) {
    State& state = *m_state;
    state.find.bindNoCopy(1, key);
    const bool isKnown = state.find.executeStep();
    const RowOutcome outcome = isKnown ? state.mergeRow(cells) : state.insertRow(key, cells);
    state.find.reset();
    return outcome;
}

} // namespace crosscut::store
