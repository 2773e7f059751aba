#include "model/ingest/mapped_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace crosscut::ingest {

namespace {

Error fileError(const std::string& path, int reason) {
    return Error{.code = reason == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable,
                 .args = {path},
                 .detail = std::strerror(reason),
                 .lacking = {}};
}

} // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fileError(path, errno);
    return adopt(descriptor, path);
}

Result<MappedFile> MappedFile::adopt(int descriptor, const std::string& nameForErrors) {
    struct stat status {};
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        const int reason = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
        close(descriptor);
        return fileError(nameForErrors, reason);
    }
    MappedFile file;
    file.m_size = static_cast<std::size_t>(status.st_size);
    if (file.m_size > 0) {
        void* data = mmap(nullptr, file.m_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (data == MAP_FAILED) {
            const int reason = errno;
            file.m_size = 0;
            close(descriptor);
            return fileError(nameForErrors, reason);
        }
        madvise(data, file.m_size, MADV_SEQUENTIAL);
        file.m_data = static_cast<const char*>(data);
    }
    close(descriptor);
    return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

MappedFile::~MappedFile() {
    if (m_data != nullptr)
        munmap(const_cast<char*>(m_data), m_size);
}

void MappedFile::release(std::size_t offset) const {
    const std::size_t pages = offset & ~std::size_t{0xffff};
    if (m_data != nullptr && pages > 0)
        madvise(const_cast<char*>(m_data), pages, MADV_DONTNEED);
}

} // namespace crosscut::ingest
