#include "model/store/catalog_row.h"

#include "model/store/cell_json.h"
#include "model/store/damaged.h"
#include "model/store/key_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace crosscut::store {

namespace {

std::string updateOf(const CatalogTable& table) {
    std::string sets = "attributes = ?";
    for (const CatalogField& field : table.fields)
        sets += ", \"" + table.columnOf(field) + "\" = ?";
    return "UPDATE " + table.name + " SET " + sets + " WHERE id = ?";
}

} // namespace

CatalogRow::CatalogRow(SQLite::Database& database, EntityKind kind)
    : m_database(database)
    , m_table(catalogTable(kind))
    , m_find(database,
             "SELECT attributes, " + m_table.readableColumns() + " FROM " + m_table.name + " WHERE id = ?")
    , m_update(database, updateOf(m_table)) {
    for (const StoredAttribute& attribute : storedAttributes(database, kind))
        m_positions.emplace(attribute.name, attribute.position);
}

void CatalogRow::load(std::int64_t id) {
    m_id = id;
    m_isChanged = false;
    m_find.bind(1, id);
    if (!m_find.executeStep())
        throw Damaged("a row that an import changed is not there");
    const SQLite::Column attributes = m_find.getColumn(0);
    m_attributes = attributes.isNull() ? AttributeCells() : AttributeCells::parse(attributes.getString());
    m_fields.clear();
    for (std::size_t i = 0; i < m_table.fields.size(); ++i)
        m_fields.push_back(jsonOf(m_find.getColumn(static_cast<int>(i) + 1)));
    m_find.reset();
}

std::size_t CatalogRow::indexOf(const std::string& field) const {
    const CatalogField* found = m_table.field(field);
    if (found == nullptr)
        throw Damaged("an import changed a field that there is not: " + field);
    return static_cast<std::size_t>(found - m_table.fields.data());
}

int CatalogRow::positionOf(const std::string& attribute) const {
    const auto found = m_positions.find(attribute);
    if (found == m_positions.end())
        throw Damaged("an import changed an attribute that there is not: " + attribute);
    return found->second;
}

nlohmann::json CatalogRow::get(const RowColumn& column) const {
    return column.isAttribute ? m_attributes.json(positionOf(column.name)) : m_fields[indexOf(column.name)];
}

void CatalogRow::set(const RowColumn& column, const nlohmann::json& cell) {
    if (column.isAttribute)
        m_attributes.setJson(positionOf(column.name), cell);
    else
        m_fields[indexOf(column.name)] = cell;
    m_isChanged = true;
}

void CatalogRow::save(BatchId batch) {
    if (!m_isChanged)
        return;
    if (m_attributes.isEmpty())
        m_update.bind(1);
    else
        m_update.bind(1, m_attributes.toJson());
    int at = 2;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        if (m_table.fields[i].isUser)
            m_update.bind(
                at++,
                static_cast<std::int64_t>(
                    internUsers(m_database, {m_fields[i].get_ref<const std::string&>()}, batch).front()));
        else
            bindJson(m_update, at++, m_fields[i]);
    }
    m_update.bind(at, m_id);
    m_update.exec();
    m_update.reset();
}

} // namespace crosscut::store
