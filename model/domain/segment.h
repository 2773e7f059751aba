#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace crosscut {

/// Fewest people a cell may show; smaller cells are suppressed on screen and in exports.
inline constexpr int smallestShownCell = 10;

enum class SegmentMethod { KMeans, Rfm };

/// A named group of people, as a run of the segmentation left it.
struct Segment {
    std::int64_t id = 0;
    std::string name; ///< stable key within its run, e.g. "3" or "rfm_champions"; ui/text names it
    SegmentMethod method = SegmentMethod::KMeans;
    std::int64_t people = 0;
};

} // namespace crosscut
