#include "model/store/attribute_table.h"

#include "model/base/number_text.h"
#include "model/store/catalog_schema.h"
#include "model/store/damaged.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <cmath>
#include <optional>

namespace crosscut::store {

namespace {

AttributeType widened(AttributeType stored, AttributeType wanted) {
    if (stored == wanted)
        return stored;
    return stored == AttributeType::Text || wanted == AttributeType::Text ? AttributeType::Text
                                                                          : AttributeType::Factor;
}

nlohmann::json jsonOf(const Cell& cell) {
    if (const auto* whole = std::get_if<std::int64_t>(&cell))
        return *whole;
    if (const auto* number = std::get_if<double>(&cell)) {
        constexpr double exactWhole = 9007199254740992.0; // 2^53
        if (std::floor(*number) == *number && std::abs(*number) <= exactWhole)
            return static_cast<std::int64_t>(*number);
        return *number;
    }
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    return nullptr;
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
                                AttributeType type, BatchId batch) {
    int next = 0;
    for (StoredAttribute& column : storedAttributes(database, kind)) {
        next = column.position + 1;
        if (column.name != name)
            continue;
        const AttributeType wide = widened(column.type, type);
        if (wide != column.type) {
            SQLite::Statement widen(database, "UPDATE attribute SET type = ? WHERE kind = ? AND name = ?");
            SQLite::bind(widen, static_cast<int>(wide), std::string(toString(kind)), name);
            widen.exec();
        }
        return {name, wide, column.position};
    }
    SQLite::Statement insert(
        database, "INSERT INTO attribute (kind, name, type, position, batch) VALUES (?, ?, ?, ?, ?)");
    SQLite::bind(insert, std::string(toString(kind)), name, static_cast<int>(type), next, batch.value);
    insert.exec();
    return {name, type, next};
}

void removeUnusedAttributes(SQLite::Database& database, BatchId batch) {
    struct Found {
        std::string kind, name;
        int position;
    };
    std::vector<Found> brought;
    SQLite::Statement rows(database, "SELECT kind, name, position FROM attribute WHERE batch = ?");
    rows.bind(1, batch.value);
    while (rows.executeStep())
        brought.push_back(
            {rows.getColumn(0).getString(), rows.getColumn(1).getString(), rows.getColumn(2).getInt()});
    for (const Found& column : brought) {
        const auto kind = entityKindFromString(column.kind);
        if (!kind)
            throw Damaged("an attribute belongs to no catalog");
        SQLite::Statement used(database, "SELECT EXISTS (SELECT 1 FROM " + catalogTable(*kind).name +
                                             " WHERE json_extract(attributes, '$[" +
                                             std::to_string(column.position) + "]') IS NOT NULL)");
        used.executeStep();
        if (used.getColumn(0).getInt() != 0)
            continue;
        SQLite::Statement remove(database, "DELETE FROM attribute WHERE kind = ? AND name = ?");
        SQLite::bind(remove, column.kind, column.name);
        remove.exec();
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
    const auto index = static_cast<std::size_t>(position);
    const nlohmann::json after = jsonOf(cell);
    if (after.is_null() ? isEmpty(position) : (index < m_cells.size() && m_cells[index] == after))
        return false;
    while (m_cells.size() <= index)
        m_cells.push_back(nullptr);
    m_cells[index] = after;
    return true;
}

std::string AttributeCells::toJson() const {
    return m_cells.dump();
}

} // namespace crosscut::store
