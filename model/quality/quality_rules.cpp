#include "model/quality/quality_rules.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace crosscut::quality {

namespace {

constexpr int firstFilmYear = 1888;
/// A share of keys beyond which most of the behaviour cannot be used.
constexpr double mostKeys = 0.5;

std::vector<std::string> firstOf(const std::vector<std::string>& keys) {
    return {keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(std::min(keys.size(), mostSamples))};
}

/// Rows whose title another row has too.
template<typename Row>
void addDuplicateTitles(std::span<const Row> rows, std::vector<Finding>& findings) {
    std::map<std::string_view, int> times;
    for (const Row& row : rows)
        ++times[row.title];
    RuleCount count("duplicate_title", Severity::Warns, "title");
    for (const Row& row : rows)
        count.see(!row.title.empty() && times[row.title] > 1, row.key);
    count.addTo(findings);
}

Finding keysFinding(std::string rule, Severity severity, std::string column,
                    const std::vector<std::string>& keys, std::int64_t of) {
    return {.rule = std::move(rule),
            .severity = severity,
            .column = std::move(column),
            .count = static_cast<std::int64_t>(keys.size()),
            .of = of,
            .samples = firstOf(keys)};
}

Severity severityOfShare(std::size_t count, std::int64_t of) {
    return static_cast<double>(count) > mostKeys * static_cast<double>(of) ? Severity::Blocks
                                                                           : Severity::Warns;
}

} // namespace

void RuleCount::see(bool broken, const std::string& key) {
    ++m_finding.of;
    if (!broken)
        return;
    ++m_finding.count;
    if (m_finding.samples.size() < mostSamples)
        m_finding.samples.push_back(key);
}

void RuleCount::addTo(std::vector<Finding>& findings) const {
    if (m_finding.count > 0)
        findings.push_back(m_finding);
}

std::vector<Finding> checkFilms(std::span<const Film> films, Date today) {
    RuleCount untitled("empty_title", Severity::Blocks, "title");
    RuleCount untagged("empty_genres", Severity::Warns, "genres");
    RuleCount undescribed("empty_synopsis", Severity::Notes, "synopsis");
    RuleCount year("implausible_year", Severity::Warns, "year");
    RuleCount runtime("implausible_runtime", Severity::Warns, "runtime_minutes");
    RuleCount audience("negative_value", Severity::Warns, "audience");
    for (const Film& film : films) {
        untitled.see(film.title.empty(), film.key);
        untagged.see(film.genres.empty() && film.tags.empty(), film.key);
        undescribed.see(film.synopsis.empty(), film.key);
        year.see(film.year && (*film.year < firstFilmYear || *film.year > today.year() + 10), film.key);
        runtime.see(film.runtimeMinutes && (*film.runtimeMinutes <= 0 || *film.runtimeMinutes > 24 * 60),
                    film.key);
        audience.see(film.audience && *film.audience < 0, film.key);
    }
    std::vector<Finding> findings;
    for (const RuleCount* rule : {&untitled, &untagged, &undescribed, &year, &runtime, &audience})
        rule->addTo(findings);
    addDuplicateTitles(films, findings);
    return findings;
}

std::vector<Finding> checkCourses(std::span<const Course> courses) {
    RuleCount untitled("empty_title", Severity::Blocks, "title");
    RuleCount fieldless("empty_field", Severity::Warns, "field");
    RuleCount untagged("empty_tags", Severity::Notes, "tags");
    RuleCount unpriced("empty_price", Severity::Warns, "price");
    RuleCount negative("negative_price", Severity::Blocks, "price");
    RuleCount undescribed("empty_synopsis", Severity::Notes, "synopsis");
    for (const Course& course : courses) {
        untitled.see(course.title.empty(), course.key);
        fieldless.see(course.field.empty(), course.key);
        untagged.see(course.tags.empty(), course.key);
        unpriced.see(!course.price, course.key);
        negative.see(course.price && course.price->cents < 0, course.key);
        undescribed.see(course.synopsis.empty(), course.key);
    }
    std::vector<Finding> findings;
    for (const RuleCount* rule : {&untitled, &fieldless, &untagged, &unpriced, &negative, &undescribed})
        rule->addTo(findings);
    addDuplicateTitles(courses, findings);
    return findings;
}

std::vector<Finding> checkEvents(const EventFacts& facts) {
    std::vector<Finding> findings;
    const auto add = [&](const char* rule, Severity severity, const char* column, std::int64_t count,
                         std::int64_t of) {
        if (count > 0)
            findings.push_back({.rule = rule,
                                .severity = severity,
                                .column = column,
                                .count = count,
                                .of = of,
                                .samples = {}});
    };
    if (!facts.ambiguousItems.empty())
        findings.push_back(
            keysFinding("ambiguous_item", Severity::Blocks, "item", facts.ambiguousItems, facts.items));
    if (facts.hasItemCatalog && !facts.orphanItems.empty())
        findings.push_back(keysFinding("orphan_item", severityOfShare(facts.orphanItems.size(), facts.items),
                                       "item", facts.orphanItems, facts.items));
    if (facts.hasUserCatalog && !facts.orphanUsers.empty())
        findings.push_back(
            keysFinding("orphan_user", Severity::Warns, "user", facts.orphanUsers, facts.people));
    add("no_time", facts.withoutTime == facts.events ? Severity::Blocks : Severity::Warns, "time",
        facts.withoutTime, facts.events);
    add("future_time", Severity::Warns, "time", facts.inFuture, facts.events);
    add("negative_value", Severity::Warns, "value", facts.negativePurchases, facts.purchases);
    add("missing_value", Severity::Notes, "value", facts.purchasesWithoutValue, facts.purchases);
    return findings;
}

} // namespace crosscut::quality
