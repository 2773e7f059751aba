#include "model/workflow/model_gate.h"

#include "model/domain/event.h"
#include "model/store/catalog_tables.h"
#include "model/store/guarded.h"
#include "model/store/key_table.h"
#include "model/workflow/plan_evidence.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <set>

namespace crosscut::workflow {

namespace {

/// A share of item keys without a catalog below which no model's answer is another.
constexpr double leastOrphans = 0.05;

/// Facts that were found and are not waived.
class OpenFacts {
public:
    explicit OpenFacts(const std::vector<store::Waiver>& waivers)
        : m_waivers(waivers) {}

    /// Added where `count` is not zero.
    void add(GateFact fact) {
        const bool isWaived =
            std::any_of(m_waivers.begin(), m_waivers.end(), [&](const store::Waiver& waiver) {
                return waiver.rule == fact.rule && waiver.kind == fact.kind && waiver.column == fact.column;
            });
        if (fact.count > 0 && !isWaived)
            m_facts.push_back(std::move(fact));
    }
    /// A catalog that is not there: nothing else can be said of it.
    void addLacking(const char* what, Severity severity, EntityKind kind) {
        add({what, severity, what, kind, "", 1, 1});
    }

    std::vector<GateFact> take() {
        std::stable_sort(m_facts.begin(), m_facts.end(),
                         [](const GateFact& a, const GateFact& b) { return a.severity < b.severity; });
        return std::move(m_facts);
    }

private:
    const std::vector<store::Waiver>& m_waivers;
    std::vector<GateFact> m_facts;
};

struct ItemCounts {
    std::int64_t films = 0, filmsWithoutGenre = 0;
    std::int64_t courses = 0, coursesWithoutField = 0, coursesWithoutTags = 0;
};

void addItems(const ItemCounts& items, OpenFacts& facts) {
    facts.add({"films_without_genre", Severity::Warns, "empty_genres", EntityKind::Films, "genres",
               items.filmsWithoutGenre, items.films});
    facts.add({"courses_without_field", Severity::Warns, "empty_field", EntityKind::Courses, "field",
               items.coursesWithoutField, items.courses});
    facts.add({"courses_without_tags", Severity::Warns, "empty_tags", EntityKind::Courses, "tags",
               items.coursesWithoutTags, items.courses});
}

class ProjectFacts {
public:
    ProjectFacts(SQLite::Database& database, OpenFacts& facts)
        : m_database(database)
        , m_facts(facts)
        , m_counts(store::readCounts(database)) {}

    void items() {
        if (m_counts.films == 0)
            m_facts.addLacking("no_films", Severity::Blocks, EntityKind::Films);
        if (m_counts.courses == 0)
            m_facts.addLacking("no_courses", Severity::Blocks, EntityKind::Courses);
        addItems(
            {.films = m_counts.films,
             .filmsWithoutGenre = count("film WHERE coalesce(genres, '') = '' AND coalesce(tags, '') = ''"),
             .courses = m_counts.courses,
             .coursesWithoutField = count("course WHERE coalesce(field, '') = ''"),
             .coursesWithoutTags = count("course WHERE coalesce(tags, '') = ''")},
            m_facts);
    }

    void events(Severity withoutAny) {
        if (m_counts.events == 0)
            return m_facts.addLacking("no_events", withoutAny, EntityKind::Events);
        std::int64_t orphans = 0, ambiguous = 0, items = 0;
        for (const store::ItemReference& item : store::readItems(m_database)) {
            items += item.key.empty() ? 0 : 1;
            orphans += !item.key.empty() && item.kind == store::ItemReference::Kind::Orphan ? 1 : 0;
            ambiguous += item.kind == store::ItemReference::Kind::Ambiguous ? 1 : 0;
        }
        m_facts.add({"items_ambiguous", Severity::Warns, "ambiguous_item", EntityKind::Events, "item",
                     ambiguous, items});
        const bool isMuch = static_cast<double>(orphans) > leastOrphans * static_cast<double>(items);
        if (m_counts.films + m_counts.courses > 0 && isMuch)
            m_facts.add({"items_in_no_catalog", Severity::Warns, "orphan_item", EntityKind::Events, "item",
                         orphans, items});
    }

