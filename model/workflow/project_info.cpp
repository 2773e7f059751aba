#include "model/workflow/project_info.h"

#include "model/base/parallel.h"
#include "model/store/guarded.h"

namespace crosscut::workflow {

Result<ProjectInfo> projectInfo(const store::ProjectFile& project) {
    return store::guarded(project.path(), [&]() -> Result<ProjectInfo> {
        return ProjectInfo{.path = project.path(),
                           .schemaVersion = project.schemaVersion(),
                           .dataHash = project.dataHash(),
                           .counts = store::readCounts(project.database()),
                           .batches = store::BatchTable(project.database()).all()};
    });
}

RunInfo makeRunInfo(const store::ProjectFile& project, std::uint64_t seed, double seconds) {
    return RunInfo{.seed = seed,
                   .version = CROSSCUT_VERSION,
                   .dataHash = project.dataHash(),
                   .seconds = seconds,
                   .threads = threadCount()};
}

} // namespace crosscut::workflow
