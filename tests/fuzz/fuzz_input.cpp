#include "tests/fuzz/fuzz_input.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sys/mman.h>
#include <unistd.h>

namespace crosscut::fuzz {

namespace {

void writeAll(int descriptor, std::string_view bytes) {
    require(write(descriptor, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
            "the input can be written");
}

/// Gone with the process.
class InputFile {
public:
    InputFile() { close(mkstemp(m_path.data())); }
    ~InputFile() { unlink(m_path.c_str()); }
    const std::string& path() const { return m_path; }

private:
    std::string m_path = (std::filesystem::temp_directory_path() / "crosscut-fuzz-XXXXXX").string();
};

} // namespace

void require(bool kept, const char* promise) {
    if (kept)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

ingest::MappedFile mapped(std::string_view bytes) {
    const int descriptor = memfd_create("input", MFD_CLOEXEC);
    writeAll(descriptor, bytes);
    auto file = ingest::MappedFile::adopt(descriptor, "input");
    require(file.ok(), "a written file can be mapped");
    return *std::move(file);
}

const std::string& fileOf(std::string_view bytes) {
    static const InputFile file;
    std::FILE* stream = std::fopen(file.path().c_str(), "wb");
    require(std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size(), "the input can be written");
    std::fclose(stream);
    return file.path();
}

} // namespace crosscut::fuzz
