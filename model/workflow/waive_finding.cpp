#include "model/workflow/waive_finding.h"

#include "model/base/clock.h"
#include "model/store/guarded.h"
#include "model/store/waiver_table.h"

namespace crosscut::workflow {

Result<void> waive(store::ProjectFile& project, const std::string& rule, EntityKind kind,
                   const std::string& column, const std::string& reason) {
    if (reason.find_first_not_of(" \t\r\n") == std::string::npos)
        return invalidOption("reason", reason, "a few words");
    return store::guarded(project.path(), [&]() -> Result<void> {
        store::WaiverTable(project.database())
            .save({.rule = rule,
                   .kind = kind,
                   .column = column,
                   .reason = reason,
                   .createdAt = SystemClock().now().toIso()});
        return {};
    });
}

Result<void> unwaive(store::ProjectFile& project, const std::string& rule, EntityKind kind,
                     const std::string& column) {
    return store::guarded(project.path(), [&]() -> Result<void> {
        store::WaiverTable(project.database()).remove(rule, kind, column);
        return {};
    });
}

} // namespace crosscut::workflow
