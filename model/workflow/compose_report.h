#pragma once

#include "model/base/clock.h"
#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/domain/plan.h"
#include "model/report/report_document.h"
#include "model/store/project_file.h"

#include <string>

namespace crosscut::workflow {

/// Composes the report of a plan: cover, summary, pairs with evidence, segments, retention, plan table,
/// schedule, budget, method and data appendix. Sections whose data are too thin say so instead of being left
/// out. The report is dated by `clock`.
Result<report::ReportDocument> composeReport(store::ProjectFile& project, const std::string& planName,
                                             TaskMonitor& monitor, const Clock& clock = SystemClock());

/// The same of a plan as it is being edited, stored or not.
Result<report::ReportDocument> composeReport(store::ProjectFile& project, const Plan& plan,
                                             TaskMonitor& monitor, const Clock& clock = SystemClock());

} // namespace crosscut::workflow
