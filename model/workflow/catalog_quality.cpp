#include "model/workflow/catalog_quality.h"

#include "model/store/catalog_tables.h"
#include "model/store/key_table.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace crosscut::workflow {

namespace {

using quality::RuleCount;

template<typename Row, typename Text>
void profileText(QualityGathering& report, EntityKind kind, const std::vector<Row>& rows, const char* column,
                 const Text& text) {
    std::vector<std::string> texts;
    texts.reserve(rows.size());
    for (const Row& row : rows)
        texts.push_back(text(row));
    report.addProfile(kind, column, quality::profileTexts(texts));
}

template<typename Row, typename Number>
void profileNumber(QualityGathering& report, EntityKind kind, const std::vector<Row>& rows,
                   const char* column, const Number& number) {
    DataColumn values{
        .name = column, .type = AttributeType::Number, .numbers = {}, .codes = {}, .levels = {}};
    for (const Row& row : rows) {
        const std::optional<double> value = number(row);
        values.numbers.push_back(value.value_or(noValue));
    }
    report.addColumn(kind, values, [&](std::size_t row) { return rows[row].key; });
}

std::string listed(const std::vector<std::string>& list) {
    return list.empty() ? std::string() : list.front();
}

void profileFilms(const std::vector<Film>& films, QualityGathering& report) {
    if (films.empty())
        return;
    constexpr EntityKind kind = EntityKind::Films;
    profileText(report, kind, films, "title", [](const Film& film) { return film.title; });
    profileText(report, kind, films, "genres", [](const Film& film) { return listed(film.genres); });
    profileText(report, kind, films, "tags", [](const Film& film) { return listed(film.tags); });
    profileText(report, kind, films, "synopsis", [](const Film& film) { return film.synopsis; });
    profileText(report, kind, films, "release_date", [](const Film& film) {
        return film.releaseDate ? film.releaseDate->toIso() : std::string();
    });
    profileNumber(report, kind, films, "year",
                  [](const Film& film) -> std::optional<double> { return film.year; });
    profileNumber(report, kind, films, "rating", [](const Film& film) { return film.rating; });
    profileNumber(report, kind, films, "audience", [](const Film& film) { return film.audience; });
    profileNumber(report, kind, films, "runtime_minutes",
                  [](const Film& film) { return film.runtimeMinutes; });
}

void profileCourses(const std::vector<Course>& courses, QualityGathering& report) {
    if (courses.empty())
        return;
    constexpr EntityKind kind = EntityKind::Courses;
    profileText(report, kind, courses, "title", [](const Course& course) { return course.title; });
    profileText(report, kind, courses, "provider", [](const Course& course) { return course.provider; });
    profileText(report, kind, courses, "field", [](const Course& course) { return course.field; });
    profileText(report, kind, courses, "level", [](const Course& course) { return course.level; });
    profileText(report, kind, courses, "tags", [](const Course& course) { return listed(course.tags); });
    profileText(report, kind, courses, "synopsis", [](const Course& course) { return course.synopsis; });
    profileNumber(report, kind, courses, "price", [](const Course& course) {
        return course.price ? std::optional(course.price->amount()) : std::nullopt;
    });
    profileNumber(report, kind, courses, "enrolments",
                  [](const Course& course) { return course.enrolments; });
}

} // namespace

void checkFilmsAndCourses(SQLite::Database& database, Date today, QualityGathering& report) {
    const std::vector<Film> films = store::readFilms(database);
    const std::vector<Course> courses = store::readCourses(database);
    report.add(EntityKind::Films, quality::checkFilms(films, today));
    report.add(EntityKind::Courses, quality::checkCourses(courses));
    profileFilms(films, report);
    profileCourses(courses, report);
}

void checkUsers(SQLite::Database& database, Date today, QualityGathering& report) {
    const store::UserColumns users = store::readUserColumns(database, store::userColumnNames(database));
    for (const DataColumn& column : users.columns)
        report.addColumn(EntityKind::Users, column, [&](std::size_t row) { return users.keys[row]; });
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
    DataColumn duration{.name = "duration",
                        .type = AttributeType::Number,
                        .numbers = rows.duration,
                        .codes = {},
                        .levels = {}};
    report.addColumn(EntityKind::Subscriptions, duration, keyOf);
    for (const DataColumn& column : rows.columns)
        report.addColumn(EntityKind::Subscriptions, column, keyOf);
}

} // namespace crosscut::workflow
