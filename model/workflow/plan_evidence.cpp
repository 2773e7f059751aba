#include "model/workflow/plan_evidence.h"

#include "model/store/catalog_tables.h"
#include "model/store/event_columns.h"
#include "model/store/key_table.h"
#include "model/store/segment_table.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace crosscut::workflow {

namespace {

void readCatalogs(SQLite::Database& database, const Plan& plan, PlanEvidence& evidence) {
    for (const PlanPair& pair : plan.pairs) {
        if (auto film = store::findFilm(database, pair.film))
            evidence.films.emplace(pair.film, std::move(*film));
        if (auto course = store::findCourse(database, pair.course))
            evidence.courses.emplace(pair.course, std::move(*course));
    }
}

void readSegments(SQLite::Database& database, const Plan& plan, PlanEvidence& evidence) {
    const store::SegmentTable table(database);
    std::set<std::string> wanted;
    for (const PlanPair& pair : plan.pairs)
        wanted.insert(pair.segment);
    for (const Segment& segment : table.all())
        if (wanted.contains(segment.name))
            evidence.segments.emplace(segment.name, table.members(segment.id));
}

/// Which list of people an event's item belongs to.
using PeopleOfItem = std::unordered_map<std::uint32_t, People*>;

struct ItemLists {
    PeopleOfItem films;
    PeopleOfItem courses; ///< of the group of buyers that a course belongs to
    PeopleOfItem owned;
    std::map<std::string, People> buyersByGroup; ///< a field, or one course that has none
};

std::string buyerGroup(const Course& course) {
    return course.field.empty() ? "course\x1f" + course.key : "field\x1f" + course.field;
}

void listItems(SQLite::Database& database, PlanEvidence& evidence, ItemLists& lists) {
    std::unordered_map<std::int64_t, People*> filmLists;
    for (const auto& [key, film] : evidence.films)
        filmLists.emplace(film.id.value, &evidence.watchers[key]);
    std::unordered_map<std::int64_t, People*> ownerLists;
    for (const auto& [key, course] : evidence.courses) {
        lists.buyersByGroup[buyerGroup(course)];
        ownerLists.emplace(course.id.value, &evidence.owners[key]);
    }
    std::unordered_map<std::int64_t, People*> courseLists;
    for (const Course& course : store::readCourses(database))
        if (const auto group = lists.buyersByGroup.find(buyerGroup(course));
            group != lists.buyersByGroup.end())
            courseLists.emplace(course.id.value, &group->second);

    using Kind = store::ItemReference::Kind;
    const std::vector<store::ItemReference> items = store::readItems(database);
    const auto listOf = [&](Kind kind, const std::unordered_map<std::int64_t, People*>& byCatalogId) {
        PeopleOfItem byItem;
        for (std::size_t item = 1; item < items.size(); ++item)
            if (items[item].kind == kind)
                if (const auto list = byCatalogId.find(items[item].catalogId); list != byCatalogId.end())
                    byItem.emplace(static_cast<std::uint32_t>(item), list->second);
        return byItem;
    };
    lists.films = listOf(Kind::Film, filmLists);
    lists.courses = listOf(Kind::Course, courseLists);
    lists.owned = listOf(Kind::Course, ownerLists);
}

/// Looking for a film, or clicking on it, is not watching it.
bool isWatching(std::uint8_t kind) {
    return kind != static_cast<std::uint8_t>(EventKind::Search) &&
           kind != static_cast<std::uint8_t>(EventKind::Click);
}

bool scanEvents(SQLite::Database& database, const ItemLists& lists, TaskMonitor& monitor) {
    const store::EventColumns events(database);
    const auto total = static_cast<double>(std::max<std::int64_t>(events.count(), 1));
    double seen = 0;
    return events.scan({}, [&](const store::EventBlock& block) {
        const auto note = [&](const PeopleOfItem& of, std::size_t i) {
            if (const auto list = of.find(block.item[i]); list != of.end())
                list->second->push_back(block.user[i]);
        };
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (block.kind[i] == static_cast<std::uint8_t>(EventKind::Purchase)) {
                note(lists.courses, i);
                note(lists.owned, i);
            } else if (isWatching(block.kind[i])) {
                note(lists.films, i);
            }
        }
        seen += static_cast<double>(block.size());
        return monitor.report(seen / total, Stage::Reading);
    });
}

void sortPeople(People& people) {
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
}

} // namespace

Result<PlanEvidence> gatherPlanEvidence(const store::ProjectFile& project, const Plan& plan,
                                        TaskMonitor& monitor) {
    SQLite::Database& database = project.database();
    PlanEvidence evidence;
    evidence.dataHash = project.dataHash();
    evidence.waivers = store::WaiverTable(database).all();
    readCatalogs(database, plan, evidence);
    readSegments(database, plan, evidence);
    const store::Counts counts = store::readCounts(database);
    evidence.people = counts.userCatalog + counts.peopleSeen;

    ItemLists lists;
    listItems(database, evidence, lists);
    if (!scanEvents(database, lists, monitor))
        return cancelledError();
    for (auto& [film, people] : evidence.watchers)
        sortPeople(people);
    for (auto& [course, people] : evidence.owners)
        sortPeople(people);
    for (auto& [group, people] : lists.buyersByGroup)
        sortPeople(people);
    for (const auto& [key, course] : evidence.courses)
        evidence.buyers.emplace(key, lists.buyersByGroup[buyerGroup(course)]);
    return evidence;
}

} // namespace crosscut::workflow
