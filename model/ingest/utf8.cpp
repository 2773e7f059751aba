#include "model/ingest/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace crosscut::ingest {

namespace {

unsigned char byteAt(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

bool isContinuation(std::string_view text, std::size_t i) {
    return i < text.size() && (byteAt(text, i) & 0xc0) == 0x80;
}

std::size_t skipAscii(std::string_view text, std::size_t i) {
    constexpr std::uint64_t high = 0x8080808080808080ULL;
    while (i + 32 <= text.size()) {
        std::uint64_t words[4];
        std::memcpy(words, text.data() + i, sizeof words);
        if (((words[0] | words[1] | words[2] | words[3]) & high) != 0)
            break;
        i += 32;
    }
    while (i < text.size() && byteAt(text, i) < 0x80)
        ++i;
    return i;
}

constexpr std::string_view wideBlanks[] = {"\xC2\xA0", "\xE3\x80\x80", "\xEF\xBB\xBF"};

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\v' || c == '\f';
}

} // namespace

std::size_t utf8SequenceLength(std::string_view text) {
    if (text.empty())
        return 0;
    const unsigned char lead = byteAt(text, 0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return isContinuation(text, 1) ? 2 : 0;
    if (!isContinuation(text, 1) || !isContinuation(text, 2))
        return 0;
    const unsigned char second = byteAt(text, 1);
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool overlong = lead == 0xe0 && second < 0xa0;
        const bool surrogate = lead == 0xed && second >= 0xa0;
        return overlong || surrogate ? 0 : 3;
    }
    if (lead >= 0xf0 && lead <= 0xf4 && isContinuation(text, 3)) {
        const bool outside = (lead == 0xf0 && second < 0x90) || (lead == 0xf4 && second >= 0x90);
        return outside ? 0 : 4;
    }
    return 0;
}

std::size_t firstBadUtf8(std::string_view text) {
    std::size_t i = skipAscii(text, 0);
    while (i < text.size()) {
        const std::size_t length = utf8SequenceLength(text.substr(i));
        if (length == 0)
            return i;
        i += length;
        if (i < text.size() && byteAt(text, i) < 0x80)
            i = skipAscii(text, i);
    }
    return std::string_view::npos;
}

Utf8Census utf8Census(std::string_view text) {
    Utf8Census census;
    for (std::size_t i = skipAscii(text, 0); i < text.size(); i = skipAscii(text, i)) {
        const std::size_t length = utf8SequenceLength(text.substr(i));
        length == 0 ? ++census.bad : ++census.sequences;
        i += length == 0 ? 1 : length;
    }
    return census;
}

std::string withoutFullWidth(std::string_view text) {
    std::string narrow;
    narrow.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        // U+FF01..U+FF5E are ASCII 0x21..0x7e shifted: EF BC 81 .. EF BD 9E.
        if (i + 2 < text.size() && byteAt(text, i) == 0xef &&
            (byteAt(text, i + 1) == 0xbc || byteAt(text, i + 1) == 0xbd)) {
            const int code = (byteAt(text, i + 1) - 0xbc) * 64 + byteAt(text, i + 2) - 0x80 + 0x20;
            if (code >= 0x21 && code <= 0x7e) {
                narrow += static_cast<char>(code);
                i += 3;
                continue;
            }
        }
        narrow += text[i++];
    }
    return narrow;
}

std::string_view trimmed(std::string_view text) {
    const auto isGraphic = [](char c) { return c > ' ' && c < '\x7f'; };
    if (!text.empty() && isGraphic(text.front()) && isGraphic(text.back()))
        return text;
    for (bool again = true; again && !text.empty();) {
        again = false;
        while (!text.empty() && isBlank(text.front()))
            text.remove_prefix(1);
        while (!text.empty() && isBlank(text.back()))
            text.remove_suffix(1);
        for (const std::string_view blank : wideBlanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

} // namespace crosscut::ingest
