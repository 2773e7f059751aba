#include "model/workflow/create_project.h"

#include "model/workflow/fill_sample.h"

#include <filesystem>
#include <unistd.h>

namespace crosscut::workflow {

namespace {

/// The sample grows beside the place it is for, so that a failure or a cancel leaves nothing and no half of
/// it.
Result<store::ProjectFile> createSample(const std::string& path, const CreateOptions& options,
                                        TaskMonitor& monitor) {
    const std::string draft = path + ".draft-" + std::to_string(getpid());
    auto filled = [&]() -> Result<void> {
        auto project = store::ProjectFile::create(draft, true);
        return project ? fillSample(*project, options.seed, monitor) : Result<void>(project.error());
    }(); // closed here: one file again
    if (!filled) {
        std::error_code ignored;
        std::filesystem::remove(draft, ignored);
        Error error = filled.error();
        if (!error.args.empty() && error.args.front() == draft)
            error.args.front() = path;
        return error;
    }
    return store::ProjectFile::moveInto(draft, path, options.overwrite);
}

} // namespace

Result<store::ProjectFile> createProject(const std::string& path, const CreateOptions& options,
                                         TaskMonitor& monitor) {
    if (!monitor.report(0, Stage::Preparing))
        return cancelledError();
    std::error_code failure;
    if (!options.overwrite && std::filesystem::exists(path, failure))
        return Error{ErrorCode::FileExists, {path}, {}, {}};
    return options.sample ? createSample(path, options, monitor)
                          : store::ProjectFile::create(path, options.overwrite);
}

} // namespace crosscut::workflow
