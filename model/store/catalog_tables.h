#pragma once

#include "model/domain/catalog.h"
#include "model/domain/course.h"
#include "model/domain/data_column.h"
#include "model/domain/edge.h"
#include "model/domain/event.h"
#include "model/domain/film.h"
#include "model/domain/subscription.h"
#include "model/domain/user.h"
#include "model/store/catalog_page.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

/// Readers of whole catalogs for the models. Films and courses come in the order of their keys; people in the
/// order of their ids. What a table shows row by row comes from store/catalog_page.h instead.
namespace crosscut::store {

std::vector<Film> readFilms(SQLite::Database& database);
std::vector<Course> readCourses(SQLite::Database& database);
std::optional<Film> findFilm(SQLite::Database& database, const std::string& key);
std::optional<Course> findCourse(SQLite::Database& database, const std::string& key);
std::optional<User> findUser(SQLite::Database& database, const std::string& key);

/// People as columns: `ids` and `keys` beside the wanted columns. Names are those of the mapped fields
/// (gender, city, education, occupation, age, birth_year, joined) or of attributes; unknown names are left
/// out.
struct UserColumns {
    std::vector<UserId> ids;
    std::vector<std::string> keys;
    std::vector<DataColumn> columns;
};
UserColumns readUserColumns(SQLite::Database& database, const std::vector<std::string>& names);
std::vector<std::string> userColumnNames(SQLite::Database& database);

/// Subscriptions as columns, in the order of their ids; `columns` holds plan and channel (where any row has
/// them), then all attributes.
struct SubscriptionColumns {
    std::vector<std::int64_t> ids;
    std::vector<UserId> users;
    std::vector<double> duration;
    std::vector<std::uint8_t> ended;
    std::vector<DataColumn> columns;
    std::string unit; ///< the one unit of all rows, or "" where they differ

    const DataColumn* column(const std::string& name) const;
};
SubscriptionColumns readSubscriptionColumns(SQLite::Database& database);

/// A whole catalog as columns, in the order of the ids: own fields but those that name people, then
/// attributes. `about` tells of each column what it is. Of people only those of the user catalog.
struct CatalogColumns {
    std::vector<std::int64_t> ids;
    std::vector<BatchId> batches;  ///< that brought the rows
    std::vector<std::string> keys; ///< of subscriptions and ties: the person's
    std::vector<PageColumn> about;
    std::vector<DataColumn> columns;

    /// An own field.
    const DataColumn* field(const std::string& name) const;
};
CatalogColumns readCatalogColumns(SQLite::Database& database, EntityKind kind);

std::vector<Edge> readEdges(SQLite::Database& database);
std::vector<AttributeColumn> readAttributeColumns(SQLite::Database& database, EntityKind kind);

/// Counts for `crosscut info`. `users` is the size of the user catalog or, where a project has none, the
/// number of people seen in behaviour; the parts stand beside it.
struct Counts {
    std::int64_t users = 0;
    std::int64_t films = 0;
    std::int64_t courses = 0;
    std::int64_t events = 0;
    std::int64_t subscriptions = 0;
    std::int64_t edges = 0;
    std::int64_t exposures = 0;
    std::int64_t userCatalog = 0; ///< people of an imported user catalog
    std::int64_t peopleSeen = 0;  ///< people known only by their behaviour
};
Counts readCounts(SQLite::Database& database);

} // namespace crosscut::store
