#pragma once

#include "model/audience/k_means.h"

#include <cstddef>
#include <vector>

namespace crosscut::audience {

/// At most `count` rows, chosen and ordered by a hash of what they hold: neither the order of the rows nor
/// the ids of the people decide who is in the sample. All rows where there are no more than that. O(rows ·
/// columns).
std::vector<std::size_t> contentSample(const Features& rows, std::size_t count);

} // namespace crosscut::audience
