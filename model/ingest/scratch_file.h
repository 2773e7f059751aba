#pragma once

#include "model/base/result.h"
#include "model/ingest/mapped_file.h"

#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace crosscut::ingest {

/// Text in the making: a temporary file that is unlinked at once, so that memory stays bounded and nothing is
/// left behind.
class ScratchFile {
public:
    /// FileNotWritable where there is no room for temporary files at all.
    static Result<ScratchFile> create();

    void write(std::string_view bytes);
    std::size_t size() const { return m_size; }
    bool isFull() const { return m_isFull; }
    /// The text, to be read; DiskFull where some of it could not be written.
    Result<MappedFile> finish(const std::string& nameForErrors);

private:
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::string m_name;
    std::unique_ptr<std::FILE, Closer> m_file;
    std::size_t m_size = 0;
    bool m_isFull = false;
};

} // namespace crosscut::ingest
