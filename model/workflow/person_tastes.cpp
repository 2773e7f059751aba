#include "model/workflow/person_tastes.h"

#include "model/store/catalog_tables.h"
#include "model/workflow/distinct_pairs.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace crosscut::workflow {

namespace {

/// Group names of each row of a catalog, by its id.
using NamesById = std::unordered_map<std::int64_t, std::set<std::string>>;

ItemGroups groupItems(const std::vector<store::ItemReference>& items, store::ItemReference::Kind kind,
                      const NamesById& namesById) {
    std::map<std::string, std::uint32_t> index;
    for (const auto& [id, names] : namesById)
        for (const std::string& name : names)
            index.emplace(name, 0);
    ItemGroups groups;
    for (auto& [name, number] : index) {
        number = static_cast<std::uint32_t>(groups.names.size());
        groups.names.push_back(name);
    }
    groups.ofItem.resize(items.size());
    for (std::size_t item = 0; item < items.size(); ++item)
        if (items[item].kind == kind)
            if (const auto names = namesById.find(items[item].catalogId); names != namesById.end())
                for (const std::string& name : names->second)
                    groups.ofItem[item].push_back(index.at(name));
    return groups;
}

/// Calls `visit` with each person's acts, [begin, end).
template<typename Visit>
void forEachPerson(const std::vector<std::uint64_t>& acts, Visit visit) {
    for (auto begin = acts.begin(); begin != acts.end();) {
        const std::uint32_t user = DistinctPairs::first(*begin);
        const auto end = std::find_if(begin, acts.end(),
                                      [&](std::uint64_t act) { return DistinctPairs::first(act) != user; });
        visit(user, begin, end);
        begin = end;
    }
}

/// What everyone's acts on items with a group add up to.
struct GroupCounts {
    std::vector<std::int64_t> acts, people; ///< by group
    std::int64_t all = 0;                   ///< acts on any group
};

GroupCounts countGroups(const std::vector<std::uint64_t>& acts, const ItemGroups& groups) {
    GroupCounts counts{std::vector<std::int64_t>(groups.names.size()),
                       std::vector<std::int64_t>(groups.names.size()), 0};
    constexpr std::uint32_t nobody = UINT32_MAX;
    std::vector<std::uint32_t> lastPerson(groups.names.size(), nobody);
    for (const std::uint64_t act : acts) {
        const auto& own = groups.ofItem[DistinctPairs::second(act)];
        counts.all += own.empty() ? 0 : 1;
        for (const std::uint32_t group : own) {
            ++counts.acts[group];
            if (lastPerson[group] != DistinctPairs::first(act))
                ++counts.people[group];
            lastPerson[group] = DistinctPairs::first(act);
        }
    }
    return counts;
}

/// Groups that enough people know and not everybody's every act is on, the widest first.
std::vector<std::uint32_t> telling(const GroupCounts& counts, std::size_t people) {
    const auto fewest = static_cast<std::int64_t>(std::max(fewestTasters, people / 20));
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t group = 0; group < counts.people.size(); ++group)
        if (counts.people[group] >= fewest && counts.acts[group] < counts.all)
            chosen.push_back(group);
    std::stable_sort(chosen.begin(), chosen.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return counts.people[a] > counts.people[b]; });
    chosen.resize(std::min(chosen.size(), mostTastes));
    return chosen;
}

} // namespace

ItemGroups filmGenres(SQLite::Database& database, const std::vector<store::ItemReference>& items) {
    NamesById genres;
    for (const Film& film : store::readFilms(database))
        genres.emplace(film.id.value, std::set<std::string>(film.genres.begin(), film.genres.end()));
    return groupItems(items, store::ItemReference::Kind::Film, genres);
}

ItemGroups courseFields(SQLite::Database& database, const std::vector<store::ItemReference>& items) {
    NamesById fields;
    for (const Course& course : store::readCourses(database))
        if (!course.field.empty())
            fields.emplace(course.id.value, std::set<std::string>{course.field});
    return groupItems(items, store::ItemReference::Kind::Course, fields);
}

std::vector<PersonFeature> tasteShares(const std::vector<std::uint64_t>& acts, const ItemGroups& groups,
                                       const std::vector<std::uint32_t>& rowOf, std::size_t people,
                                       const std::string& prefix) {
    const GroupCounts everyone = countGroups(acts, groups);
    const std::vector<std::uint32_t> chosen = telling(everyone, people);
    std::vector<PersonFeature> shares;
    std::vector<double> everyonesShare;
    for (const std::uint32_t group : chosen) {
        everyonesShare.push_back(static_cast<double>(everyone.acts[group]) /
                                 static_cast<double>(everyone.all));
        shares.push_back({prefix + groups.names[group], true,
                          std::vector<float>(people, static_cast<float>(everyonesShare.back()))});
    }
    std::vector<double> own(groups.names.size());
    forEachPerson(acts, [&](std::uint32_t user, auto begin, auto end) {
        std::fill(own.begin(), own.end(), 0);
        double all = 0;
        for (auto act = begin; act != end; ++act) {
            const auto& itemGroups = groups.ofItem[DistinctPairs::second(*act)];
            all += itemGroups.empty() ? 0 : 1;
            for (const std::uint32_t group : itemGroups)
                own[group] += 1;
        }
        for (std::size_t i = 0; i < chosen.size(); ++i)
            shares[i].values[rowOf[user]] = static_cast<float>(
                (own[chosen[i]] + everyonesActs * everyonesShare[i]) / (all + everyonesActs));
    });
    return shares;
}

std::vector<FieldBuyers> peopleByGroup(const std::vector<std::uint64_t>& acts, const ItemGroups& groups,
                                       const std::vector<std::uint32_t>& rowOf) {
    std::vector<FieldBuyers> result;
    for (const std::string& name : groups.names)
        result.push_back({name, {}});
    for (const std::uint64_t act : acts)
        for (const std::uint32_t group : groups.ofItem[DistinctPairs::second(act)]) {
            auto& people = result[group].people;
            const std::uint32_t row = rowOf[DistinctPairs::first(act)];
            if (people.empty() || people.back() != row) // acts are sorted by person
                people.push_back(row);
        }
    for (FieldBuyers& buyers : result)
        std::sort(buyers.people.begin(), buyers.people.end());
    return result;
}

} // namespace crosscut::workflow
