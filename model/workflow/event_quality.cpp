#include "model/workflow/event_quality.h"

#include "model/store/catalog_tables.h"
#include "model/store/event_columns.h"
#include "model/store/key_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>

namespace crosscut::workflow {

namespace {

/// What one pass over the columns shows.
struct EventScan {
    quality::EventFacts facts;
    std::vector<bool> users, items; ///< seen, by id
    std::int64_t earliest = INT64_MAX;
    std::int64_t latest = INT64_MIN;

    void see(const store::EventBlock& block, Timestamp now);
};

void EventScan::see(const store::EventBlock& block, Timestamp now) {
    for (std::size_t i = 0; i < block.size(); ++i) {
        users[block.user[i]] = true;
        items[block.item[i]] = true;
        const bool hasTime = block.time[i] != noTime;
        facts.withoutTime += hasTime ? 0 : 1;
        facts.inFuture += hasTime && block.time[i] > now.milliseconds ? 1 : 0;
        if (hasTime) {
            earliest = std::min(earliest, block.time[i]);
            latest = std::max(latest, block.time[i]);
        }
        if (block.kind[i] == static_cast<std::uint8_t>(EventKind::Purchase)) {
            ++facts.purchases;
            facts.negativePurchases += block.value[i] < 0 ? 1 : 0;
            facts.purchasesWithoutValue += std::isnan(block.value[i]) ? 1 : 0;
        }
    }
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

void profileEvents(const EventScan& scan, QualityGathering& report) {
    const auto profile = [&](const char* column, std::int64_t empty, std::int64_t distinct,
                             std::string minimum, std::string maximum) {
        report.addProfile({.kind = EntityKind::Events,
                           .column = column,
                           .rows = scan.facts.events,
                           .empty = empty,
                           .distinct = distinct,
                           .minimum = std::move(minimum),
                           .maximum = std::move(maximum)});
    };
    profile("user", 0, scan.facts.people, {}, {});
    profile("item", 0, scan.facts.items, {}, {});
    const bool timed = scan.earliest <= scan.latest;
    profile("time", scan.facts.withoutTime, 0, timed ? Timestamp{scan.earliest}.toIso() : std::string(),
            timed ? Timestamp{scan.latest}.toIso() : std::string());
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
    profileEvents(scan, report);
    return true;
}

} // namespace crosscut::workflow
