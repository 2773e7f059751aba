#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/report/campaign_facts.h"
#include "model/store/project_file.h"

namespace crosscut::workflow {

/// Curves by segment where segments are saved, else by the kind of membership, else one for everyone: the
/// first of these that the data are rich enough for.
Result<report::CurveFacts> retentionCurves(const store::ProjectFile& project, TaskMonitor& monitor);

/// A Cox model of as many columns of the subscriptions as their events carry; columns that the fit refuses
/// (constant, collinear, separating, empty) are left out and named in the warnings.
Result<report::HazardFacts> retentionHazards(const store::ProjectFile& project, TaskMonitor& monitor);

} // namespace crosscut::workflow
