#include "model/workflow/check_quality.h"

#include "model/base/clock.h"
#include "model/quality/column_profile.h"
#include "model/quality/quality_rules.h"
#include "model/store/catalog_tables.h"
#include "model/store/event_columns.h"
#include "model/store/guarded.h"
#include "model/store/key_table.h"
#include "model/workflow/project_info.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cmath>

namespace crosscut::workflow {

namespace {

using quality::ColumnFacts;
using quality::RuleCount;

constexpr double mostlyEmpty = 0.9;

/// Gathers a report catalog by catalog.
class QualityCheck {
public:
    QualityCheck(SQLite::Database& database, Timestamp now)
        : m_database(database)
        , m_now(now) {}

    void checkCatalogs() {
        const std::vector<Film> films = store::readFilms(m_database);
        const std::vector<Course> courses = store::readCourses(m_database);
        add(EntityKind::Films, quality::checkFilms(films, m_now.date()));
        add(EntityKind::Courses, quality::checkCourses(courses));
        profileFilms(films);
        profileCourses(courses);
    }

    void checkUsers() {
        const store::UserColumns users =
            store::readUserColumns(m_database, store::userColumnNames(m_database));
        for (const DataColumn& column : users.columns)
            addColumn(EntityKind::Users, column, [&](std::size_t row) { return users.keys[row]; });
        std::vector<quality::Finding> findings;
        RuleCount consent("missing_consent", quality::Severity::Notes, "consent");
        RuleCount joined("future_date", quality::Severity::Warns, "joined");
        RuleCount age("implausible_age", quality::Severity::Warns, "age");
        SQLite::Statement rows(m_database, "SELECT key, consent, joined, age FROM user WHERE declared = 1");
        const std::string today = m_now.date().toIso();
        while (rows.executeStep()) {
            const std::string key = rows.getColumn(0).getString();
            consent.see(rows.getColumn(1).isNull(), key);
            joined.see(!rows.getColumn(2).isNull() && rows.getColumn(2).getString() > today, key);
            age.see(!rows.getColumn(3).isNull() &&
                        (rows.getColumn(3).getDouble() < 3 || rows.getColumn(3).getDouble() > 120),
                    key);
        }
        for (const RuleCount* rule : {&consent, &joined, &age})
            rule->addTo(findings);
        add(EntityKind::Users, findings);
    }

    void checkSubscriptions() {
        const store::SubscriptionColumns rows = store::readSubscriptionColumns(m_database);
        if (rows.ids.empty())
            return;
        const std::vector<std::string> keys = store::readUserKeys(m_database);
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
        add(EntityKind::Subscriptions, findings);
        DataColumn duration{.name = "duration",
                            .type = AttributeType::Number,
                            .numbers = rows.duration,
                            .codes = {},
                            .levels = {}};
        addColumn(EntityKind::Subscriptions, duration, keyOf);
        for (const DataColumn& column : rows.columns)
            addColumn(EntityKind::Subscriptions, column, keyOf);
    }

