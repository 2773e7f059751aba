#pragma once

#include "model/retention/survival_data.h"

#include <vector>

namespace crosscut::retention {

/// Log-rank test of equal hazards in k groups (Mantel 1966) with the hypergeometric variance; rho = 1 weighs
/// each time with the pooled S just before it (Peto and Peto 1972). Groups are 0 .. k−1; a group without
/// people is left out. df = groups − 1. O(n log n + times · k²).
struct LogRank {
    ChiSquareTest test;
    std::vector<double> observed, expected; ///< events by group
};
LogRank logRank(const SurvivalData& data, const std::vector<int>& group, int groups, double rho = 0);

} // namespace crosscut::retention
