#include "model/store/catalog_page.h"

#include "model/base/number_text.h"
#include "model/store/attribute_table.h"
#include "model/store/bind_cell.h"
#include "model/store/catalog_schema.h"
#include "model/store/data_hash.h"
#include "model/store/event_page.h"
#include "model/store/row_order.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <sstream>
#include <stdexcept>

namespace crosscut::store {

namespace {

using Format = PageColumn::Format;

Format formatOf(AttributeType type) {
    switch (type) {
    case AttributeType::Number:
        return Format::Number;
    case AttributeType::Date:
        return Format::Date;
    default:
        return Format::Text;
    }
}

std::string likePattern(const std::string& word) {
    std::string pattern = "%";
    for (const char c : word) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

std::vector<std::string> wordsOf(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

/// SQL of a column's value for sorting: attributes by their place in the JSON array.
std::string sortExpression(SQLite::Database& database, EntityKind kind, const std::string& name) {
    const CatalogTable& table = catalogTable(kind);
    if (name == "id")
        return "key";
    if (const CatalogField* field = table.field(name))
        return field->isUser ? "(SELECT u.key FROM user u WHERE u.id = " + table.name + '.' +
                                   table.columnOf(*field) + ')'
                             : '"' + table.columnOf(*field) + '"';
    for (const StoredAttribute& attribute : storedAttributes(database, kind))
        if (attribute.name == name)
            return "json_extract(attributes, '$[" + std::to_string(attribute.position) + "]')";
    return "id";
}

std::string searchCondition(EntityKind kind) {
    const CatalogTable& table = catalogTable(kind);
    std::string condition = "key LIKE ? ESCAPE '\\'";
    for (const CatalogField& field : table.fields)
        if (field.searchable && !field.isUser)
            condition += " OR \"" + table.columnOf(field) + "\" LIKE ? ESCAPE '\\'";
    return '(' + condition + ')';
}

std::vector<std::int64_t> catalogOrder(SQLite::Database& database, const CatalogQuery& query) {
    const CatalogTable& table = catalogTable(query.kind);
    const auto words = wordsOf(query.contains);
    const std::string condition = searchCondition(query.kind);
    const auto marks = std::count(condition.begin(), condition.end(), '?');
    const bool isSorted = !query.sortColumn.empty();
    const std::string sortCell = isSorted ? sortExpression(database, query.kind, query.sortColumn) : "NULL";
    std::string sql = "SELECT id, " + sortCell + " FROM " + table.name + " WHERE 1";
    for (std::size_t i = 0; i < words.size(); ++i)
        sql += " AND " + condition;
    if (query.batch)
        sql += " AND (batch = ? OR id IN (SELECT row_id FROM row_change WHERE kind = ? AND batch = ?))";
    SQLite::Statement rows(database, sql + " ORDER BY id");
    int at = 0;
    for (const std::string& word : words)
        for (long i = 0; i < marks; ++i)
            rows.bind(++at, likePattern(word));
    if (query.batch) {
        rows.bind(++at, *query.batch);
        rows.bind(++at, std::string(toString(query.kind)));
        rows.bind(++at, *query.batch);
    }
    std::vector<std::int64_t> stored;
    RowOrder order;
    const bool onlySome = query.kind == EntityKind::Users && !query.users.empty();
    while (rows.executeStep()) {
        const std::int64_t id = rows.getColumn(0).getInt64();
        if (onlySome &&
            !std::binary_search(query.users.begin(), query.users.end(), static_cast<std::uint32_t>(id)))
            continue;
        if (isSorted)
            order.add(id, rows.getColumn(1));
        else
            stored.push_back(id);
    }
    return isSorted ? order.sorted(query.descending) : stored;
}

std::string cellText(const SQLite::Column& cell, Format format) {
    if (cell.isNull())
        return {};
    if (format == Format::Money)
        return numberText(static_cast<double>(cell.getInt64()) / 100);
    return cell.isFloat() ? numberText(cell.getDouble()) : cell.getString();
}

double numberFrom(const std::string& text) {
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || !std::isfinite(value))
        throw std::invalid_argument("not a number: " + text);
    return value;
}

/// The edited text as the column keeps it.
Cell cellFrom(const std::string& text, Format format) {
    if (text.empty())
        return std::monostate{};
    switch (format) {
    case Format::Integer:
        return static_cast<std::int64_t>(std::llround(numberFrom(text)));
    case Format::Number:
        return numberFrom(text);
    case Format::Money:
        return static_cast<std::int64_t>(std::llround(numberFrom(text) * 100));
    case Format::YesNo:
        if (text != "0" && text != "1")
            throw std::invalid_argument("neither 0 nor 1: " + text);
        return static_cast<std::int64_t>(text == "1");
    case Format::Date:
        if (!Date::fromIso(text))
            throw std::invalid_argument("not a date: " + text);
        return text;
    default:
        return text;
    }
}

} // namespace

std::vector<PageColumn> pageColumns(SQLite::Database& database, EntityKind kind) {
    if (kind == EntityKind::Events)
        return eventPageColumns();
    std::vector<PageColumn> columns;
    if (kind == EntityKind::Users || kind == EntityKind::Films || kind == EntityKind::Courses)
        columns.push_back({"id", false, Format::Text, false});
    for (const CatalogField& field : catalogTable(kind).fields)
        columns.push_back({field.name, false, field.format, !field.isUser});
    for (const StoredAttribute& attribute : storedAttributes(database, kind))
        columns.push_back({attribute.name, true, formatOf(attribute.type), true});
    return columns;
}

std::vector<std::int64_t> pageOrder(SQLite::Database& database, const CatalogQuery& query) {
    return query.kind == EntityKind::Events ? eventPageOrder(database, query, wordsOf(query.contains))
                                            : catalogOrder(database, query);
}

std::vector<std::vector<std::string>> pageCells(SQLite::Database& database, EntityKind kind,
                                                const std::vector<PageColumn>& columns,
                                                const std::vector<std::int64_t>& ids) {
    if (kind == EntityKind::Events)
        return eventPageCells(database, columns, ids);
    const CatalogTable& table = catalogTable(kind);
    std::map<std::string, int> places; // of attributes
    for (const StoredAttribute& attribute : storedAttributes(database, kind))
        places.emplace(attribute.name, attribute.position);
    SQLite::Statement row(database, "SELECT key, attributes, " + table.readableColumns() + " FROM " +
                                        table.name + " WHERE id = ?");
    std::vector<std::vector<std::string>> cells;
    for (const std::int64_t id : ids) {
        row.bind(1, id);
        std::vector<std::string> line(columns.size());
        if (row.executeStep()) {
            const SQLite::Column json = row.getColumn(1);
            const AttributeCells attributes =
                json.isNull() ? AttributeCells() : AttributeCells::parse(json.getString());
            for (std::size_t i = 0; i < columns.size(); ++i) {
                if (columns[i].isAttribute) {
                    const auto place = places.find(columns[i].name);
                    line[i] = place == places.end() ? std::string() : attributes.text(place->second);
                } else if (const CatalogField* field = table.field(columns[i].name)) {
                    const auto at = static_cast<int>(field - table.fields.data()) + 2;
                    line[i] = cellText(row.getColumn(at), field->format);
                } else {
                    line[i] = row.getColumn(0).getString();
                }
            }
        }
        row.reset();
        cells.push_back(std::move(line));
    }
    return cells;
}

std::string setCell(SQLite::Database& database, EntityKind kind, std::int64_t id, const PageColumn& column,
                    const std::string& text) {
    const std::string before = pageCells(database, kind, {column}, {id}).at(0).at(0);
    const Cell cell = cellFrom(text, column.format);
    const CatalogTable& table = catalogTable(kind);
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    RowExchange hash(database, kind, id);
    if (column.isAttribute) {
        SQLite::Statement row(database, "SELECT attributes FROM " + table.name + " WHERE id = ?");
        row.bind(1, id);
        if (!row.executeStep())
            return before;
        AttributeCells cells = row.getColumn(0).isNull()
                                   ? AttributeCells()
                                   : AttributeCells::parse(row.getColumn(0).getString());
        for (const StoredAttribute& attribute : storedAttributes(database, kind))
            if (attribute.name == column.name)
                cells.set(attribute.position, cell);
        SQLite::Statement update(database, "UPDATE " + table.name + " SET attributes = ? WHERE id = ?");
        SQLite::bind(update, cells.toJson(), id);
        update.exec();
    } else {
        const CatalogField* field = table.field(column.name);
        if (field == nullptr || field->isUser)
            throw std::invalid_argument("the column cannot be edited: " + column.name);
        SQLite::Statement update(database, "UPDATE " + table.name + " SET \"" + table.columnOf(*field) +
                                               "\" = ? WHERE id = ?");
        bindCell(update, 1, cell);
        update.bind(2, id);
        update.exec();
    }
    hash.finish();
    transaction.commit();
    return before;
}

} // namespace crosscut::store
