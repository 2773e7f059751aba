#include <cstdint>
#include <cstring>
#include <string>
#include <utility>
#include <vector>
#include <zip.h>

/// Changes what is in an archive, not how it is packed: bytes changed in a packed entry would only ever show
/// that checksums work.

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

constexpr zip_uint64_t largestEntry = 1 << 18;
constexpr std::size_t growth = 256;

Entries entriesOf(const std::uint8_t* data, std::size_t size) {
    Entries entries;
    zip_source_t* source = zip_source_buffer_create(data, size, 0, nullptr);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive == nullptr) {
        zip_source_free(source);
        return entries;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t status;
        zip_file_t* file = zip_fopen_index(archive, index, 0);
        if (file == nullptr)
            continue;
        if (zip_stat_index(archive, index, 0, &status) != 0 || status.size > largestEntry) {
            zip_fclose(file);
            continue;
        }
        std::string text(status.size, '\0');
        const zip_int64_t got = zip_fread(file, text.data(), text.size());
        text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
        zip_fclose(file);
        entries.emplace_back(status.name, std::move(text));
    }
    zip_discard(archive);
    return entries;
}

/// Stored, not deflated: that is fast, and libFuzzer sees the texts that the readers compare.
std::string stored(const Entries& entries) {
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    for (const auto& [name, text] : entries) {
        zip_source_t* content = zip_source_buffer(archive, text.data(), text.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), content, ZIP_FL_OVERWRITE);
        if (index < 0)
            zip_source_free(content);
        else
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    std::string bytes;
    zip_stat_t status;
    if (zip_close(archive) != 0) {
        zip_discard(archive);
    } else if (zip_source_stat(target, &status) == 0) {
        bytes.resize(status.size);
        zip_source_open(target);
        zip_source_read(target, bytes.data(), bytes.size());
        zip_source_close(target);
    }
    zip_source_free(target);
    return bytes;
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned int seed) {
    constexpr unsigned rawOneIn = 16;
    Entries entries = seed % rawOneIn == 0 ? Entries() : entriesOf(data, size);
    if (entries.empty())
        return LLVMFuzzerMutate(data, size, maxSize);
    std::string& text = entries[seed / rawOneIn % entries.size()].second;
    const std::size_t before = text.size();
    text.resize(before + growth);
    text.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(text.data()), before, text.size()));
    const std::string bytes = stored(entries);
    if (bytes.empty() || bytes.size() > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::memcpy(data, bytes.data(), bytes.size());
    return bytes.size();
}
