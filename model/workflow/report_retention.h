#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/report/campaign_facts.h"
#include "model/store/project_file.h"
#include "model/workflow/fit_survival.h"

namespace crosscut::workflow {

/// Results in the words of the report, which its charts are made of.
report::CurveFacts curveFacts(const KaplanMeierResult& result);
report::HazardFacts hazardFacts(const CoxResult& result);

/// fitFirstCurves and fitFirstCox (first_survival.h) for the report.
Result<report::CurveFacts> retentionCurves(const store::ProjectFile& project, TaskMonitor& monitor);
Result<report::HazardFacts> retentionHazards(const store::ProjectFile& project, TaskMonitor& monitor);

} // namespace crosscut::workflow
