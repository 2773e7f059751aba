#include "model/ingest/byte_stream.h"

#include "model/ingest/source_errors.h"
#include "model/ingest/text_decoder.h"
#include "model/ingest/utf8.h"

#include <algorithm>
#include <limits>
#include <strings.h>
#include <zip.h>
#define ZLIB_CONST
#include <zlib.h>

namespace crosscut::ingest {

namespace {

constexpr std::size_t harmless = std::size_t{256} << 20;
constexpr std::size_t plausibleRatio = 200;

class GzipStream final : public ByteStream {
public:
    GzipStream(std::string_view bytes, const std::string& path)
        : m_bytes(bytes)
        , m_path(path) {
        constexpr int gzipOnly = 16;
        m_isBroken = inflateInit2(&m_inflater, MAX_WBITS + gzipOnly) != Z_OK;
    }
    ~GzipStream() override { inflateEnd(&m_inflater); }
    GzipStream(const GzipStream&) = delete;
    GzipStream& operator=(const GzipStream&) = delete;

    Result<std::size_t> read(char* buffer, std::size_t size) override {
        m_inflater.next_out = reinterpret_cast<Bytef*>(buffer);
        m_inflater.avail_out = static_cast<uInt>(size);
        while (m_inflater.avail_out > 0 && !m_isBroken && !m_isOver)
            step();
        const std::size_t got = size - m_inflater.avail_out;
        m_unpacked += got;
        if (m_isBroken)
            return damagedSource(m_path, "gzip");
        if (isBomb(m_bytes.size(), m_unpacked))
            return tooLargeSource(m_path, "unpacked");
        return got;
    }

    double fractionRead() const override {
        return static_cast<double>(m_next - m_inflater.avail_in) / static_cast<double>(m_bytes.size());
    }

private:
    void step() {
        if (m_inflater.avail_in == 0) {
            const std::size_t piece = std::min<std::size_t>(m_bytes.size() - m_next, 1 << 20);
            m_inflater.next_in = reinterpret_cast<const Bytef*>(m_bytes.data() + m_next);
            m_inflater.avail_in = static_cast<uInt>(piece);
            m_next += piece;
            m_isBroken = piece == 0;
        }
        const int status = m_isBroken ? Z_DATA_ERROR : inflate(&m_inflater, Z_NO_FLUSH);
        if (status == Z_STREAM_END)
            beginMember();
        else if (status != Z_OK)
            m_isBroken = true;
    }

    /// What follows a member is another one, or padding that gzip ignores too.
    void beginMember() {
        const std::string_view rest = m_bytes.substr(m_next - m_inflater.avail_in);
        m_isOver = !rest.starts_with("\x1F\x8B");
        if (!m_isOver)
            m_isBroken = inflateReset(&m_inflater) != Z_OK;
    }

    std::string_view m_bytes;
    std::string m_path;
    z_stream m_inflater{};
    std::size_t m_next = 0;
    std::size_t m_unpacked = 0;
    bool m_isBroken = false;
    bool m_isOver = false;
};

class ZipEntryStream final : public ByteStream {
public:
    ZipEntryStream(zip_file_t* file, const zip_stat_t& status, const std::string& path)
        : m_file(file)
        , m_packed(status.comp_size)
        , m_whole(status.size)
        , m_path(path) {}
    ~ZipEntryStream() override { zip_fclose(m_file); }
    ZipEntryStream(const ZipEntryStream&) = delete;
    ZipEntryStream& operator=(const ZipEntryStream&) = delete;

    Result<std::size_t> read(char* buffer, std::size_t size) override {
        const zip_int64_t got = zip_fread(m_file, buffer, size);
        if (got < 0)
            return damagedSource(m_path, zip_file_strerror(m_file));
        m_unpacked += static_cast<std::size_t>(got);
        if (isBomb(m_packed, m_unpacked))
            return tooLargeSource(m_path, "unpacked");
        return static_cast<std::size_t>(got);
    }

    double fractionRead() const override {
        return m_whole == 0 ? 1
                            : std::min(1.0, static_cast<double>(m_unpacked) / static_cast<double>(m_whole));
    }

private:
    zip_file_t* m_file;
    std::size_t m_packed;
    std::size_t m_whole;
    std::size_t m_unpacked = 0;
    std::string m_path;
};

/// Zip has no word for the encoding of old names: what is not UTF-8 is read as the text it most likely is.
std::string nameInUtf8(const char* raw) {
    const std::string_view name = raw == nullptr ? std::string_view() : std::string_view(raw);
    if (firstBadUtf8(name) == std::string_view::npos)
        return std::string(name);
    return convertedToUtf8(name, detectEncoding(name));
}

} // namespace

bool isBomb(std::size_t packed, std::size_t unpacked) {
    return unpacked > harmless && unpacked / plausibleRatio > packed;
}

std::unique_ptr<ByteStream> openGzip(std::string_view bytes, const std::string& path) {
    return std::make_unique<GzipStream>(bytes, path);
}

void ZipArchive::Closer::operator()(zip* archive) const {
    zip_discard(archive);
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes, const std::string& path) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    ZipArchive archive;
    archive.m_path = path;
    if (source != nullptr)
        archive.m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (archive.m_archive == nullptr) {
        Error damaged = damagedSource(path, zip_error_strerror(&error));
        zip_source_free(source);
        zip_error_fini(&error);
        return damaged;
    }
    const zip_int64_t entries = zip_get_num_entries(archive.m_archive.get(), 0);
    for (zip_int64_t i = 0; i < entries; ++i)
        archive.m_names.push_back(
            nameInUtf8(zip_get_name(archive.m_archive.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW)));
    return archive;
}

std::ptrdiff_t ZipArchive::indexOf(const std::string& name) const {
    auto found = std::find(m_names.begin(), m_names.end(), name);
    if (found == m_names.end())
        found = std::find_if(m_names.begin(), m_names.end(), [&](const std::string& one) {
            return strcasecmp(one.c_str(), name.c_str()) == 0;
        });
    return found == m_names.end() ? -1 : found - m_names.begin();
}

Result<std::unique_ptr<ByteStream>> ZipArchive::stream(const std::string& name) const {
    const std::ptrdiff_t index = indexOf(name);
    zip_stat_t status;
    zip_stat_init(&status);
    if (index < 0 || zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0, &status) != 0)
        return damagedSource(m_path, "no " + name);
    if (status.encryption_method != ZIP_EM_NONE)
        return unsupportedSource(m_path, "password");
    zip_file_t* file = zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0);
    if (file == nullptr)
        return damagedSource(m_path, zip_strerror(m_archive.get()));
    return std::unique_ptr<ByteStream>(std::make_unique<ZipEntryStream>(file, status, m_path));
}

} // namespace crosscut::ingest
