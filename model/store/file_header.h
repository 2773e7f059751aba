#pragma once

#include <cstdint>
#include <string>

namespace crosscut::store {

/// What the first bytes of a file say, read without SQLite so that a file that is not ours is never written
/// to.
struct FileHeader {
    enum class Verdict { Missing, Unreadable, NotAProject, Truncated, Project };

    Verdict verdict = Verdict::Missing;
    int schemaVersion = 0;
};

FileHeader readFileHeader(const std::string& path);

} // namespace crosscut::store
