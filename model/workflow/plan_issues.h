#pragma once

#include "model/workflow/plan_evidence.h"
#include "model/workflow/plan_totals.h"

#include <vector>

namespace crosscut::workflow {

/// What keeps the plan from being ready: the plan's own issues first, then pair by pair.
std::vector<PlanIssue> planIssues(const Plan& plan, const PlanEvidence& evidence);

} // namespace crosscut::workflow
