#include "model/workflow/survival_data_source.h"

#include "model/base/number_text.h"
#include "model/store/catalog_tables.h"
#include "model/store/guarded.h"
#include "model/store/segment_table.h"
#include "model/workflow/fit_survival.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

namespace crosscut::workflow {

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// The column's rows in another order; `nowhere` gives an empty cell.
DataColumn picked(const DataColumn& column, const std::vector<std::size_t>& rows) {
    DataColumn result;
    result.name = column.name;
    result.type = column.type;
    result.levels = column.levels;
    for (const std::size_t row : rows) {
        if (column.isNumeric())
            result.numbers.push_back(row == nowhere ? std::nan("") : column.numbers[row]);
        else
            result.codes.push_back(row == nowhere ? -1 : column.codes[row]);
    }
    return result;
}

DataColumn segmentColumn(SQLite::Database& database, const std::vector<UserId>& people) {
    const store::SegmentTable table(database);
    DataColumn column;
    column.name = "segment";
    column.type = AttributeType::Factor;
    std::unordered_map<std::uint32_t, std::int32_t> segmentOf;
    // The first method that has segments: its groups do not overlap.
    const auto segments = table.all();
    for (const Segment& segment : segments) {
        if (segment.method != segments.front().method)
            break;
        for (const std::uint32_t user : table.members(segment.id))
            segmentOf.emplace(user, static_cast<std::int32_t>(column.levels.size()));
        column.levels.push_back(segment.name);
    }
    for (const UserId user : people) {
        const auto found = segmentOf.find(user.value);
        column.codes.push_back(found == segmentOf.end() ? -1 : found->second);
    }
    return column;
}

Result<SurvivalSource> read(SQLite::Database& database) {
    store::SubscriptionColumns subscriptions = store::readSubscriptionColumns(database);
    if (subscriptions.ids.empty())
        return Error{ErrorCode::NothingToModel, {"subscriptions"}, {}, {}};
    SurvivalSource source;
    source.unit = subscriptions.unit;
    std::vector<std::size_t> rows;
    std::vector<UserId> people;
    for (std::size_t row = 0; row < subscriptions.ids.size(); ++row) {
        if (!(subscriptions.duration[row] >= 0)) {
            ++source.withoutDuration;
            continue;
        }
        source.data.add(subscriptions.duration[row], subscriptions.ended[row] != 0);
        rows.push_back(row);
        people.push_back(subscriptions.users[row]);
    }
    for (const DataColumn& column : subscriptions.columns)
        source.columns.push_back(picked(column, rows));

    const store::UserColumns users = store::readUserColumns(database, store::userColumnNames(database));
    std::unordered_map<std::uint32_t, std::size_t> userRow;
    for (std::size_t i = 0; i < users.ids.size(); ++i)
        userRow.emplace(users.ids[i].value, i);
    std::vector<std::size_t> rowOfPerson;
    for (const UserId person : people) {
        const auto found = userRow.find(person.value);
        rowOfPerson.push_back(found == userRow.end() ? nowhere : found->second);
    }
    for (const DataColumn& column : users.columns)
        if (source.column(column.name) == nullptr)
            source.columns.push_back(picked(column, rowOfPerson));
    if (!store::SegmentTable(database).all().empty())
        source.columns.push_back(segmentColumn(database, people));
    return source;
}

/// The commonest first, then the first in the column's order: as a fit chooses its reference.
std::vector<std::string> namesByPeople(const DataColumn& column,
                                       const std::map<double, std::int64_t>& people) {
    std::vector<std::pair<double, std::int64_t>> values(people.begin(), people.end());
    std::ranges::stable_sort(values, std::ranges::greater(), &std::pair<double, std::int64_t>::second);
    std::vector<std::string> names;
    for (const auto& [value, count] : values)
        names.push_back(column.isNumeric() ? numberText(value)
                                           : column.levels[static_cast<std::size_t>(value)]);
    return names;
}

SurvivalColumn described(const DataColumn& column) {
    SurvivalColumn result{column.name, column.isNumeric(), 0, 0, {}};
    std::map<double, std::int64_t> people; // of each value
    const std::size_t rows = column.isNumeric() ? column.numbers.size() : column.codes.size();
    for (std::size_t row = 0; row < rows; ++row) {
        const bool empty = column.isNumeric() ? std::isnan(column.numbers[row]) : column.codes[row] < 0;
        if (empty)
            ++result.missing;
        else if (people.size() < mostCountedLevels || !column.isNumeric())
            ++people[column.isNumeric() ? column.numbers[row] : column.codes[row]];
    }
    result.levels = static_cast<int>(people.size());
    if (!column.isNumeric() || result.levels < mostCountedLevels)
        result.levelNames = namesByPeople(column, people);
    return result;
}

} // namespace

const DataColumn* SurvivalSource::column(const std::string& name) const {
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const DataColumn& one) { return one.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

Result<SurvivalSource> readSurvivalSource(const store::ProjectFile& project) {
    return store::guarded(project.path(), [&] { return read(project.database()); });
}

Result<SurvivalColumns> survivalColumns(const store::ProjectFile& project) {
    const auto source = readSurvivalSource(project);
    if (!source)
        return source.error();
    SurvivalColumns result;
    result.memberships = static_cast<std::int64_t>(source->data.size());
    result.ended = std::count(source->data.event.begin(), source->data.event.end(), 1);
    for (const DataColumn& column : source->columns)
        result.columns.push_back(described(column));
    return result;
}

} // namespace crosscut::workflow
