#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"

#include <cstdint>
#include <string>

namespace crosscut::workflow {

struct CreateOptions {
    bool sample = false;           ///< fill it with the sample project
    bool overwrite = false;        ///< replace an existing file
    std::uint64_t seed = 20260101; ///< of the sample
};

Result<store::ProjectFile> createProject(const std::string& path, const CreateOptions& options,
                                         TaskMonitor& monitor);

} // namespace crosscut::workflow