    void times() {
        const std::int64_t latest =
            m_database.execAndGet("SELECT coalesce(max(time_max), 0) FROM event_chunk").getInt64();
        if (m_counts.events > 0 && latest == noTime)
            m_facts.add({"events_without_time", Severity::Warns, "no_time", EntityKind::Events, "time",
                         m_counts.events, m_counts.events});
    }

    void users() {
        if (m_counts.userCatalog == 0)
            m_facts.addLacking("no_users", Severity::Warns, EntityKind::Users);
    }

    void subscriptions() {
        if (m_counts.subscriptions == 0)
            return m_facts.addLacking("no_subscriptions", Severity::Blocks, EntityKind::Subscriptions);
        m_facts.add({"zero_durations", Severity::Warns, "zero_duration", EntityKind::Subscriptions,
                     "duration", count("subscription WHERE duration = 0"), m_counts.subscriptions});
        const std::int64_t units =
            m_database.execAndGet("SELECT count(DISTINCT coalesce(unit, '')) FROM subscription").getInt64();
        if (units > 1)
            m_facts.add({"mixed_units", Severity::Warns, "mixed_units", EntityKind::Subscriptions, "duration",
                         m_counts.subscriptions, m_counts.subscriptions});
    }

private:
    std::int64_t count(const std::string& from) {
        return m_database.execAndGet("SELECT count(*) FROM " + from).getInt64();
    }

    SQLite::Database& m_database;
    OpenFacts& m_facts;
    store::Counts m_counts;
};

void gather(GatedModel model, ProjectFacts facts) {
    switch (model) {
    case GatedModel::Pairs:
        facts.items();
        facts.events(Severity::Warns);
        break;
    case GatedModel::MatchByContent:
        facts.items();
        break;
    case GatedModel::MatchByBehaviour:
        facts.events(Severity::Blocks);
        facts.times();
        break;
    case GatedModel::Propensity:
        facts.users();
        facts.events(Severity::Warns);
        facts.times();
        break;
    case GatedModel::Segments:
        facts.events(Severity::Warns);
        facts.times();
        break;
    case GatedModel::Survival:
        facts.subscriptions();
        break;
    }
}

} // namespace

Result<std::vector<GateFact>> modelGate(const store::ProjectFile& project, GatedModel model) {
    return store::guarded(project.path(), [&]() -> Result<std::vector<GateFact>> {
        const auto waivers = store::WaiverTable(project.database()).all();
        OpenFacts facts(waivers);
        gather(model, ProjectFacts(project.database(), facts));
        return facts.take();
    });
}

std::vector<GateFact> planGate(const Plan& plan, const PlanEvidence& evidence) {
    std::set<std::string> films, courses;
    for (const PlanPair& pair : plan.pairs) {
        if (pair.status == PlanStatus::Dropped)
            continue;
        films.insert(pair.film);
        courses.insert(pair.course);
    }
    ItemCounts items;
    for (const auto& [key, film] : evidence.films) {
        const bool isPlanned = films.contains(key);
        items.films += isPlanned ? 1 : 0;
        items.filmsWithoutGenre += isPlanned && film.genres.empty() && film.tags.empty() ? 1 : 0;
    }
    for (const auto& [key, course] : evidence.courses) {
        const bool isPlanned = courses.contains(key);
        items.courses += isPlanned ? 1 : 0;
        items.coursesWithoutField += isPlanned && course.field.empty() ? 1 : 0;
        items.coursesWithoutTags += isPlanned && course.tags.empty() ? 1 : 0;
    }
    OpenFacts facts(evidence.waivers);
    addItems(items, facts);
    return facts.take();
}

} // namespace crosscut::workflow
