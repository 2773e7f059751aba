#pragma once

#include "model/base/result.h"
#include "model/domain/data_column.h"
#include "model/retention/survival_data.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace crosscut::workflow {

/// Memberships with everything that may group or explain them: their own columns, those of their people
/// (where a membership has no column of that name) and "segment", the saved segments.
struct SurvivalSource {
    retention::SurvivalData data;
    std::vector<DataColumn> columns; ///< each as long as data
    std::string unit;
    std::int64_t withoutDuration = 0; ///< memberships left out because nothing says how long they lasted

    const DataColumn* column(const std::string& name) const;
};

/// NothingToModel ("subscriptions") where a project has none.
Result<SurvivalSource> readSurvivalSource(const store::ProjectFile& project);

} // namespace crosscut::workflow
