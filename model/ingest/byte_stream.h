#pragma once

#include "model/base/result.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

/// Packed bytes as they unpack, piece by piece. What unpacks to far more than data ever do is refused
/// (SourceTooLarge), what is broken too (SourceFormat).
namespace crosscut::ingest {

class ByteStream {
public:
    virtual ~ByteStream() = default;
    /// Fills as much of the buffer as it can; 0 at the end.
    virtual Result<std::size_t> read(char* buffer, std::size_t size) = 0;
    virtual double fractionRead() const = 0;
};

/// More than 256 MiB that are more than 200 times as large as their packed form: deflate makes nothing of the
/// kind from rows that people or programs wrote.
bool isBomb(std::size_t packed, std::size_t unpacked);

/// A gzip file, of one member or many (bgzip, concatenated logs); `bytes` outlive the stream.
std::unique_ptr<ByteStream> openGzip(std::string_view bytes, const std::string& path);

/// The entries of a zip file. Names are only ever compared and shown: nothing is written under them.
class ZipArchive {
public:
    /// `bytes` outlive the archive. SourceFormat where it is damaged.
    static Result<ZipArchive> open(std::string_view bytes, const std::string& path);

    const std::string& path() const { return m_path; }
    const std::vector<std::string>& names() const { return m_names; } ///< UTF-8; folders end in /
    bool has(const std::string& name) const { return indexOf(name) >= 0; }
    /// Names are found in any case. SourceFormat where there is no such entry or it needs a password.
    Result<std::unique_ptr<ByteStream>> stream(const std::string& name) const;

private:
    std::ptrdiff_t indexOf(const std::string& name) const;

    struct Closer {
        void operator()(zip* archive) const;
    };
    std::string m_path;
    std::unique_ptr<zip, Closer> m_archive;
    std::vector<std::string> m_names;
};

} // namespace crosscut::ingest