    bool checkEvents(TaskMonitor& monitor) {
        quality::EventFacts facts;
        const std::vector<store::ItemReference> items = store::readItems(m_database);
        const std::vector<std::string> users = store::readUserKeys(m_database);
        std::vector<bool> seenUsers(users.size(), false);
        std::vector<bool> seenItems(items.size(), false);
        std::int64_t earliest = INT64_MAX;
        std::int64_t latest = INT64_MIN;
        const store::EventColumns columns(m_database);
        const double total = static_cast<double>(std::max<std::int64_t>(columns.count(), 1));
        const bool finished = columns.scan({}, [&](const store::EventBlock& block) {
            for (std::size_t i = 0; i < block.size(); ++i) {
                seenUsers[block.user[i]] = true;
                seenItems[block.item[i]] = true;
                const bool hasTime = block.time[i] != noTime;
                facts.withoutTime += hasTime ? 0 : 1;
                facts.inFuture += hasTime && block.time[i] > m_now.milliseconds ? 1 : 0;
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
            return monitor.report(static_cast<double>(facts.events) / total, Stage::Checking);
        });
        if (!finished)
            return false;
        collectKeys(facts, users, seenUsers, items, seenItems);
        if (facts.events > 0) {
            add(EntityKind::Events, quality::checkEvents(facts));
            profileEvents(facts, earliest, latest);
        }
        return true;
    }

    /// What a project with some data still lacks.
    void checkPresence() {
        const store::Counts counts = store::readCounts(m_database);
        if (counts.users + counts.films + counts.courses + counts.events + counts.subscriptions == 0)
            return;
        const auto missing = [&](const char* rule, EntityKind kind, std::int64_t n, Severity severity) {
            if (n == 0)
                m_report.findings.push_back({.rule = rule,
                                             .severity = severity,
                                             .kind = kind,
                                             .column = {},
                                             .count = 0,
                                             .of = 0,
                                             .samples = {}});
        };
        missing("no_films", EntityKind::Films, counts.films, Severity::Blocks);
        missing("no_courses", EntityKind::Courses, counts.courses, Severity::Blocks);
        missing("no_events", EntityKind::Events, counts.events, Severity::Blocks);
        missing("no_users", EntityKind::Users, counts.userCatalog, Severity::Notes);
    }

    QualityReport takeReport() {
        std::stable_sort(
            m_report.findings.begin(), m_report.findings.end(),
            [](const QualityFinding& a, const QualityFinding& b) { return a.severity < b.severity; });
        return std::move(m_report);
    }

private:
    void add(EntityKind kind, const std::vector<quality::Finding>& findings) {
        for (const quality::Finding& finding : findings)
            m_report.findings.push_back({.rule = finding.rule,
                                         .severity = static_cast<Severity>(finding.severity),
                                         .kind = kind,
                                         .column = finding.column,
                                         .count = finding.count,
                                         .of = finding.of,
                                         .samples = finding.samples});
    }

    void addProfile(EntityKind kind, const std::string& column, const ColumnFacts& facts) {
        m_report.columns.push_back({.kind = kind,
                                    .column = column,
                                    .rows = facts.rows,
                                    .empty = facts.empty,
                                    .distinct = facts.distinct,
                                    .minimum = facts.minimum,
                                    .maximum = facts.maximum});
    }

    /// The profile of a column with the findings that follow from it.
    template<typename KeyOf>
    void addColumn(EntityKind kind, const DataColumn& column, const KeyOf& keyOf) {
        const ColumnFacts facts = quality::profileColumn(column);
        addProfile(kind, column.name, facts);
        const auto finding = [&](const char* rule, std::int64_t count) {
            m_report.findings.push_back({.rule = rule,
                                         .severity = Severity::Notes,
                                         .kind = kind,
                                         .column = column.name,
                                         .count = count,
                                         .of = facts.rows,
                                         .samples = {}});
        };
        if (facts.rows > 0 &&
            static_cast<double>(facts.empty) > mostlyEmpty * static_cast<double>(facts.rows))
            finding("mostly_empty", facts.empty);
        else if (facts.distinct == 1 && facts.rows > 1 && facts.empty == 0)
            finding("constant_column", facts.rows);
        if (!facts.outliers.empty()) {
            finding("outlier", static_cast<std::int64_t>(facts.outliers.size()));
            for (const std::size_t row : facts.outliers)
                if (m_report.findings.back().samples.size() < quality::mostSamples)
                    m_report.findings.back().samples.push_back(keyOf(row));
        }
    }

    template<typename Row, typename Text>
    void profileText(EntityKind kind, const std::vector<Row>& rows, const char* column, const Text& text) {
        std::vector<std::string> texts;
        texts.reserve(rows.size());
        for (const Row& row : rows)
            texts.push_back(text(row));
        addProfile(kind, column, quality::profileTexts(texts));
    }

    template<typename Row, typename Number>
    void profileNumber(EntityKind kind, const std::vector<Row>& rows, const char* column,
                       const Number& number) {
        DataColumn values{
            .name = column, .type = AttributeType::Number, .numbers = {}, .codes = {}, .levels = {}};
        for (const Row& row : rows) {
            const std::optional<double> value = number(row);
            values.numbers.push_back(value.value_or(noValue));
        }
        addColumn(kind, values, [&](std::size_t row) { return rows[row].key; });
    }

    static std::string listed(const std::vector<std::string>& list) {
        return list.empty() ? std::string() : list.front();
    }

    void profileFilms(const std::vector<Film>& films) {
        if (films.empty())
            return;
        constexpr EntityKind kind = EntityKind::Films;
        profileText(kind, films, "title", [](const Film& film) { return film.title; });
        profileText(kind, films, "genres", [](const Film& film) { return listed(film.genres); });
        profileText(kind, films, "tags", [](const Film& film) { return listed(film.tags); });
        profileText(kind, films, "synopsis", [](const Film& film) { return film.synopsis; });
        profileText(kind, films, "release_date", [](const Film& film) {
            return film.releaseDate ? film.releaseDate->toIso() : std::string();
        });
        profileNumber(kind, films, "year",
                      [](const Film& film) -> std::optional<double> { return film.year; });
        profileNumber(kind, films, "rating", [](const Film& film) { return film.rating; });
        profileNumber(kind, films, "audience", [](const Film& film) { return film.audience; });
        profileNumber(kind, films, "runtime_minutes", [](const Film& film) { return film.runtimeMinutes; });
    }

    void profileCourses(const std::vector<Course>& courses) {
        if (courses.empty())
            return;
        constexpr EntityKind kind = EntityKind::Courses;
        profileText(kind, courses, "title", [](const Course& course) { return course.title; });
        profileText(kind, courses, "provider", [](const Course& course) { return course.provider; });
        profileText(kind, courses, "field", [](const Course& course) { return course.field; });
        profileText(kind, courses, "level", [](const Course& course) { return course.level; });
        profileText(kind, courses, "tags", [](const Course& course) { return listed(course.tags); });
        profileText(kind, courses, "synopsis", [](const Course& course) { return course.synopsis; });
        profileNumber(kind, courses, "price", [](const Course& course) {
            return course.price ? std::optional(course.price->amount()) : std::nullopt;
        });
        profileNumber(kind, courses, "enrolments", [](const Course& course) { return course.enrolments; });
    }

    void profileEvents(const quality::EventFacts& facts, std::int64_t earliest, std::int64_t latest) {
        const auto profile = [&](const char* column, std::int64_t empty, std::int64_t distinct,
                                 std::string minimum, std::string maximum) {
            m_report.columns.push_back({.kind = EntityKind::Events,
                                        .column = column,
                                        .rows = facts.events,
                                        .empty = empty,
                                        .distinct = distinct,
                                        .minimum = std::move(minimum),
                                        .maximum = std::move(maximum)});
        };
        profile("user", 0, facts.people, {}, {});
        profile("item", 0, facts.items, {}, {});
        const bool timed = earliest <= latest;
        profile("time", facts.withoutTime, 0, timed ? Timestamp{earliest}.toIso() : std::string(),
                timed ? Timestamp{latest}.toIso() : std::string());
    }

    void collectKeys(quality::EventFacts& facts, const std::vector<std::string>& users,
                     const std::vector<bool>& seenUsers, const std::vector<store::ItemReference>& items,
                     const std::vector<bool>& seenItems) {
        const store::Counts counts = store::readCounts(m_database);
        facts.hasUserCatalog = counts.userCatalog > 0;
        facts.hasItemCatalog = counts.films + counts.courses > 0;
        SQLite::Statement stubs(m_database, "SELECT id FROM user WHERE declared = 0");
        while (facts.hasUserCatalog && stubs.executeStep()) {
            const auto id = static_cast<std::size_t>(stubs.getColumn(0).getInt64());
            if (seenUsers[id])
                facts.orphanUsers.push_back(users[id]);
        }
        facts.people = std::count(seenUsers.begin(), seenUsers.end(), true);
        facts.items = std::count(seenItems.begin(), seenItems.end(), true);
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (!seenItems[i])
                continue;
            if (items[i].kind == store::ItemReference::Kind::Orphan)
                facts.orphanItems.push_back(items[i].key);
            else if (items[i].kind == store::ItemReference::Kind::Ambiguous)
                facts.ambiguousItems.push_back(items[i].key);
        }
    }

    SQLite::Database& m_database;
    Timestamp m_now;
    QualityReport m_report;
};

} // namespace

Result<QualityReport> checkQuality(const store::ProjectFile& project, TaskMonitor& monitor) {
    const Stopwatch watch;
    return store::guarded(project.path(), [&]() -> Result<QualityReport> {
        QualityCheck check(project.database(), SystemClock().now());
        check.checkPresence();
        if (!monitor.report(0.05, Stage::Checking))
            return cancelledError();
        check.checkCatalogs();
        if (!monitor.report(0.2, Stage::Checking))
            return cancelledError();
        check.checkUsers();
        if (!monitor.report(0.5, Stage::Checking))
            return cancelledError();
        check.checkSubscriptions();
        PartMonitor events(monitor, 0.6, 1);
        if (!check.checkEvents(events))
            return cancelledError();
        QualityReport report = check.takeReport();
        report.run = makeRunInfo(project, 0, watch.seconds());
        return report;
    });
}

} // namespace crosscut::workflow
