#pragma once

#include "model/base/result.h"
#include "model/ingest/mapped_file.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace crosscut::ingest {

/// A file as UTF-8 text without its byte order mark. UTF-8 files are used where they lie; others are
/// converted once (into an unlinked temporary file where they are large, so that memory stays bounded).
///
/// Bytes that are no text in the file's encoding are never replaced: they stay in `text` as bytes that are
/// not UTF-8 either, and `hasBadBytes` tells readers to look for them row by row.
class DecodedText {
public:
    std::string_view text() const;
    const std::string& encoding() const { return m_encoding; } ///< IANA name
    bool hasBadBytes() const { return m_hasBadBytes; }
    bool hasNul() const { return m_hasNul; }
    std::size_t fileBytes() const { return m_file.bytes().size(); }
    std::size_t bytesRead() const { return m_bytesRead; } ///< of these, in the file's own encoding
    bool isWhole() const { return m_whole; }              ///< false: only the first bytes were asked for
    /// Lets the system take the pages before `offset` back.
    void release(std::size_t offset) const;

private:
    friend class TextDecoder;
    MappedFile m_file;
    MappedFile m_converted;
    std::string m_convertedInMemory;
    std::string_view m_utf8; ///< into m_file, where the file is UTF-8 already
    bool m_inPlace = true;
    std::size_t m_bytesRead = 0;
    bool m_whole = true;
    bool m_hasBadBytes = false;
    bool m_hasNul = false;
    std::string m_encoding;
};

/// Opens, detects, decodes. `encoding` empty: detected from the byte order mark, else UTF-8 where the file is
/// that, else the most likely of GB18030, Big5, Shift-JIS and windows-1252. `limit` reads only so many bytes
/// (for previews).
///
/// SourceEncoding for an unknown name and for a file that is no text at all; SourceEmpty for nothing but
/// blanks.
Result<DecodedText> decodeFile(const std::string& path, const std::string& encoding,
                               std::size_t limit = std::string_view::npos);

/// The same for a file that is open already; `path` is for errors.
Result<DecodedText> decodeText(MappedFile file, const std::string& path, const std::string& encoding,
                               std::size_t limit = std::string_view::npos);

/// A short text in UTF-8; as it is where the encoding is not known.
std::string convertedToUtf8(std::string_view bytes, const std::string& encoding);

/// The IANA name of the encoding that `bytes` is most likely in; "" where it is no text.
std::string detectEncoding(std::string_view bytes);

} // namespace crosscut::ingest
