#include "model/store/catalog_schema.h"

#include <algorithm>
#include <stdexcept>

namespace crosscut::store {

namespace {

using Format = PageColumn::Format;

CatalogField text(std::string name) {
    return {std::move(name), Format::Text, true, false, {}};
}

CatalogField of(std::string name, Format format) {
    return {std::move(name), format, format == Format::List, false, {}};
}

CatalogField user(std::string name, std::string column) {
    return {std::move(name), Format::Text, true, true, std::move(column)};
}

const CatalogTable users{"user",
                         {text("name"), of("birth_year", Format::Integer), of("age", Format::Number),
                          text("gender"), text("city"), text("education"), text("occupation"),
                          of("joined", Format::Date), of("consent", Format::YesNo)}};

const CatalogTable films{"film",
                         {text("title"), text("original_title"), text("kind"), of("year", Format::Integer),
                          of("genres", Format::List), of("directors", Format::List),
                          of("actors", Format::List), of("tags", Format::List), text("synopsis"),
                          of("runtime_minutes", Format::Number), of("release_date", Format::Date),
                          of("rating", Format::Number), of("audience", Format::Number), text("age_rating")}};

const CatalogTable courses{"course",
                           {text("title"), text("provider"), text("teacher"), text("field"), text("level"),
                            of("price", Format::Money), text("currency"), of("enrolments", Format::Number),
                            of("tags", Format::List), text("synopsis"),
                            of("duration_hours", Format::Number)}};

const CatalogTable subscriptions{"subscription",
                                 {user("user", "user"), of("start", Format::Date), of("end", Format::Date),
                                  of("duration", Format::Number), of("ended", Format::YesNo), text("unit"),
                                  text("plan"), text("channel")}};

const CatalogTable edges{"edge",
                         {user("from", "from_user"), user("to", "to_user"), of("weight", Format::Number)}};

} // namespace

const CatalogField* CatalogTable::field(const std::string& fieldName) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const CatalogField& one) { return one.name == fieldName; });
    return found == fields.end() ? nullptr : &*found;
}

std::string CatalogTable::readableColumns() const {
    std::string list;
    for (const CatalogField& one : fields) {
        if (!list.empty())
            list += ", ";
        const std::string column = '"' + columnOf(one) + '"';
        list += one.isUser ? "(SELECT u.key FROM user u WHERE u.id = " + name + '.' + column + ")" : column;
    }
    return list;
}

const CatalogTable& catalogTable(EntityKind kind) {
    switch (kind) {
    case EntityKind::Users:
        return users;
    case EntityKind::Films:
        return films;
    case EntityKind::Courses:
        return courses;
    case EntityKind::Subscriptions:
        return subscriptions;
    case EntityKind::Edges:
        return edges;
    case EntityKind::Events:
        break;
    }
    throw std::logic_error("events are not kept in a catalog table");
}

} // namespace crosscut::store
