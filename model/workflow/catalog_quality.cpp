#include "model/workflow/catalog_quality.h"

#include "model/store/catalog_tables.h"
#include "model/store/key_table.h"
#include "model/workflow/repair_rules.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <array>
#include <cmath>

namespace crosscut::workflow {

namespace {

using quality::RuleCount;
using Format = store::PageColumn::Format;

/// As people read it: money in units of the currency, yes and no as words; own fields of words are texts.
DataColumn readable(DataColumn column, const store::PageColumn& about) {
    const Format format = about.format;
    if (format == Format::Text && !about.isAttribute) {
        column.type = AttributeType::Text;
    } else if (format == Format::Money) {
        for (double& cents : column.numbers)
            cents /= 100;
    } else if (format == Format::YesNo) {
        column.type = AttributeType::Factor;
        column.levels = {"no", "yes"};
        for (const double answer : column.numbers)
            column.codes.push_back(std::isnan(answer) ? -1 : answer != 0 ? 1 : 0);
        column.numbers.clear();
    }
    return column;
}

bool isFilled(const DataColumn& column) {
    return column.isNumeric() ? std::any_of(column.numbers.begin(), column.numbers.end(),
                                            [](double x) { return !std::isnan(x); })
                              : !column.levels.empty();
}

/// Films and courses have their fields profiled even where they are empty: matching reads them.
bool isProfiled(EntityKind kind, const store::PageColumn& about, const DataColumn& column) {
    const bool isItem = kind == EntityKind::Films || kind == EntityKind::Courses;
    return (isItem && !about.isAttribute) || isFilled(column);
}

/// What the safe repairs would mend in a column.
void reportRepairs(EntityKind kind, const store::CatalogColumns& catalog, std::size_t column, Date today,
                   QualityGathering& report) {
    for (const RepairRule& rule : repairRules()) {
        const auto cells = cellsToRepair(rule, kind, catalog, column, today);
        if (cells.empty())
            continue;
        QualityFinding finding;
        finding.rule = rule.finding;
        finding.severity = rule.severity;
        finding.kind = kind;
        finding.column = catalog.about[column].name;
        finding.count = static_cast<std::int64_t>(cells.size());
        finding.of = static_cast<std::int64_t>(catalog.ids.size());
        finding.repair = rule.name;
        for (std::size_t i = 0; i < std::min(cells.size(), quality::mostSamples); ++i)
            finding.samples.push_back(catalog.keys[cells[i].row]);
        report.add(std::move(finding));
    }
}

void checkColumns(SQLite::Database& database, EntityKind kind, Date today, QualityGathering& report) {
    store::CatalogColumns catalog = store::readCatalogColumns(database, kind);
    if (catalog.ids.empty())
        return;
    for (std::size_t i = 0; i < catalog.columns.size(); ++i)
        reportRepairs(kind, catalog, i, today, report);
    for (std::size_t i = 0; i < catalog.columns.size(); ++i) {
        if (!isProfiled(kind, catalog.about[i], catalog.columns[i]))
            continue;
        report.addColumn(kind, readable(std::move(catalog.columns[i]), catalog.about[i]),
                         catalog.about[i].format == Format::List,
                         [&](std::size_t row) { return catalog.keys[row]; });
    }
}

void checkUsers(SQLite::Database& database, Date today, QualityGathering& report) {
    std::vector<quality::Finding> findings;
    RuleCount consent("missing_consent", quality::Severity::Notes, "consent");
    RuleCount joined("future_date", quality::Severity::Warns, "joined");
    RuleCount age("implausible_age", quality::Severity::Warns, "age");
    SQLite::Statement rows(database, "SELECT key, consent, joined, age FROM user WHERE declared = 1");
    const std::string now = today.toIso();
    while (rows.executeStep()) {
        const std::string key = rows.getColumn(0).getString();
        consent.see(rows.getColumn(1).isNull(), key);
        joined.see(!rows.getColumn(2).isNull() && rows.getColumn(2).getString() > now, key);
        age.see(!rows.getColumn(3).isNull() &&
                    (rows.getColumn(3).getDouble() < 3 || rows.getColumn(3).getDouble() > 120),
                key);
    }
    for (const RuleCount* rule : {&consent, &joined, &age})
        rule->addTo(findings);
    report.add(EntityKind::Users, findings);
}

void checkSubscriptions(SQLite::Database& database, QualityGathering& report) {
    const store::SubscriptionColumns rows = store::readSubscriptionColumns(database);
    if (rows.ids.empty())
        return;
    const std::vector<std::string> keys = store::readUserKeys(database);
    const auto keyOf = [&](std::size_t row) { return keys[rows.users[row].value]; };
    std::vector<quality::Finding> findings;
    RuleCount zero("zero_duration", quality::Severity::Notes, "duration");
    for (std::size_t i = 0; i < rows.ids.size(); ++i)
        zero.see(rows.duration[i] == 0, keyOf(i));
    zero.addTo(findings);
    if (rows.unit.empty())
        findings.push_back({.rule = "mixed_units",
                            .severity = quality::Severity::Warns,
                            .column = "duration",
                            .count = static_cast<std::int64_t>(rows.ids.size()),
                            .of = static_cast<std::int64_t>(rows.ids.size()),
                            .samples = {}});
    report.add(EntityKind::Subscriptions, findings);
}

} // namespace

bool checkCatalogs(SQLite::Database& database, Date today, QualityGathering& report, TaskMonitor& monitor) {
    report.add(EntityKind::Films, quality::checkFilms(store::readFilms(database), today));
    report.add(EntityKind::Courses, quality::checkCourses(store::readCourses(database)));
    checkUsers(database, today, report);
    checkSubscriptions(database, report);
    constexpr std::array kinds{EntityKind::Films, EntityKind::Courses, EntityKind::Users,
                               EntityKind::Subscriptions, EntityKind::Edges};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (!monitor.report(static_cast<double>(i) / kinds.size(), Stage::Checking))
            return false;
        checkColumns(database, kinds[i], today, report);
    }
    return true;
}

} // namespace crosscut::workflow
