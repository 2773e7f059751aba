#pragma once

#include "model/ingest/column_mapping.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::ingest {

/// What is known of an export that many people have: MovieLens, Douban's film tables, catalogs of Coursera,
/// Udemy and 中国大学MOOC, orders of the usual platforms. Recognised by its headings, whatever their order.
struct ExportPreset {
    std::string_view name; ///< stable key: "movielens_ratings"
    EntityKind kind = EntityKind::Events;
    std::string_view headings; ///< normalised, separated by blanks; all must be there
    std::string_view mapping;  ///< field=heading, or field==constant, separated by blanks

    /// The mapping with the columns' own names.
    std::map<std::string, std::string> mappingFor(const std::vector<std::string>& columns) const;
};

/// The preset with the most headings among these columns; null where none is.
const ExportPreset* findPreset(const std::vector<std::string>& columns);

} // namespace crosscut::ingest
