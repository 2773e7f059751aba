#include "model/workflow/person_features.h"

#include "model/store/event_columns.h"
#include "model/store/key_table.h"
#include "model/workflow/distinct_pairs.h"
#include "model/workflow/person_tastes.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

namespace crosscut::workflow {

namespace {

constexpr int mostMonths = 24;

/// What one pass over the events adds up for a person.
struct Tally {
    double spent = 0, rated = 0;
    std::uint32_t events = 0, purchases = 0, ratings = 0, trials = 0;
    std::int64_t last = noTime, lastPurchase = noTime;
};

/// Different things that a person did something with.
struct Distinct {
    DistinctPairs films, courses, bought, days; ///< watched; looked at, tried or taken; purchased; active on
};

struct Scan {
    std::vector<store::ItemReference> items; ///< by item id
    std::vector<Tally> people;               ///< by user id
    Distinct distinct;
    std::int64_t newest = noTime;
};

int monthOf(std::int64_t milliseconds) {
    const Date date = Timestamp{milliseconds}.date();
    return date.year() * 12 + date.month() - 1;
}

/// Looking for an item is not yet taking it up, and clicking on a film is not watching it.
void noteItem(Distinct& distinct, std::uint32_t user, std::uint32_t item, EventKind kind,
              store::ItemReference::Kind of) {
    using Kind = store::ItemReference::Kind;
    if (kind == EventKind::Purchase && of != Kind::Film)
        distinct.bought.add(user, item);
    if (of == Kind::Course && kind != EventKind::Search)
        distinct.courses.add(user, item);
    else if (of != Kind::Course && kind != EventKind::Purchase && kind != EventKind::Search &&
             kind != EventKind::Click)
        distinct.films.add(user, item);
}

void noteAmount(Tally& person, EventKind kind, double value, std::int64_t time) {
    if (kind == EventKind::Purchase) {
        ++person.purchases;
        person.spent += std::isnan(value) ? 0 : value;
        person.lastPurchase = std::max(person.lastPurchase, time);
    } else if (kind == EventKind::Rating && !std::isnan(value)) {
        person.rated += value;
        ++person.ratings;
    } else if (kind == EventKind::Trial) {
        ++person.trials;
    }
}

bool tally(SQLite::Database& database, Scan& scan, TaskMonitor& monitor) {
    scan.items = store::readItems(database);
    const store::EventColumns events(database);
    const double total = static_cast<double>(std::max<std::int64_t>(1, events.count()));
    double seen = 0;
    return events.scan({}, [&](const store::EventBlock& block) {
        for (std::size_t i = 0; i < block.size(); ++i) {
            Tally& person = scan.people[block.user[i]];
            const auto kind = static_cast<EventKind>(block.kind[i]);
            ++person.events;
            noteAmount(person, kind, block.value[i], block.time[i]);
            noteItem(scan.distinct, block.user[i], block.item[i], kind, scan.items[block.item[i]].kind);
            if (block.time[i] != noTime) {
                scan.distinct.days.add(block.user[i],
                                       static_cast<std::uint32_t>(Timestamp{block.time[i]}.date().days));
                person.last = std::max(person.last, block.time[i]);
                scan.newest = std::max(scan.newest, block.time[i]);
            }
        }
        seen += static_cast<double>(block.size());
        return monitor.report(0.7 * seen / total, Stage::Reading);
    });
}

double daysBetween(std::int64_t earlier, std::int64_t later) {
    return earlier == noTime || later == noTime
               ? 0
               : static_cast<double>(later - earlier) / static_cast<double>(Timestamp::millisecondsPerDay);
}

void addFeature(PersonFeatures& features, PersonFeature feature) {
    const auto& values = feature.values;
    if (std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) != values.end())
        features.features.push_back(std::move(feature));
}

std::vector<float> countByPerson(const std::vector<std::uint64_t>& pairs,
                                 const std::vector<std::uint32_t>& rowOf, std::size_t people) {
    std::vector<float> counts(people, 0);
    for (const std::uint64_t pair : pairs)
        counts[rowOf[DistinctPairs::first(pair)]] += 1;
    return counts;
}

void addActivity(PersonFeatures& features, Scan& scan, const std::vector<std::uint32_t>& rowOf) {
    const auto add = [&](const char* name, const auto& value) {
        std::vector<float> values;
        for (const std::uint32_t user : features.users)
            values.push_back(static_cast<float>(value(scan.people[user])));
        addFeature(features, {name, false, std::move(values)});
    };
    add("events", [](const Tally& t) { return t.events; });
    add("spend", [](const Tally& t) { return t.spent; });
    add("trials", [](const Tally& t) { return t.trials; });
    addFeature(features, {"active_days", false,
                          countByPerson(scan.distinct.days.take(), rowOf, features.users.size())});
    add("recency_days", [&](const Tally& t) { return daysBetween(t.last, scan.newest); });
    add("mean_rating", [](const Tally& t) { return t.ratings > 0 ? t.rated / t.ratings : 0; });
}

void addTastes(SQLite::Database& database, PersonFeatures& features, Scan& scan,
               const std::vector<std::uint32_t>& rowOf) {
    const std::size_t people = features.users.size();
    const auto films = scan.distinct.films.take();
    addFeature(features, {"films_watched", false, countByPerson(films, rowOf, people)});
    for (PersonFeature& share :
         tasteShares(films, filmGenres(database, scan.items), rowOf, people, genrePrefix))
        addFeature(features, std::move(share));
    const ItemGroups fields = courseFields(database, scan.items);
    const auto bought = scan.distinct.bought.take();
    addFeature(features, {"courses_bought", false, countByPerson(bought, rowOf, people)});
    features.buyers = peopleByGroup(bought, fields, rowOf);
    for (PersonFeature& share : tasteShares(scan.distinct.courses.take(), fields, rowOf, people, fieldPrefix))
        addFeature(features, std::move(share));
}

bool addMonths(SQLite::Database& database, PersonFeatures& features, const Scan& scan,
               const std::vector<std::uint32_t>& rowOf, TaskMonitor& monitor) {
    if (scan.newest == noTime)
        return true;
    const int last = monthOf(scan.newest);
    const int first = last - mostMonths + 1;
    features.eventsByMonth.assign(mostMonths, std::vector<float>(features.users.size(), 0));
    const bool complete = store::EventColumns(database).scan({}, [&](const store::EventBlock& block) {
        for (std::size_t i = 0; i < block.size(); ++i)
            if (block.time[i] != noTime && monthOf(block.time[i]) >= first)
                features.eventsByMonth[static_cast<std::size_t>(monthOf(block.time[i]) - first)]
                                      [rowOf[block.user[i]]] += 1;
        return monitor.report(0.9, Stage::Reading);
    });
    const auto isEmpty = [](const std::vector<float>& month) {
        return std::all_of(month.begin(), month.end(), [](float n) { return n == 0; });
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
    addActivity(features, scan, rowOf);
    addTastes(database, features, scan, rowOf);
    for (const std::uint32_t user : features.users) {
        const Tally& person = scan.people[user];
        features.purchases.push_back({static_cast<double>(person.purchases), person.spent,
                                      daysBetween(person.lastPurchase, scan.newest)});
    }
    if (!addMonths(database, features, scan, rowOf, monitor))
        return cancelledError();
    return features;
}

} // namespace crosscut::workflow
