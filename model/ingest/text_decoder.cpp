#include "model/ingest/text_decoder.h"

#include "model/ingest/scratch_file.h"
#include "model/ingest/utf8.h"

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <unicode/ucnv.h>
#include <vector>

namespace crosscut::ingest {

namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

/// Converted texts beyond this size go to a temporary file.
constexpr std::size_t largestInMemory = 64 << 20;

Error encodingError(const std::string& path, const std::string& encoding, std::size_t line) {
    return Error{.code = ErrorCode::SourceEncoding,
                 .args = {path, encoding, std::to_string(line)},
                 .detail = {},
                 .lacking = {}};
}

/// What is not text in the source's encoding goes into the result as its own bytes after 0xFF, which no UTF-8
/// holds.
void markBadBytes(std::string& target, const UConverter& converter) {
    char bytes[16];
    std::int8_t length = sizeof bytes;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(&converter, bytes, &length, &status);
    target += '\xFF';
    target.append(bytes, static_cast<std::size_t>(std::max<std::int8_t>(length, 0)));
}

class ConvertingLoop {
public:
    ConvertingLoop(UConverter& from, UConverter& to)
        : m_from(from)
        , m_to(to)
        , m_units(32 * 1024)
        , m_bytes(128 * 1024) {}

    /// Hands the UTF-8 over piece by piece; returns whether any bytes were bad.
    bool run(std::string_view source, const std::function<void(std::string_view)>& sink) {
        const char* next = source.data();
        const char* const end = next + source.size();
        bool bad = false;
        bool pending = true;
        while (pending) {
            UChar* unit = m_units.data();
            UErrorCode status = U_ZERO_ERROR;
            ucnv_toUnicode(&m_from, &unit, m_units.data() + m_units.size(), &next, end, nullptr, true,
                           &status);
            m_piece.clear();
            appendUtf8(unit);
            if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
                bad = true;
                markBadBytes(m_piece, m_from);
            }
            sink(m_piece);
            pending = next < end || status == U_BUFFER_OVERFLOW_ERROR;
        }
        return bad;
    }

private:
    void appendUtf8(const UChar* unitsEnd) {
        const UChar* unit = m_units.data();
        while (unit < unitsEnd) {
            char* byte = m_bytes.data();
            UErrorCode status = U_ZERO_ERROR;
            ucnv_fromUnicode(&m_to, &byte, m_bytes.data() + m_bytes.size(), &unit, unitsEnd, nullptr, false,
                             &status);
            m_piece.append(m_bytes.data(), byte);
        }
    }

    UConverter& m_from;
    UConverter& m_to;
    std::vector<UChar> m_units;
    std::vector<char> m_bytes;
    std::string m_piece;
};

Converter openConverter(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(encoding.c_str(), &status), &ucnv_close);
    if (U_FAILURE(status))
        return {nullptr, &ucnv_close};
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return converter;
}

std::string_view markOf(const std::string& encoding) {
    if (encoding == "UTF-8")
        return "\xEF\xBB\xBF";
    if (encoding == "UTF-16LE")
        return "\xFF\xFE";
    if (encoding == "UTF-16BE")
        return "\xFE\xFF";
    if (encoding == "UTF-32LE")
        return {"\xFF\xFE\0\0", 4};
    return {};
}

/// The IANA name of what the user wrote ("utf8", "gbk", "UTF-16"); "" for one that nobody knows.
std::string canonicalName(const std::string& encoding, std::string_view bytes) {
    UErrorCode status = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(encoding.c_str(), "IANA", &status);
    const Converter converter = openConverter(encoding);
    if (converter == nullptr)
        return {};
    const std::string iana = name == nullptr ? encoding : name;
    if (iana == "UTF-16")
        return bytes.starts_with("\xFE\xFF") ? "UTF-16BE" : "UTF-16LE";
    return iana == "GBK" || iana == "GB2312" ? "GB18030" : iana; // a superset that decodes them alike
}

} // namespace

