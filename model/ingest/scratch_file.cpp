#include "model/ingest/scratch_file.h"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace crosscut::ingest {

Result<ScratchFile> ScratchFile::create() {
    ScratchFile scratch;
    std::error_code noFolder;
    scratch.m_name = (std::filesystem::temp_directory_path(noFolder) / "crosscut-text-XXXXXX").string();
    const int descriptor = mkstemp(scratch.m_name.data());
    if (descriptor < 0)
        return Error{
            .code = ErrorCode::FileNotWritable, .args = {scratch.m_name}, .detail = {}, .lacking = {}};
    unlink(scratch.m_name.c_str());
    scratch.m_file.reset(fdopen(descriptor, "w+b"));
    return scratch;
}

void ScratchFile::write(std::string_view bytes) {
    m_size += bytes.size();
    if (!m_isFull && std::fwrite(bytes.data(), 1, bytes.size(), m_file.get()) != bytes.size())
        m_isFull = true;
}

Result<MappedFile> ScratchFile::finish(const std::string& nameForErrors) {
    if (m_isFull || std::fflush(m_file.get()) != 0)
        return Error{.code = ErrorCode::DiskFull, .args = {m_name}, .detail = {}, .lacking = {}};
    auto mapped = MappedFile::adopt(dup(fileno(m_file.get())), nameForErrors);
    m_file.reset();
    return mapped;
}

} // namespace crosscut::ingest
