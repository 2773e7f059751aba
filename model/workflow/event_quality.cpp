#include "model/workflow/event_quality.h"

#include "model/store/catalog_tables.h"
#include "model/store/event_columns.h"
#include "model/store/key_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

namespace crosscut::workflow {

namespace {

constexpr double millisecondsOfDay = 86'400'000;

/// What one pass over the columns shows.
struct EventScan {
    quality::EventFacts facts;
    std::vector<bool> users, items; ///< seen, by id
    std::int64_t earliest = INT64_MAX;
    std::int64_t latest = INT64_MIN;
    std::map<double, std::int64_t> days, values; ///< events by day since 1970 and by value
    std::array<std::int64_t, 256> kinds{};       ///< events by kind

    void see(const store::EventBlock& block, Timestamp now);
};

void EventScan::see(const store::EventBlock& block, Timestamp now) {
    std::unordered_map<double, std::int64_t> blockDays, blockValues;
    for (std::size_t i = 0; i < block.size(); ++i) {
        users[block.user[i]] = true;
        items[block.item[i]] = true;
        const bool hasTime = block.time[i] != noTime;
        facts.withoutTime += hasTime ? 0 : 1;
        facts.inFuture += hasTime && block.time[i] > now.milliseconds ? 1 : 0;
        if (hasTime) {
            earliest = std::min(earliest, block.time[i]);
            latest = std::max(latest, block.time[i]);
            ++blockDays[std::floor(static_cast<double>(block.time[i]) / millisecondsOfDay)];
        }
        ++kinds[block.kind[i]];
        if (!std::isnan(block.value[i]))
            ++blockValues[block.value[i]];
        if (block.kind[i] == static_cast<std::uint8_t>(EventKind::Purchase)) {
            ++facts.purchases;
            facts.negativePurchases += block.value[i] < 0 ? 1 : 0;
            facts.purchasesWithoutValue += std::isnan(block.value[i]) ? 1 : 0;
        }
    }
    for (const auto& [day, n] : blockDays)
        days[day] += n;
    for (const auto& [value, n] : blockValues)
        values[value] += n;
    facts.events += static_cast<std::int64_t>(block.size());
}

void collectKeys(SQLite::Database& database, const std::vector<std::string>& userKeys,
                 const std::vector<store::ItemReference>& itemKeys, EventScan& scan) {
    quality::EventFacts& facts = scan.facts;
    const store::Counts counts = store::readCounts(database);
    facts.hasUserCatalog = counts.userCatalog > 0;
    facts.hasItemCatalog = counts.films + counts.courses > 0;
    SQLite::Statement stubs(database, "SELECT id FROM user WHERE declared = 0");
    while (facts.hasUserCatalog && stubs.executeStep()) {
        const auto id = static_cast<std::size_t>(stubs.getColumn(0).getInt64());
        if (scan.users[id])
            facts.orphanUsers.push_back(userKeys[id]);
    }
    facts.people = std::count(scan.users.begin(), scan.users.end(), true);
    facts.items = std::count(scan.items.begin(), scan.items.end(), true);
    for (std::size_t i = 0; i < itemKeys.size(); ++i) {
        if (!scan.items[i])
            continue;
        if (itemKeys[i].kind == store::ItemReference::Kind::Orphan)
            facts.orphanItems.push_back(itemKeys[i].key);
        else if (itemKeys[i].kind == store::ItemReference::Kind::Ambiguous)
            facts.ambiguousItems.push_back(itemKeys[i].key);
    }
}

/// The first events that a condition on the table `event` finds.
std::vector<std::string> eventsWhere(SQLite::Database& database, const std::string& condition) {
    SQLite::Statement rows(database, "SELECT user || ' · ' || item || coalesce(' · ' || time, '') FROM event "
                                     "WHERE " +
                                         condition + " LIMIT " + std::to_string(quality::mostSamples));
    std::vector<std::string> samples;
    while (rows.executeStep())
        samples.push_back(rows.getColumn(0).getString());
    return samples;
}

void nameSamples(SQLite::Database& database, Timestamp now, std::vector<quality::Finding>& findings) {
    for (quality::Finding& finding : findings) {
        if (finding.rule == "no_time" && finding.count < finding.of)
            finding.samples = eventsWhere(database, "time IS NULL");
        else if (finding.rule == "future_time")
            finding.samples = eventsWhere(database, "time > '" + now.toIso() + "'");
        else if (finding.rule == "negative_value")
            finding.samples = eventsWhere(database, "kind = 'purchase' AND value < 0");
        else if (finding.rule == "missing_value")
            finding.samples = eventsWhere(database, "kind = 'purchase' AND value IS NULL");
    }
}

/// A column of which only this is known: how many rows are empty, how many values differ.
ColumnProfile plainProfile(const EventScan& scan, const char* column, std::int64_t distinct) {
    ColumnProfile profile;
    profile.kind = EntityKind::Events;
    profile.column = column;
    profile.type = AttributeType::Factor;
    profile.rows = scan.facts.events;
    profile.distinct = distinct;
    return profile;
}

ColumnProfile spreadProfile(const EventScan& scan, const char* column,
                            const std::map<double, std::int64_t>& rows, std::int64_t empty,
                            AttributeType type) {
    quality::ColumnFacts facts = quality::profileCounts(rows, empty, type);
    ColumnProfile profile = plainProfile(scan, column, facts.distinct);
    profile.type = type;
    profile.empty = facts.empty;
    profile.minimum = std::move(facts.minimum);
    profile.maximum = std::move(facts.maximum);
    profile.spread = std::move(facts.spread);
    return profile;
}

ColumnProfile kindProfile(const EventScan& scan, const std::vector<std::string>& names) {
    ColumnProfile profile = plainProfile(scan, "kind", 0);
    for (std::size_t kind = 0; kind < std::min(names.size(), scan.kinds.size()); ++kind)
        if (scan.kinds[kind] > 0)
            profile.commonest.push_back({names[kind], scan.kinds[kind]});
    profile.distinct = static_cast<std::int64_t>(profile.commonest.size());
    std::stable_sort(profile.commonest.begin(), profile.commonest.end(),
                     [](const auto& a, const auto& b) { return a.rows > b.rows; });
    profile.commonest.resize(std::min(profile.commonest.size(), quality::commonestShown));
    return profile;
}

void profileEvents(SQLite::Database& database, const EventScan& scan, QualityGathering& report) {
    report.addProfile(plainProfile(scan, "user", scan.facts.people));
    report.addProfile(plainProfile(scan, "item", scan.facts.items));
    report.addProfile(kindProfile(scan, store::readEventKinds(database)));
    ColumnProfile time = spreadProfile(scan, "time", scan.days, scan.facts.withoutTime, AttributeType::Date);
    time.distinct = 0;
    time.isDistinctKnown = false;
    if (scan.earliest <= scan.latest) {
        time.minimum = Timestamp{scan.earliest}.toIso();
        time.maximum = Timestamp{scan.latest}.toIso();
    }
    report.addProfile(std::move(time));
    std::int64_t valued = 0;
    for (const auto& [value, n] : scan.values)
        valued += n;
    if (valued > 0)
        report.addProfile(
            spreadProfile(scan, "value", scan.values, scan.facts.events - valued, AttributeType::Number));
}

} // namespace

bool checkEvents(SQLite::Database& database, Timestamp now, QualityGathering& report, TaskMonitor& monitor) {
    const std::vector<store::ItemReference> items = store::readItems(database);
    const std::vector<std::string> users = store::readUserKeys(database);
    EventScan scan;
    scan.users.resize(users.size());
    scan.items.resize(items.size());
    const store::EventColumns columns(database);
    const double total = static_cast<double>(std::max<std::int64_t>(columns.count(), 1));
    const bool finished = columns.scan({}, [&](const store::EventBlock& block) {
        scan.see(block, now);
        return monitor.report(static_cast<double>(scan.facts.events) / total, Stage::Checking);
    });
    if (!finished)
        return false;
    if (scan.facts.events == 0)
        return true;
    collectKeys(database, users, items, scan);
    std::vector<quality::Finding> findings = quality::checkEvents(scan.facts);
    nameSamples(database, now, findings);
    report.add(EntityKind::Events, findings);
    profileEvents(database, scan, report);
    return true;
}

} // namespace crosscut::workflow
