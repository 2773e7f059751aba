#pragma once

#include "model/base/result.h"
#include "model/domain/plan.h"
#include "model/store/project_file.h"

#include <string>
#include <utility>
#include <vector>

namespace crosscut::app {

Result<std::vector<Plan>> storedPlans(const store::ProjectFile& project);

/// The plan of this name; without a name the only plan of the project. Otherwise an error that names those
/// there are; `option` is what names a plan on the command line.
Result<Plan> choosePlan(const store::ProjectFile& project, const std::string& option,
                        const std::string& name);

/// FILM:COURSE cut where both keys are in the catalogs: keys may hold colons themselves.
Result<std::pair<std::string, std::string>> splitPair(const store::ProjectFile& project,
                                                      const std::string& text);

} // namespace crosscut::app
