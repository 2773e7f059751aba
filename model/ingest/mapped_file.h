#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace crosscut::ingest {

/// The bytes of a file, mapped read-only: reading 5 GB takes no more memory than the pages in use.
class MappedFile {
public:
    /// FileNotFound or FileUnreadable (a folder, no permission).
    static Result<MappedFile> open(const std::string& path);
    /// The content of a temporary file that is already unlinked; takes the descriptor over.
    static Result<MappedFile> adopt(int descriptor, const std::string& nameForErrors);

    MappedFile() = default;
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    std::string_view bytes() const { return {m_data, m_size}; }
    /// Lets the system take the pages before `offset` back; they can still be read.
    void release(std::size_t offset) const;

private:
    const char* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace crosscut::ingest
