#pragma once

#include "model/workflow/person_features.h"
#include "model/workflow/segment_users.h"

#include <cstdint>
#include <string>
#include <vector>

namespace crosscut::workflow {

/// Which segment each person is in (-1: none), and the segments' names, the largest first.
struct SegmentGroups {
    std::vector<int> groupOf;
    std::vector<std::string> names;
};

/// How many of the segments, by their sizes and the largest first, may be shown. The small ones are hidden,
/// and then as many of the next as it takes that nobody can work out a hidden one from the total: at least
/// two, of smallestShownCell people together.
std::size_t shownSegments(const std::vector<std::int64_t>& sizes);

/// Fills in the people and the segments of the result: what each does on average, what marks it out, and in
/// which field it buys more than everyone. Hidden segments keep their members alone.
void profileSegments(SegmentationResult& result, const PersonFeatures& people, const SegmentGroups& groups);

} // namespace crosscut::workflow
