#pragma once

#include "model/base/result.h"
#include "model/domain/catalog.h"
#include "model/store/project_file.h"

#include <string>

namespace crosscut::workflow {

/// Accepts a quality finding as it is, with a reason that stays beside it. InvalidOption ("reason") without
/// one.
Result<void> waive(store::ProjectFile& project, const std::string& rule, EntityKind kind,
                   const std::string& column, const std::string& reason);
/// Takes the waiver back; nothing happens where there is none.
Result<void> unwaive(store::ProjectFile& project, const std::string& rule, EntityKind kind,
                     const std::string& column);

} // namespace crosscut::workflow
