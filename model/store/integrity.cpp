#include "model/store/integrity.h"

#include "model/store/batch_table.h"
#include "model/store/catalog_schema.h"
#include "model/store/damaged.h"
#include "model/store/event_columns.h"
#include "model/store/plan_table.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>

namespace crosscut::store {

namespace {

using Findings = std::vector<std::string>;

void checkPages(SQLite::Database& database, Findings& findings) {
    SQLite::Statement check(database, "PRAGMA integrity_check(20)");
    while (check.executeStep())
        if (const std::string line = check.getColumn(0).getString(); line != "ok")
            findings.push_back(line);
    SQLite::Statement references(database, "PRAGMA foreign_key_check");
    while (references.executeStep())
        findings.push_back("a row of " + references.getColumn(0).getString() + " points at nothing");
}

void checkLedgers(SQLite::Database& database, Findings& findings) {
    for (const ImportBatch& batch : BatchTable(database).all())
        if (!batch.ledger.addsUp())
            findings.push_back("the ledger of batch " + std::to_string(batch.id.value) + " does not add up");
}

void checkAttributes(SQLite::Database& database, Findings& findings) {
    for (const EntityKind kind : entityKinds) {
        if (kind == EntityKind::Events)
            continue;
        const std::string table = catalogTable(kind).name;
        const auto broken = database.execAndGet(
            "SELECT count(*) FROM " + table + " WHERE attributes IS NOT NULL AND NOT json_valid(attributes)");
        if (broken.getInt64() > 0)
            findings.push_back(std::to_string(broken.getInt64()) + " rows of " + table +
                               " have attributes that cannot be read");
    }
}

/// Whether the caller wants to go on.
bool checkEvents(SQLite::Database& database, Findings& findings, TaskMonitor& monitor) {
    const EventColumns events(database);
    const double total = static_cast<double>(std::max<std::int64_t>(1, events.count()));
    double seen = 0;
    try {
        return events.scan({}, [&](const EventBlock& block) {
            seen += static_cast<double>(block.size());
            return monitor.report(0.5 + 0.4 * seen / total, Stage::Checking);
        });
    } catch (const Damaged& damage) {
        findings.emplace_back(damage.what());
        return true;
    }
}

void checkPlans(SQLite::Database& database, Findings& findings) {
    SQLite::Statement plans(database, "SELECT name, document FROM plan");
    while (plans.executeStep())
        if (!planFromJson(plans.getColumn(1).getString()))
            findings.push_back("the plan " + plans.getColumn(0).getString() + " cannot be read");
}

} // namespace

Result<IntegrityReport> checkIntegrity(SQLite::Database& database, TaskMonitor& monitor) {
    IntegrityReport report;
    if (!monitor.report(0, Stage::Checking))
        return cancelledError();
    checkPages(database, report.findings);
    if (!report.intact() || !monitor.report(0.5, Stage::Checking))
        return report.intact() ? Result<IntegrityReport>(cancelledError()) : Result<IntegrityReport>(report);
    checkLedgers(database, report.findings);
    checkAttributes(database, report.findings);
    if (!checkEvents(database, report.findings, monitor))
        return cancelledError();
    checkPlans(database, report.findings);
    return report;
}

} // namespace crosscut::store
