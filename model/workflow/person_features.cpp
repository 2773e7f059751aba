#include "model/workflow/person_features.h"

#include "model/store/event_columns.h"
#include "model/store/key_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <unordered_set>

namespace crosscut::workflow {

namespace {

constexpr int mostMonths = 24;

/// What one pass over the events adds up for a person.
struct Tally {
    double events = 0, purchases = 0, spent = 0, rated = 0, ratings = 0;
    std::int64_t last = noTime, lastPurchase = noTime;
    std::unordered_set<std::uint32_t> films, courses;
    std::unordered_set<std::int32_t> days;
};

int monthOf(std::int64_t milliseconds) {
    const Date date = Timestamp{milliseconds}.date();
    return date.year() * 12 + date.month() - 1;
}

struct Scan {
    std::vector<Tally> people; ///< by user id
    std::int64_t newest = noTime;
};

bool tally(SQLite::Database& database, Scan& scan, TaskMonitor& monitor) {
    using Kind = store::ItemReference::Kind;
    const auto items = store::readItems(database);
    const store::EventColumns events(database);
    const double total = static_cast<double>(std::max<std::int64_t>(1, events.count()));
    double seen = 0;
    return events.scan({}, [&](const store::EventBlock& block) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            Tally& person = scan.people[block.user[i]];
            person.events += 1;
            const auto kind = static_cast<EventKind>(block.kind[i]);
            const Kind item = items[block.item[i]].kind;
            if (kind == EventKind::Purchase) {
                person.purchases += 1;
                person.spent += std::isnan(block.value[i]) ? 0 : block.value[i];
                person.lastPurchase = std::max(person.lastPurchase, block.time[i]);
                if (item != Kind::Film)
                    person.courses.insert(block.item[i]);
            } else if (kind == EventKind::Rating && !std::isnan(block.value[i])) {
                person.rated += block.value[i];
                person.ratings += 1;
            }
            if (item != Kind::Course && kind != EventKind::Purchase && kind != EventKind::Search)
                person.films.insert(block.item[i]);
            if (block.time[i] != noTime) {
                person.days.insert(Timestamp{block.time[i]}.date().days);
                person.last = std::max(person.last, block.time[i]);
                scan.newest = std::max(scan.newest, block.time[i]);
            }
        }
        seen += static_cast<double>(block.size());
        return monitor.report(0.8 * seen / total, Stage::Reading);
    });
}

double daysBetween(std::int64_t earlier, std::int64_t later) {
    return earlier == noTime || later == noTime
               ? 0
               : static_cast<double>(later - earlier) / static_cast<double>(Timestamp::millisecondsPerDay);
}

void addFeature(PersonFeatures& features, const char* name, std::vector<double> values) {
    if (std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end())
        return;
    features.names.emplace_back(name);
    features.values.push_back(std::move(values));
}

void addFeatures(PersonFeatures& features, const Scan& scan) {
    const auto column = [&](const auto& value) {
        std::vector<double> values;
        for (const std::uint32_t user : features.users)
            values.push_back(static_cast<double>(value(scan.people[user])));
        return values;
    };
    addFeature(features, "events", column([](const Tally& t) { return t.events; }));
    addFeature(features, "films_watched", column([](const Tally& t) { return t.films.size(); }));
    addFeature(features, "courses_bought", column([](const Tally& t) { return t.courses.size(); }));
    addFeature(features, "spend", column([](const Tally& t) { return t.spent; }));
    addFeature(features, "active_days", column([](const Tally& t) { return t.days.size(); }));
    addFeature(features, "recency_days",
               column([&](const Tally& t) { return daysBetween(t.last, scan.newest); }));
    addFeature(features, "mean_rating",
               column([](const Tally& t) { return t.ratings > 0 ? t.rated / t.ratings : 0; }));
}

bool addMonths(SQLite::Database& database, PersonFeatures& features, const Scan& scan,
               const std::vector<std::uint32_t>& rowOf, TaskMonitor& monitor) {
    if (scan.newest == noTime)
        return true;
    const int last = monthOf(scan.newest);
    const int first = last - mostMonths + 1;
    features.eventsByMonth.assign(mostMonths, std::vector<double>(features.users.size(), 0));
    const bool complete = store::EventColumns(database).scan({}, [&](const store::EventBlock& block) {
        for (std::size_t i = 0; i < block.size(); ++i)
            if (block.time[i] != noTime && monthOf(block.time[i]) >= first)
                features.eventsByMonth[static_cast<std::size_t>(monthOf(block.time[i]) - first)]
                                      [rowOf[block.user[i]]] += 1;
        return monitor.report(0.9, Stage::Reading);
    });
    const auto isEmpty = [](const std::vector<double>& month) {
        return std::all_of(month.begin(), month.end(), [](double n) { return n == 0; });
    };
    const auto begin =
        std::find_if_not(features.eventsByMonth.begin(), features.eventsByMonth.end(), isEmpty);
    int month = first + static_cast<int>(begin - features.eventsByMonth.begin());
    features.eventsByMonth.erase(features.eventsByMonth.begin(), begin);
    for (; month <= last; ++month) {
        char name[40];
        std::snprintf(name, sizeof name, "%04d-%02d", month / 12, month % 12 + 1);
        features.months.emplace_back(name);
    }
    return complete;
}

} // namespace

Result<PersonFeatures> readPersonFeatures(const store::ProjectFile& project, TaskMonitor& monitor) {
    SQLite::Database& database = project.database();
    const auto keys = store::readUserKeys(database);
    Scan scan;
    scan.people.resize(keys.size());
    if (!tally(database, scan, monitor))
        return cancelledError();
    PersonFeatures features;
    for (std::size_t user = 0; user < keys.size(); ++user)
        if (scan.people[user].events > 0)
            features.users.push_back(static_cast<std::uint32_t>(user));
    std::sort(features.users.begin(), features.users.end(),
              [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
    std::vector<std::uint32_t> rowOf(keys.size(), 0);
    for (std::size_t row = 0; row < features.users.size(); ++row)
        rowOf[features.users[row]] = static_cast<std::uint32_t>(row);
    addFeatures(features, scan);
    for (const std::uint32_t user : features.users) {
        const Tally& person = scan.people[user];
        features.purchases.push_back(
            {person.purchases, person.spent, daysBetween(person.lastPurchase, scan.newest)});
    }
    if (!addMonths(database, features, scan, rowOf, monitor))
        return cancelledError();
    return features;
}

} // namespace crosscut::workflow
