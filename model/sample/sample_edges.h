#pragma once

#include "model/base/random.h"
#include "model/domain/edge.h"
#include "model/sample/sample_people.h"

#include <vector>

namespace crosscut::sample {

/// Who passes things on to whom: a few people reach many, most ties stay within a cluster of interests. The
/// weight is the chance that what one shares is seen by the other.
std::vector<Edge> makeEdges(const std::vector<Person>& people, std::size_t count, Random random);

} // namespace crosscut::sample
