#include "model/store/catalog_tables.h"

#include "model/store/attribute_table.h"
#include "model/store/catalog_schema.h"
#include "model/store/column_builder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <set>

namespace crosscut::store {

namespace {

/// One row of a catalog by field name; the SELECT list is id, key, fields, attributes.
class CatalogRow {
public:
    CatalogRow(SQLite::Statement& row, const CatalogTable& table,
               const std::vector<StoredAttribute>& attributes)
        : m_row(row)
        , m_table(table)
        , m_attributes(attributes) {}

    std::int64_t id() const { return m_row.getColumn(0).getInt64(); }
    std::string key() const { return m_row.getColumn(1).getString(); }
    bool isEmpty(const char* field) const { return column(field).isNull(); }
    std::string text(const char* field) const { return column(field).getString(); }
    std::optional<double> number(const char* field) const {
        return isEmpty(field) ? std::nullopt : std::optional(column(field).getDouble());
    }
    std::optional<int> whole(const char* field) const {
        return isEmpty(field) ? std::nullopt : std::optional(column(field).getInt());
    }
    std::optional<Date> date(const char* field) const {
        return isEmpty(field) ? std::nullopt : Date::fromIso(text(field));
    }
    std::vector<std::string> list(const char* field) const {
        std::vector<std::string> parts;
        const std::string joined = text(field);
        for (std::size_t begin = 0; begin < joined.size();) {
            const std::size_t end = std::min(joined.find('|', begin), joined.size());
            if (end > begin)
                parts.push_back(joined.substr(begin, end - begin));
            begin = end + 1;
        }
        return parts;
    }
    Attributes attributes() const {
        Attributes values;
        const SQLite::Column json = m_row.getColumn(static_cast<int>(m_table.fields.size()) + 2);
        if (json.isNull())
            return values;
        const AttributeCells cells = AttributeCells::parse(json.getString());
        for (const StoredAttribute& attribute : m_attributes)
            if (!cells.isEmpty(attribute.position))
                values.emplace(attribute.name, cells.value(attribute.position, attribute.type));
        return values;
    }

private:
    SQLite::Column column(const char* field) const {
        const auto at = m_table.field(field) - m_table.fields.data();
        return m_row.getColumn(static_cast<int>(at) + 2);
    }