class TextDecoder {
public:
    static Result<DecodedText> decode(MappedFile file, const std::string& path, const std::string& asked,
                                      std::size_t limit) {
        DecodedText decoded;
        decoded.m_file = std::move(file);
        std::string_view bytes = decoded.m_file.bytes();
        decoded.m_whole = bytes.size() <= limit;
        bytes = wholeLines(bytes, limit);
        decoded.m_bytesRead = bytes.size();
        decoded.m_encoding = asked.empty() ? detectEncoding(bytes) : canonicalName(asked, bytes);
        if (bytes.empty())
            return Error{.code = ErrorCode::SourceEmpty, .args = {path}, .detail = {}, .lacking = {}};
        if (decoded.m_encoding.empty())
            return encodingError(path, asked.empty() ? "text" : asked, 1);
        if (const std::string_view mark = markOf(decoded.m_encoding); bytes.starts_with(mark))
            bytes.remove_prefix(mark.size());
        if (decoded.m_encoding == "UTF-8" || decoded.m_encoding == "US-ASCII") {
            decoded.m_utf8 = bytes;
            decoded.m_hasBadBytes = firstBadUtf8(bytes) != std::string_view::npos;
        } else if (auto converted = convert(decoded, bytes, path); !converted) {
            return converted.error();
        }
        const std::string_view text = decoded.text();
        decoded.m_hasNul = text.find('\0') != std::string_view::npos;
        if (trimmed(text).empty())
            return Error{.code = ErrorCode::SourceEmpty, .args = {path}, .detail = {}, .lacking = {}};
        return decoded;
    }

private:
    /// At most `limit` bytes; cut at a byte offset that splits no unit of UTF-16 and, where it can be, at a
    /// line's end.
    static std::string_view wholeLines(std::string_view bytes, std::size_t limit) {
        if (bytes.size() <= limit)
            return bytes;
        const std::size_t lineEnd = bytes.rfind('\n', limit);
        const bool wide = !fromZeroesOrMark(bytes.substr(0, 4096)).empty();
        if (lineEnd == std::string_view::npos || wide)
            return bytes.substr(0, limit & ~std::size_t{3});
        return bytes.substr(0, lineEnd + 1);
    }

    static std::string fromZeroesOrMark(std::string_view head) {
        const std::string encoding = detectEncoding(head);
        return encoding.starts_with("UTF-16") || encoding.starts_with("UTF-32") ? encoding : std::string();
    }

    static Result<void> convert(DecodedText& decoded, std::string_view bytes, const std::string& path) {
        const Converter from = openConverter(decoded.m_encoding);
        const Converter to = openConverter("UTF-8");
        decoded.m_inPlace = false;
        ConvertingLoop loop(*from, *to);
        if (bytes.size() <= largestInMemory) {
            decoded.m_hasBadBytes =
                loop.run(bytes, [&](std::string_view piece) { decoded.m_convertedInMemory += piece; });
            return {};
        }
        auto scratch = ScratchFile::create();
        if (!scratch)
            return scratch.error();
        decoded.m_hasBadBytes = loop.run(bytes, [&](std::string_view piece) { scratch->write(piece); });
        auto converted = scratch->finish(path);
        if (!converted)
            return converted.error();
        decoded.m_converted = *std::move(converted);
        return {};
    }
};

std::string_view DecodedText::text() const {
    if (m_inPlace)
        return m_utf8;
    return m_convertedInMemory.empty() ? m_converted.bytes() : std::string_view(m_convertedInMemory);
}

void DecodedText::release(std::size_t offset) const {
    if (m_inPlace)
        m_file.release(offset);
    else
        m_converted.release(offset);
}

Result<DecodedText> decodeFile(const std::string& path, const std::string& encoding, std::size_t limit) {
    auto file = MappedFile::open(path);
    if (!file)
        return file.error();
    return TextDecoder::decode(*std::move(file), path, encoding, limit);
}

Result<DecodedText> decodeText(MappedFile file, const std::string& path, const std::string& encoding,
                               std::size_t limit) {
    return TextDecoder::decode(std::move(file), path, encoding, limit);
}

std::string convertedToUtf8(std::string_view bytes, const std::string& encoding) {
    const Converter from = openConverter(encoding);
    const Converter to = openConverter("UTF-8");
    if (from == nullptr || encoding.empty())
        return std::string(bytes);
    std::string text;
    ConvertingLoop(*from, *to).run(bytes, [&](std::string_view piece) { text += piece; });
    return text;
}

} // namespace crosscut::ingest
