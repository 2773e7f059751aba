#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"
#include "model/workflow/fit_survival.h"

#include <string>
#include <vector>

/// What is shown of retention before anybody has chosen anything: in the report, and when the dock opens.
namespace crosscut::workflow {

/// Whether curves by this column can be told apart: two to eight levels.
bool makesReadableGroups(const SurvivalColumn& column);

/// Curves by segment where segments are saved, else by the kind of membership, else one for everyone: the
/// first of these that the data are rich enough for.
Result<KaplanMeierResult> fitFirstCurves(const store::ProjectFile& project, TaskMonitor& monitor);

struct FirstCox {
    CoxResult result;
    std::vector<std::string> covariates;
    std::vector<std::string> leftOut; ///< "constant:city", "collinear:age", "separation:trial"
};
/// A Cox model of as many columns of the subscriptions as their events carry; columns that the fit refuses
/// (constant, collinear, separating, empty) are left out and named.
Result<FirstCox> fitFirstCox(const store::ProjectFile& project, TaskMonitor& monitor);

} // namespace crosscut::workflow