    SQLite::Statement& m_row;
    const CatalogTable& m_table;
    const std::vector<StoredAttribute>& m_attributes;
};

Film filmFrom(const CatalogRow& row) {
    return Film{.id = FilmId{row.id()},
                .key = row.key(),
                .title = row.text("title"),
                .originalTitle = row.text("original_title"),
                .kind = row.text("kind"),
                .year = row.whole("year"),
                .genres = row.list("genres"),
                .directors = row.list("directors"),
                .actors = row.list("actors"),
                .tags = row.list("tags"),
                .synopsis = row.text("synopsis"),
                .runtimeMinutes = row.number("runtime_minutes"),
                .releaseDate = row.date("release_date"),
                .rating = row.number("rating"),
                .audience = row.number("audience"),
                .ageRating = row.text("age_rating"),
                .attributes = row.attributes()};
}

std::optional<Money> priceOf(const CatalogRow& row) {
    if (row.isEmpty("price"))
        return std::nullopt;
    Money price{.cents = static_cast<std::int64_t>(*row.number("price"))};
    if (!row.isEmpty("currency"))
        price.currency = row.text("currency");
    return price;
}

Course courseFrom(const CatalogRow& row) {
    return Course{.id = CourseId{row.id()},
                  .key = row.key(),
                  .title = row.text("title"),
                  .provider = row.text("provider"),
                  .teacher = row.text("teacher"),
                  .field = row.text("field"),
                  .level = row.text("level"),
                  .price = priceOf(row),
                  .enrolments = row.number("enrolments"),
                  .tags = row.list("tags"),
                  .synopsis = row.text("synopsis"),
                  .durationHours = row.number("duration_hours"),
                  .attributes = row.attributes()};
}

User userFrom(const CatalogRow& row) {
    const auto consent = row.whole("consent");
    return User{.id = UserId{static_cast<std::uint32_t>(row.id())},
                .key = row.key(),
                .declared = true,
                .name = row.text("name"),
                .birthYear = row.whole("birth_year"),
                .age = row.number("age"),
                .gender = row.text("gender"),
                .city = row.text("city"),
                .education = row.text("education"),
                .occupation = row.text("occupation"),
                .joined = row.date("joined"),
                .consent = consent ? std::optional(*consent != 0) : std::nullopt,
                .attributes = row.attributes()};
}

template<typename Read>
void readRows(SQLite::Database& database, EntityKind kind, const std::string& condition,
              const std::string* key, const Read& read) {
    const CatalogTable& table = catalogTable(kind);
    const auto attributes = storedAttributes(database, kind);
    SQLite::Statement rows(database, "SELECT id, key, " + table.readableColumns() + ", attributes FROM " +
                                         table.name + condition);
    if (key != nullptr)
        rows.bind(1, *key);
    const CatalogRow row(rows, table, attributes);
    while (rows.executeStep())
        read(row);
}

template<typename Entity>
std::optional<Entity> findRow(SQLite::Database& database, EntityKind kind, const std::string& key,
                              Entity (*from)(const CatalogRow&)) {
    std::optional<Entity> found;
    readRows(database, kind, " WHERE key = ?", &key, [&](const CatalogRow& row) { found = from(row); });
    return found;
}

AttributeType typeOf(const CatalogField& field) {
    switch (field.format) {
    case PageColumn::Format::Integer:
    case PageColumn::Format::Number:
    case PageColumn::Format::YesNo:
    case PageColumn::Format::Money:
        return AttributeType::Number;
    case PageColumn::Format::Date:
        return AttributeType::Date;
    default:
        return AttributeType::Factor;
    }
}

AttributeValue fieldValue(const SQLite::Column& cell, AttributeType type) {
    if (cell.isNull())
        return std::monostate{};
    if (type == AttributeType::Number)
        return cell.getDouble();
    if (type == AttributeType::Date) {
        const auto date = Date::fromIso(cell.getString());
        return date ? AttributeValue(*date) : AttributeValue(std::monostate{});
    }
    const std::string text = cell.getString();
    return text.empty() ? AttributeValue(std::monostate{}) : AttributeValue(text);
}

/// Which of the wanted columns there are, and how one row's cells go into their builders.
class ColumnReader {
public:
    ColumnReader(SQLite::Database& database, EntityKind kind, const std::vector<std::string>& names) {
        const CatalogTable& table = catalogTable(kind);
        const auto attributes = storedAttributes(database, kind);
        for (const std::string& name : names) {
            if (const CatalogField* field = table.field(name)) {
                addField(table, *field);
                continue;
            }
            const auto found = std::find_if(attributes.begin(), attributes.end(),
                                            [&](const StoredAttribute& one) { return one.name == name; });
            if (found != attributes.end())
                addAttribute(*found);
        }
    }
    /// All columns but those that name people: the fields, then the attributes.
    ColumnReader(SQLite::Database& database, EntityKind kind) {
        const CatalogTable& table = catalogTable(kind);
        for (const CatalogField& field : table.fields)
            if (!field.isUser)
                addField(table, field);
        for (const StoredAttribute& attribute : storedAttributes(database, kind))
            addAttribute(attribute);
    }

    const std::string& select() const { return m_select; }

    /// `first`: where the fields begin in the row; the attributes' JSON comes right before them.
    void add(SQLite::Statement& row, int first) {
        for (std::size_t i = 0; i < m_fields.size(); ++i)
            m_fields[i].add(fieldValue(row.getColumn(first + static_cast<int>(i)), m_fieldTypes[i]));
        const SQLite::Column json = row.getColumn(first - 1);
        const AttributeCells cells =
            json.isNull() || m_places.empty() ? AttributeCells() : AttributeCells::parse(json.getString());
        for (std::size_t i = 0; i < m_places.size(); ++i)
            m_attributes[i].add(cells.value(m_places[i].position, m_places[i].type));
    }

