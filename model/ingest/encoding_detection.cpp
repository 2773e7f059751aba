#include "model/ingest/text_decoder.h"
#include "model/ingest/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <unicode/ucsdet.h>

namespace crosscut::ingest {

namespace {

/// Beyond this many bytes a sample is taken from the lines with high bytes.
constexpr std::size_t sampleBytes = 256 * 1024;

std::string fromByteOrderMark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        return "UTF-8";
    if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)))
        return "UTF-32LE";
    if (bytes.starts_with("\xFF\xFE"))
        return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF"))
        return "UTF-16BE";
    return {};
}

/// UTF-16 without a mark gives itself away by its separators: a line feed, comma or digit with a zero beside
/// it.
std::string fromZeroBytes(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, sampleBytes);
    std::size_t zeroAtEven = 0;
    std::size_t zeroAtOdd = 0;
    for (std::size_t i = 0; i + 1 < head.size(); i += 2) {
        zeroAtEven += head[i] == '\0' && head[i + 1] != '\0' ? 1 : 0;
        zeroAtOdd += head[i + 1] == '\0' && head[i] != '\0' ? 1 : 0;
    }
    const std::size_t enough = std::max<std::size_t>(head.size() / 50, 2);
    if (zeroAtOdd >= enough && zeroAtOdd > 20 * zeroAtEven)
        return "UTF-16LE";
    if (zeroAtEven >= enough && zeroAtEven > 20 * zeroAtOdd)
        return "UTF-16BE";
    return {};
}

bool isBinary(std::string_view bytes) {
    for (const std::string_view magic :
         {"\x1f\x8b", "PK\x03\x04", "SQLite format 3", "\x89PNG", "%PDF-", "\xD0\xCF\x11\xE0"})
        if (bytes.starts_with(magic))
            return true;
    const std::string_view head = bytes.substr(0, sampleBytes);
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte != 0 && byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\x1b' &&
               c != '\x1f';
    });
    return static_cast<std::size_t>(controls) * 10 > head.size();
}

/// The lines that hold bytes beyond ASCII, from all over the file, up to sampleBytes: the rest says nothing.
std::string tellingLines(std::string_view bytes) {
    std::string lines;
    for (std::size_t begin = 0; begin < bytes.size() && lines.size() < sampleBytes;) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size() - 1) + 1;
        const std::string_view line = bytes.substr(begin, std::min(end - begin, sampleBytes));
        if (std::any_of(line.begin(), line.end(), [](char c) { return static_cast<signed char>(c) < 0; }))
            lines += line;
        begin = end;
    }
    return lines;
}

/// Share of two-byte characters that are among the ones in daily use: level 1 of GB 2312 (rows 0xB0..0xD7)
/// for Chinese; ICU's own guess knows too little of tables with short cells.
double commonGbShare(std::string_view lines) {
    std::size_t pairs = 0;
    std::size_t common = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const auto lead = static_cast<unsigned char>(lines[i]);
        const auto trail = static_cast<unsigned char>(lines[i + 1]);
        if (lead < 0x81)
            continue;
        ++pairs;
        const bool daily = lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
        const bool punctuation = (lead == 0xa1 || lead == 0xa3) && trail >= 0xa1;
        common += daily || punctuation ? 1 : 0;
        ++i;
    }
    return pairs == 0 ? 0 : static_cast<double>(common) / static_cast<double>(pairs);
}

/// Shares of two-byte characters that traditional Chinese and Japanese texts are made of: level 1 of Big5
/// (rows 0xA4..0xC6) and kana of Shift-JIS.
struct EastAsianShares {
    double bigFive = 0;
    double kana = 0;
};
EastAsianShares eastAsianShares(std::string_view lines) {
    std::size_t pairs = 0;
    std::size_t bigFive = 0;
    std::size_t kana = 0;
    std::size_t bad = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto lead = static_cast<unsigned char>(lines[i]);
        if (lead < 0x81)
            continue;
        const auto trail = i + 1 < lines.size() ? static_cast<unsigned char>(lines[i + 1]) : 0;
        ++pairs;
        const bool isTrail = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
        bigFive += isTrail && (lead == 0xa1 || (lead >= 0xa4 && lead <= 0xc6)) ? 1 : 0;
        kana += (lead == 0x82 && trail >= 0x9f && trail <= 0xf1) ||
                        (lead == 0x83 && trail >= 0x40 && trail <= 0x96)
                    ? 1
                    : 0;
        bad += trail < 0x40 ? 1 : 0;
        i += trail >= 0x40 ? 1 : 0;
    }
    if (pairs == 0 || bad * 10 > pairs)
        return {};
    return {static_cast<double>(bigFive) / static_cast<double>(pairs),
            static_cast<double>(kana) / static_cast<double>(pairs)};
}

/// Bytes beyond ASCII that stand alone between ASCII letters: an accent of a Western text.
double loneHighShare(std::string_view lines) {
    std::size_t high = 0;
    std::size_t lone = 0;
    const auto isHigh = [&](std::size_t i) { return static_cast<signed char>(lines[i]) < 0; };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!isHigh(i))
            continue;
        ++high;
        lone += (i == 0 || !isHigh(i - 1)) && (i + 1 == lines.size() || !isHigh(i + 1)) ? 1 : 0;
    }
    return high == 0 ? 0 : static_cast<double>(lone) / static_cast<double>(high);
}

std::string fromStatistics(std::string_view bytes) {
    const std::string lines = tellingLines(bytes);
    if (commonGbShare(lines) > 0.85)
        return "GB18030";
    if (loneHighShare(lines) > 0.7)
        return "windows-1252";
    const EastAsianShares shares = eastAsianShares(lines);
    if (shares.kana > 0.25)
        return "Shift_JIS";
    if (shares.bigFive > 0.85)
        return "Big5";

    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                              &ucsdet_close);
    ucsdet_setText(detector.get(), lines.data(), static_cast<std::int32_t>(lines.size()), &status);
    std::int32_t found = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &status);
    for (std::int32_t i = 0; U_SUCCESS(status) && i < found; ++i) {
        const std::string_view name = ucsdet_getName(matches[i], &status);
        for (const std::string_view known : {"GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR"})
            if (name == known)
                return std::string(known);
        if (name.starts_with("ISO-8859-") || name.starts_with("windows-125"))
            return name == "ISO-8859-1" ? "windows-1252" : std::string(name);
    }
    return "windows-1252";
}

} // namespace

std::string detectEncoding(std::string_view bytes) {
    if (std::string encoding = fromByteOrderMark(bytes); !encoding.empty())
        return encoding;
    if (isBinary(bytes))
        return {};
    if (std::string encoding = fromZeroBytes(bytes); !encoding.empty())
        return encoding;
    if (firstBadUtf8(bytes) == std::string_view::npos)
        return "UTF-8";
    // A UTF-8 file with some damage: what is well-formed by accident is rare in every other encoding.
    const Utf8Census census = utf8Census(bytes);
    if (census.sequences >= census.bad)
        return "UTF-8";
    return fromStatistics(bytes);
}

} // namespace crosscut::ingest
