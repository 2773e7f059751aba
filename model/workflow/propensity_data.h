#pragma once

#include "model/base/result.h"
#include "model/features/design_matrix.h"
#include "model/workflow/behaviour.h"
#include "model/workflow/fit_propensity.h"

#include <string>
#include <vector>

namespace crosscut::workflow {

/// Who is scored, on what, and what they did: ready for a logistic fit.
struct PropensityData {
    std::vector<std::string> people; ///< by key, one for each row of the design
    features::DesignMatrix design;
    Eigen::VectorXd label;             ///< 1 where the target holds
    std::vector<std::string> warnings; ///< "constant:column", "collinear:column", "dropped_missing:rows"
    bool hasHeldOut = false;           ///< a behaviour target, judged on people that the fit has not seen
};

/// For an attribute: its rows with a yes or no, on other attributes. For "buys:X": people who did anything
/// before the cutoff (and do not own the course already), on what they did before it and on what is declared
/// of them; the label is a purchase from the cutoff on. Columns that the user named and that cannot be used
/// are errors; those that were chosen for them are left out with a warning.
Result<PropensityData> preparePropensity(const store::ProjectFile& project, const PropensityOptions& options,
                                         TaskMonitor& monitor);

} // namespace crosscut::workflow