    std::vector<DataColumn> finish() {
        std::vector<DataColumn> columns;
        for (ColumnBuilder& builder : m_fields)
            columns.push_back(builder.finish());
        for (ColumnBuilder& builder : m_attributes)
            columns.push_back(builder.finish());
        return columns;
    }

private:
    void addField(const CatalogTable& table, const CatalogField& field) {
        m_select += ", \"" + table.columnOf(field) + '"';
        m_fields.emplace_back(field.name, typeOf(field));
        m_fieldTypes.push_back(typeOf(field));
    }
    void addAttribute(const StoredAttribute& attribute) {
        m_attributes.emplace_back(attribute.name, attribute.type);
        m_places.push_back(attribute);
    }

    std::string m_select;
    std::vector<ColumnBuilder> m_fields, m_attributes;
    std::vector<AttributeType> m_fieldTypes;
    std::vector<StoredAttribute> m_places;
};

std::int64_t countRows(SQLite::Database& database, const std::string& from) {
    return database.execAndGet("SELECT count(*) FROM " + from).getInt64();
}

} // namespace

std::vector<Film> readFilms(SQLite::Database& database) {
    std::vector<Film> films;
    readRows(database, EntityKind::Films, " ORDER BY key", nullptr,
             [&](const CatalogRow& row) { films.push_back(filmFrom(row)); });
    return films;
}

std::vector<Course> readCourses(SQLite::Database& database) {
    std::vector<Course> courses;
    readRows(database, EntityKind::Courses, " ORDER BY key", nullptr,
             [&](const CatalogRow& row) { courses.push_back(courseFrom(row)); });
    return courses;
}

std::optional<Film> findFilm(SQLite::Database& database, const std::string& key) {
    return findRow(database, EntityKind::Films, key, filmFrom);
}

std::optional<Course> findCourse(SQLite::Database& database, const std::string& key) {
    return findRow(database, EntityKind::Courses, key, courseFrom);
}

std::optional<User> findUser(SQLite::Database& database, const std::string& key) {
    auto user = findRow(database, EntityKind::Users, key, userFrom);
    if (user) {
        SQLite::Statement declared(database, "SELECT declared FROM user WHERE id = ?");
        declared.bind(1, static_cast<std::int64_t>(user->id.value));
        user->declared = declared.executeStep() && declared.getColumn(0).getInt() != 0;
    }
    return user;
}

UserColumns readUserColumns(SQLite::Database& database, const std::vector<std::string>& names) {
    ColumnReader reader(database, EntityKind::Users, names);
    SQLite::Statement rows(database,
                           "SELECT id, key, attributes" + reader.select() + " FROM user ORDER BY id");
    UserColumns users;
    while (rows.executeStep()) {
        users.ids.push_back(UserId{static_cast<std::uint32_t>(rows.getColumn(0).getInt64())});
        users.keys.push_back(rows.getColumn(1).getString());
        reader.add(rows, 3);
    }
    users.columns = reader.finish();
    return users;
}

std::vector<std::string> userColumnNames(SQLite::Database& database) {
    std::vector<std::string> names;
    for (const CatalogField& field : catalogTable(EntityKind::Users).fields)
        if (field.name != "name" && field.name != "consent" &&
            countRows(database, "user WHERE \"" + field.name + "\" IS NOT NULL") > 0)
            names.push_back(field.name);
    for (const StoredAttribute& attribute : storedAttributes(database, EntityKind::Users))
        names.push_back(attribute.name);
    return names;
}

const DataColumn* SubscriptionColumns::column(const std::string& name) const {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const DataColumn& one) { return one.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

SubscriptionColumns readSubscriptionColumns(SQLite::Database& database) {
    std::vector<std::string> names;
    for (const char* name : {"plan", "channel"})
        if (countRows(database, "subscription WHERE \"" + std::string(name) + "\" IS NOT NULL") > 0)
            names.emplace_back(name);
    for (const StoredAttribute& attribute : storedAttributes(database, EntityKind::Subscriptions))
        names.push_back(attribute.name);
    ColumnReader reader(database, EntityKind::Subscriptions, names);
    SQLite::Statement rows(database, "SELECT id, user, duration, ended, unit, attributes" + reader.select() +
                                         " FROM subscription ORDER BY id");
    SubscriptionColumns subscriptions;
    std::set<std::string> units;
    while (rows.executeStep()) {
        subscriptions.ids.push_back(rows.getColumn(0).getInt64());
        subscriptions.users.push_back(UserId{static_cast<std::uint32_t>(rows.getColumn(1).getInt64())});
        subscriptions.duration.push_back(rows.getColumn(2).isNull() ? noValue
                                                                    : rows.getColumn(2).getDouble());
        subscriptions.ended.push_back(rows.getColumn(3).getInt() != 0 ? 1 : 0);
        units.insert(rows.getColumn(4).getString());
        reader.add(rows, 6);
    }
    subscriptions.columns = reader.finish();
    if (units.size() == 1)
        subscriptions.unit = *units.begin();
    return subscriptions;
}

const DataColumn* CatalogColumns::field(const std::string& name) const {
    for (std::size_t i = 0; i < about.size(); ++i)
        if (!about[i].isAttribute && about[i].name == name)
            return &columns[i];
    return nullptr;
}

CatalogColumns readCatalogColumns(SQLite::Database& database, EntityKind kind) {
    CatalogColumns catalog;
    for (PageColumn& column : pageColumns(database, kind))
        if (column.editable) // keys and people are not
            catalog.about.push_back(std::move(column));
    ColumnReader reader(database, kind);
    SQLite::Statement rows(
        database, "SELECT id, batch, key, attributes" + reader.select() + " FROM " + catalogTable(kind).name +
                      (kind == EntityKind::Users ? " WHERE declared = 1" : "") + " ORDER BY id");
    while (rows.executeStep()) {
        catalog.ids.push_back(rows.getColumn(0).getInt64());
        catalog.batches.push_back(BatchId{rows.getColumn(1).getInt64()});
        const std::string key = rows.getColumn(2).getString();
        catalog.keys.push_back(key.substr(0, key.find('\x1f')));
        reader.add(rows, 4);
    }
    catalog.columns = reader.finish();
    return catalog;
}

std::vector<Edge> readEdges(SQLite::Database& database) {
    std::vector<Edge> edges;
    readRows(database, EntityKind::Edges, " ORDER BY key", nullptr, [&](const CatalogRow& row) {
        edges.push_back({row.text("from"), row.text("to"), row.number("weight").value_or(1)});
    });
    return edges;
}

std::vector<AttributeColumn> readAttributeColumns(SQLite::Database& database, EntityKind kind) {
    std::vector<AttributeColumn> columns;
    for (const StoredAttribute& attribute : storedAttributes(database, kind))
        columns.push_back({attribute.name, attribute.type});
    return columns;
}

Counts readCounts(SQLite::Database& database) {
    Counts counts;
    counts.userCatalog = countRows(database, "user WHERE declared = 1");
    counts.peopleSeen = countRows(database, "user") - counts.userCatalog;
    counts.users = counts.userCatalog > 0 ? counts.userCatalog : counts.peopleSeen;
    counts.films = countRows(database, "film");
    counts.courses = countRows(database, "course");
    counts.events = database.execAndGet("SELECT coalesce(sum(n), 0) FROM event_chunk").getInt64();
    counts.subscriptions = countRows(database, "subscription");
    counts.edges = countRows(database, "edge");
    return counts;
}

} // namespace crosscut::store
