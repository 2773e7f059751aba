#pragma once

#include "model/retention/survival_data.h"

#include <span>
#include <vector>

namespace crosscut::retention {

/// Harrell's C (1982): of the pairs whose order in time is certain, the share in which the one with the
/// higher risk failed first; equal risks count a half. Of a failure and a censoring at one time the failure
/// came first; two failures at one time are no pair. Pairs are formed within strata. 0.5 where there is no
/// pair. O(n log n).
double concordance(const SurvivalData& data, std::span<const double> risk,
                   const std::vector<int>& strata = {});

} // namespace crosscut::retention
