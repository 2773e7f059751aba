#include "model/store/file_header.h"

#include "model/store/migrator.h"

#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace crosscut::store {

namespace {

// Offsets of https://www.sqlite.org/fileformat.html, section 1.3
constexpr std::size_t headerSize = 100;
constexpr std::size_t pageSizeAt = 16;
constexpr std::size_t pageCountAt = 28;
constexpr std::size_t userVersionAt = 60;
constexpr std::size_t applicationIdAt = 68;

std::uint32_t bigEndian(const std::array<char, headerSize>& bytes, std::size_t at, int length) {
    std::uint32_t word = 0;
    for (int i = 0; i < length; ++i)
        word = word << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return word;
}

} // namespace

FileHeader readFileHeader(const std::string& path) {
    using Verdict = FileHeader::Verdict;
    std::error_code failure;
    const auto status = std::filesystem::status(path, failure);
    if (!std::filesystem::exists(status))
        return {Verdict::Missing, 0};
    if (!std::filesystem::is_regular_file(status))
        return {Verdict::NotAProject, 0};
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return {Verdict::Unreadable, 0};

    std::array<char, headerSize> bytes{};
    file.read(bytes.data(), bytes.size());
    if (file.gcount() < static_cast<std::streamsize>(headerSize) ||
        std::memcmp(bytes.data(), "SQLite format 3", 16) != 0 ||
        bigEndian(bytes, applicationIdAt, 4) != projectApplicationId)
        return {Verdict::NotAProject, 0};

    const int version = static_cast<int>(bigEndian(bytes, userVersionAt, 4));
    const std::uint64_t pageSize =
        bigEndian(bytes, pageSizeAt, 2) == 1 ? 65536 : bigEndian(bytes, pageSizeAt, 2);
    const std::uint64_t pages = bigEndian(bytes, pageCountAt, 4);
    const std::uint64_t size = std::filesystem::file_size(path, failure);
    // Folding the log into the file writes the header first: where that was cut off the log holds the rest.
    const bool hasLog = std::filesystem::exists(path + "-wal");
    if (failure || (size < pages * pageSize && !hasLog))
        return {Verdict::Truncated, version};
    return {Verdict::Project, version};
}

} // namespace crosscut::store
