#pragma once

#include <string>

namespace crosscut {

/// Who reaches whom: a directed tie between two people, with its weight (1 where the source has none).
struct Edge {
    std::string from;
    std::string to;
    double weight = 1;
};

} // namespace crosscut
