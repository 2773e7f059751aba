#pragma once

#include "model/base/result.h"

#include <memory>
#include <string>

namespace crosscut::store {

/// The right to write to a project: flock(2) on `<path>.lock`, so that it dies with the process. The file
/// says who holds it and goes when the lock is given back.
class ProjectLock {
public:
    /// ProjectLocked (path, holder) where another program has it; FileNotWritable where no lock file can be
    /// made.
    static Result<std::shared_ptr<ProjectLock>> acquire(const std::string& projectPath);
    /// Who holds the lock now; empty where nobody does.
    static std::string holder(const std::string& projectPath);

    ~ProjectLock();
    ProjectLock(const ProjectLock&) = delete;
    ProjectLock& operator=(const ProjectLock&) = delete;

private:
    ProjectLock(std::string path, int descriptor)
        : m_path(std::move(path))
        , m_descriptor(descriptor) {}

    std::string m_path;
    int m_descriptor;
};

} // namespace crosscut::store
