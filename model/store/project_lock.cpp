#include "model/store/project_lock.h"

#include "model/base/clock.h"

#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crosscut::store {

namespace {

std::string lockPath(const std::string& projectPath) {
    return projectPath + ".lock";
}

std::string ownName() {
    char host[256] = "";
    if (gethostname(host, sizeof host - 1) != 0)
        host[0] = '\0';
    const char* user = std::getenv("USER");
    const std::string name = user != nullptr ? user : "uid " + std::to_string(getuid());
    return name + "@" + host + ", " + SystemClock().now().toIso().substr(0, 16);
}

std::string contentOf(int descriptor) {
    char text[512];
    const ssize_t length = pread(descriptor, text, sizeof text, 0);
    return length > 0 ? std::string(text, static_cast<std::size_t>(length)) : std::string();
}

/// Another program may have removed the file between our open and our lock: then the lock is on nothing.
bool isStillThere(int descriptor, const std::string& path) {
    struct stat opened {};
    struct stat named {};
    return fstat(descriptor, &opened) == 0 && stat(path.c_str(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

} // namespace

Result<std::shared_ptr<ProjectLock>> ProjectLock::acquire(const std::string& projectPath) {
    const std::string path = lockPath(projectPath);
    for (;;) {
        const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (descriptor < 0)
            return Error{ErrorCode::FileNotWritable, {projectPath}, {}, {}};
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const std::string who = contentOf(descriptor);
            close(descriptor);
            return Error{ErrorCode::ProjectLocked, {projectPath, who}, {}, {}};
        }
        if (!isStillThere(descriptor, path)) {
            close(descriptor);
            continue;
        }
        const std::string who = ownName();
        if (ftruncate(descriptor, 0) != 0 || pwrite(descriptor, who.data(), who.size(), 0) < 0) {
            close(descriptor);
            return Error{ErrorCode::FileNotWritable, {projectPath}, {}, {}};
        }
        return std::shared_ptr<ProjectLock>(new ProjectLock(path, descriptor));
    }
}

std::string ProjectLock::holder(const std::string& projectPath) {
    const int descriptor = open(lockPath(projectPath).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return {};
    const bool isFree = flock(descriptor, LOCK_SH | LOCK_NB) == 0;
    const std::string who = isFree ? std::string() : contentOf(descriptor);
    close(descriptor);
    return who;
}

ProjectLock::~ProjectLock() {
    unlink(m_path.c_str());
    close(m_descriptor);
}

} // namespace crosscut::store
