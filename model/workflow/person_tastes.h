#pragma once

#include "model/store/key_table.h"
#include "model/workflow/person_features.h"

#include <cstdint>
#include <string>
#include <vector>

namespace crosscut::workflow {

/// Which groups each item belongs to: the genres of a film, the field of a course.
struct ItemGroups {
    std::vector<std::string> names;                 ///< sorted
    std::vector<std::vector<std::uint32_t>> ofItem; ///< by item id; empty: none known
};

/// `items` by item id, as store::readItems gives them.
ItemGroups filmGenres(SQLite::Database& database, const std::vector<store::ItemReference>& items);
ItemGroups courseFields(SQLite::Database& database, const std::vector<store::ItemReference>& items);

/// How the features of tastes are named: prefix + group.
inline constexpr const char* genrePrefix = "genre:";
inline constexpr const char* fieldPrefix = "course_field:";

/// A person with few acts says little about their taste: shares are (n_g + w·p_g) / (n + w), n_g of the
/// person's n acts being on the group, p_g everyone's share, w this many acts.
inline constexpr double everyonesActs = 4;

/// How people's acts (DistinctPairs of user and item) spread over the groups, named `prefix` + group. A group
/// needs fewestTasters of the people and at least one in twenty; of more than mostTastes the widest are kept.
inline constexpr std::size_t fewestTasters = 30;
inline constexpr std::size_t mostTastes = 16;
std::vector<PersonFeature> tasteShares(const std::vector<std::uint64_t>& acts, const ItemGroups& groups,
                                       const std::vector<std::uint32_t>& rowOf, std::size_t people,
                                       const std::string& prefix);

/// Who did something with each group.
std::vector<FieldBuyers> peopleByGroup(const std::vector<std::uint64_t>& acts, const ItemGroups& groups,
                                       const std::vector<std::uint32_t>& rowOf);

} // namespace crosscut::workflow
