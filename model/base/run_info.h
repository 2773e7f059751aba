#pragma once

#include <cstdint>
#include <string>

namespace crosscut {

/// Where a result comes from: kept with every model run and printed with every result.
struct RunInfo {
    std::uint64_t seed = 0;
    std::string version;  ///< of the program
    std::string dataHash; ///< of the project when it was read; another hash today means the run is stale
    double seconds = 0;
    int threads = 1;
};

} // namespace crosscut
