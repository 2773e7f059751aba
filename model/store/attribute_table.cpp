#include "model/store/attribute_table.h"

#include "model/base/number_text.h"
#include "model/store/catalog_schema.h"
#include "model/store/cell_json.h"
#include "model/store/damaged.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <algorithm>
#include <optional>

namespace crosscut::store {

namespace {

AttributeType widened(AttributeType stored, AttributeType wanted) {
    if (stored == wanted)
        return stored;
    return stored == AttributeType::Text || wanted == AttributeType::Text ? AttributeType::Text
                                                                          : AttributeType::Factor;
}

/// What the batches that are not reverted say of the column; nothing where none speaks of it.
std::optional<AttributeType> statedType(SQLite::Database& database, EntityKind kind,
                                        const std::string& name) {
    SQLite::Statement stated(database, "SELECT DISTINCT type FROM batch_column "
                                       "WHERE kind = ? AND name = ? AND is_attribute = 1");
    SQLite::bind(stated, std::string(toString(kind)), name);
    std::optional<AttributeType> type;
    while (stated.executeStep()) {
        const auto one = static_cast<AttributeType>(stated.getColumn(0).getInt());
        type = type ? widened(*type, one) : one;
    }
    return type;
}

bool isHeldByARow(SQLite::Database& database, EntityKind kind, int position) {
    SQLite::Statement held(database, "SELECT EXISTS (SELECT 1 FROM " + catalogTable(kind).name +
                                         " WHERE json_extract(attributes, '$[" + std::to_string(position) +
                                         "]') IS NOT NULL)");
    held.executeStep();
    return held.getColumn(0).getInt() != 0;
}

void setType(SQLite::Database& database, EntityKind kind, const std::string& name, AttributeType type) {
    SQLite::Statement update(database, "UPDATE attribute SET type = ? WHERE kind = ? AND name = ?");
    SQLite::bind(update, static_cast<int>(type), std::string(toString(kind)), name);
    update.exec();
}

} // namespace

std::vector<StoredAttribute> storedAttributes(SQLite::Database& database, EntityKind kind) {
    SQLite::Statement rows(database,
                           "SELECT name, type, position FROM attribute WHERE kind = ? ORDER BY position");
    rows.bind(1, std::string(toString(kind)));
    std::vector<StoredAttribute> columns;
    while (rows.executeStep())
        columns.push_back({rows.getColumn(0).getString(),
                           static_cast<AttributeType>(rows.getColumn(1).getInt()),
                           rows.getColumn(2).getInt()});
    return columns;
}

StoredAttribute ensureAttribute(SQLite::Database& database, EntityKind kind, const std::string& name,
                                AttributeType type) {
    int next = 0;
    for (const StoredAttribute& column : storedAttributes(database, kind)) {
        next = column.position + 1;
        if (column.name != name)
            continue;
        const AttributeType wide = widened(column.type, type);
        if (wide != column.type)
            setType(database, kind, name, wide);
        return {name, wide, column.position};
    }
    SQLite::Statement insert(database,
                             "INSERT INTO attribute (kind, name, type, position) VALUES (?, ?, ?, ?)");
    SQLite::bind(insert, std::string(toString(kind)), name, static_cast<int>(type), next);
    insert.exec();
    return {name, type, next};
}

void settleAttributes(SQLite::Database& database, EntityKind kind) {
    for (const StoredAttribute& column : storedAttributes(database, kind)) {
        if (const auto type = statedType(database, kind, column.name)) {
            if (*type != column.type)
                setType(database, kind, column.name, *type);
        } else if (!isHeldByARow(database, kind, column.position)) {
            SQLite::Statement remove(database, "DELETE FROM attribute WHERE kind = ? AND name = ?");
            SQLite::bind(remove, std::string(toString(kind)), column.name);
            remove.exec();
        }
    }
}

AttributeCells AttributeCells::parse(const std::string& json) {
    AttributeCells cells;
    cells.m_cells = nlohmann::json::parse(json, nullptr, false);
    if (!cells.m_cells.is_array())
        throw Damaged("a row's attributes cannot be read");
    return cells;
}

bool AttributeCells::isEmpty(int position) const {
    const auto index = static_cast<std::size_t>(position);
    return index >= m_cells.size() || m_cells[index].is_null();
}

AttributeValue AttributeCells::value(int position, AttributeType type) const {
    if (isEmpty(position))
        return std::monostate{};
    const nlohmann::json& cell = m_cells[static_cast<std::size_t>(position)];
    if (type == AttributeType::Number)
        return cell.is_number() ? AttributeValue(cell.get<double>()) : AttributeValue(std::monostate{});
    if (type == AttributeType::Date) {
        const auto date = cell.is_string() ? Date::fromIso(cell.get_ref<const std::string&>()) : std::nullopt;
        return date ? AttributeValue(*date) : AttributeValue(std::monostate{});
    }
    return text(position);
}

std::string AttributeCells::dump(int position) const {
    return isEmpty(position) ? std::string() : m_cells[static_cast<std::size_t>(position)].dump();
}

std::string AttributeCells::text(int position) const {
    if (isEmpty(position))
        return {};
    const nlohmann::json& cell = m_cells[static_cast<std::size_t>(position)];
    if (cell.is_string())
        return cell.get<std::string>();
    return cell.is_number_float() ? numberText(cell.get<double>()) : cell.dump();
}

bool AttributeCells::set(int position, const Cell& cell) {
    return setJson(position, jsonOf(cell));
}

nlohmann::json AttributeCells::json(int position) const {
    return isEmpty(position) ? nlohmann::json() : m_cells[static_cast<std::size_t>(position)];
}

bool AttributeCells::setJson(int position, const nlohmann::json& after) {
    const auto index = static_cast<std::size_t>(position);
    if (after.is_null() ? isEmpty(position) : (index < m_cells.size() && m_cells[index] == after))
        return false;
    while (m_cells.size() <= index)
        m_cells.push_back(nullptr);
    m_cells[index] = after;
    return true;
}

bool AttributeCells::isEmpty() const {
    return std::all_of(m_cells.begin(), m_cells.end(), [](const auto& cell) { return cell.is_null(); });
}

std::string AttributeCells::toJson() const {
    return m_cells.dump();
}

} // namespace crosscut::store
