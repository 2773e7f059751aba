#include "model/quality/cell_repairs.h"

#include <algorithm>
#include <array>
#include <set>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>
#include <unordered_map>
#include <vector>

namespace crosscut::quality {

namespace {

constexpr int firstFilmYear = 1888;
constexpr UChar32 widthOffset = 0xfee0; ///< of U+FF21 (full-width A) from U+0041

bool isBlank(UChar32 c) {
    constexpr std::array<UChar32, 5> zeroWidth{0x200b, 0x200c, 0x200d, 0x2060, 0xfeff};
    return u_isUWhiteSpace(c) != 0 || std::find(zeroWidth.begin(), zeroWidth.end(), c) != zeroWidth.end();
}

UChar32 halfWidth(UChar32 c) {
    const bool isLetterOrDigit =
        (c >= 0xff10 && c <= 0xff19) || (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a);
    return isLetterOrDigit ? c - widthOffset : c;
}

/// Calls `see(character, begin, end)` for the characters of the text; bytes that are not UTF-8 come as -1.
template<typename See>
void eachCharacter(std::string_view text, const See& see) {
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        const std::int32_t begin = at;
        UChar32 c = 0;
        U8_NEXT(text.data(), at, length, c);
        see(c, static_cast<std::size_t>(begin), static_cast<std::size_t>(at));
    }
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view trimmed(std::string_view text) {
    std::size_t from = text.size(), to = 0;
    eachCharacter(text, [&](UChar32 c, std::size_t begin, std::size_t end) {
        if (isBlank(c))
            return;
        from = std::min(from, begin);
        to = end;
    });
    return to == 0 ? std::string_view() : text.substr(from, to - from);
}

std::string folded(std::string_view text) {
    if (isAscii(text))
        return std::string(text);
    std::string result;
    eachCharacter(text, [&](UChar32 c, std::size_t begin, std::size_t end) {
        if (const UChar32 half = halfWidth(c); half != c)
            result += static_cast<char>(half);
        else
            result += text.substr(begin, end - begin);
    });
    return result;
}

/// What spellings of one word have in common: no case, no width, no blanks.
std::string spellingKey(std::string_view text) {
    icu::UnicodeString bare;
    eachCharacter(text, [&](UChar32 c, std::size_t, std::size_t) {
        const bool isWide = c > 0xff00 && c < 0xff5f;
        if (!isBlank(c))
            bare.append(isWide ? c - widthOffset : c);
    });
    std::string key;
    bare.foldCase().toUTF8String(key);
    return key;
}

std::vector<std::string_view> entriesOf(std::string_view cell) {
    std::vector<std::string_view> entries;
    for (std::size_t begin = 0; begin <= cell.size();) {
        const std::size_t end = std::min(cell.find('|', begin), cell.size());
        entries.push_back(cell.substr(begin, end - begin));
        begin = end + 1;
    }
    return entries;
}

std::string joined(const std::vector<std::string>& entries) {
    std::string cell;
    for (const std::string& entry : entries)
        if (!entry.empty())
            cell += (cell.empty() ? "" : "|") + entry;
    return cell;
}

void addOnce(std::vector<std::string>& entries, std::string entry) {
    if (std::find(entries.begin(), entries.end(), entry) == entries.end())
        entries.push_back(std::move(entry));
}

/// Rewrites cells (or each entry of lists) by `mend`.
template<typename Mend>
Rewrites rewrite(std::span<const CellCount> cells, CellShape shape, const Mend& mend) {
    Rewrites rewrites;
    for (const CellCount& cell : cells) {
        std::string after;
        if (shape == CellShape::List) {
            std::vector<std::string> entries;
            for (const std::string_view entry : entriesOf(cell.text))
                entries.emplace_back(mend(entry));
            after = joined(entries);
        } else {
            after = mend(cell.text);
        }
        if (after != cell.text)
            rewrites.emplace(cell.text, std::move(after));
    }
    return rewrites;
}

bool isMissingWord(std::string_view text, bool noneIsAnAnswer) {
    static const std::set<std::string> words{"na",      "n/a",  "#n/a", "n.a.", "nan",    "null",
                                             "(null)",  "\\n",  "-",    "--",   "—",      "——",
                                             "unknown", "未知", "不详", "暂无", "未填写", "(nogenreslisted)"};
    constexpr std::size_t longest = 64;
    if (text.size() > longest)
        return false;
    const std::string key = spellingKey(text);
    return key == "无" ? !noneIsAnAnswer : words.contains(key);
}

/// The parts of a text between separators, trimmed, without empty ones.
std::vector<std::string> partsOf(std::string_view text, std::u32string_view separators) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    const auto take = [&](std::size_t to) {
        if (const std::string_view part = trimmed(text.substr(from, to - from)); !part.empty())
            parts.emplace_back(part);
    };
    eachCharacter(text, [&](UChar32 c, std::size_t begin, std::size_t end) {
        if (separators.find(static_cast<char32_t>(c)) == std::u32string_view::npos)
            return;
        take(begin);
        from = end;
    });
    take(text.size());
    return parts;
}

constexpr std::u32string_view sureSeparators = U"|、，；";
constexpr std::u32string_view likelySeparators = U"/,;";

std::string tidied(std::string_view cell, const std::set<std::string, std::less<>>& known) {
    std::vector<std::string> entries;
    for (std::string& entry : partsOf(cell, sureSeparators)) {
        std::vector<std::string> parts = partsOf(entry, likelySeparators);
        const bool allKnown =
            parts.size() > 1 &&
            std::all_of(parts.begin(), parts.end(), [&](const auto& part) { return known.contains(part); });
        if (!allKnown)
            parts = {std::move(entry)};
        for (std::string& part : parts)
            addOnce(entries, std::move(part));
    }
    return joined(entries);
}

/// The commonest spelling of each word that has several. Blanks around a word are not a spelling of it.
std::unordered_map<std::string, std::string> commonestSpellings(std::span<const CellCount> cells,
                                                                CellShape shape) {
    std::map<std::string, std::int64_t, std::less<>> rows;
    const auto see = [&](std::string_view spelling, std::int64_t n) {
        if (!spelling.empty() && trimmed(spelling) == spelling)
            rows[std::string(spelling)] += n;
    };
    for (const CellCount& cell : cells) {
        if (shape == CellShape::Text)
            see(cell.text, cell.rows);
        else
            for (const std::string_view entry : entriesOf(cell.text))
                see(entry, cell.rows);
    }
    std::unordered_map<std::string, std::pair<std::string, std::int64_t>> best;
    for (const auto& [spelling, count] : rows) {
        auto& [chosen, most] = best[spellingKey(spelling)];
        if (count > most) {
            chosen = spelling;
            most = count;
        }
    }
    std::unordered_map<std::string, std::string> spellings;
    for (const auto& [spelling, count] : rows)
        if (const std::string& chosen = best[spellingKey(spelling)].first; chosen != spelling)
            spellings.emplace(spelling, chosen);
    return spellings;
}

bool opens(UChar32 c) {
    return std::u32string_view(U"([（【〔［").find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

bool closes(UChar32 c) {
    return std::u32string_view(U")]）】〕］").find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

} // namespace

Rewrites trimBlanks(std::span<const CellCount> cells, CellShape shape) {
    return rewrite(cells, shape, [](std::string_view text) { return std::string(trimmed(text)); });
}

Rewrites foldWidth(std::span<const CellCount> cells, CellShape shape) {
    return rewrite(cells, shape, folded);
}

Rewrites clearMissingWords(std::span<const CellCount> cells, CellShape shape, bool noneIsAnAnswer) {
    return rewrite(cells, shape, [noneIsAnAnswer](std::string_view text) {
        return isMissingWord(text, noneIsAnAnswer) ? std::string() : std::string(text);
    });
}

Rewrites tidyLists(std::span<const CellCount> cells) {
    std::set<std::string, std::less<>> known;
    for (const CellCount& cell : cells)
        for (std::string& entry : partsOf(cell.text, sureSeparators))
            known.insert(std::move(entry));
    Rewrites rewrites;
    for (const CellCount& cell : cells)
        if (std::string after = tidied(cell.text, known); after != cell.text)
            rewrites.emplace(cell.text, std::move(after));
    return rewrites;
}

Rewrites unifySpellings(std::span<const CellCount> cells, CellShape shape) {
    const auto spellings = commonestSpellings(cells, shape);
    if (spellings.empty())
        return {};
    const auto unified = [&](std::string_view text) {
        const auto found = spellings.find(std::string(text));
        return found == spellings.end() ? std::string(text) : found->second;
    };
    if (shape == CellShape::Text)
        return rewrite(cells, shape, unified);
    Rewrites rewrites;
    for (const CellCount& cell : cells) {
        std::vector<std::string> entries;
        bool changes = false;
        for (const std::string_view entry : entriesOf(cell.text)) {
            std::string after = unified(entry);
            changes = changes || after != entry;
            addOnce(entries, std::move(after));
        }
        if (changes)
            rewrites.emplace(cell.text, joined(entries));
    }
    return rewrites;
}

std::optional<int> yearInBrackets(std::string_view title, int latest) {
    const std::string text = folded(title);
    std::set<int> years;
    std::size_t from = std::string::npos; // after the newest opening bracket
    eachCharacter(text, [&](UChar32 c, std::size_t begin, std::size_t end) {
        if (opens(c)) {
            from = end;
        } else if (closes(c) && from != std::string::npos) {
            const std::string_view inside = trimmed(std::string_view(text).substr(from, begin - from));
            from = std::string::npos;
            if (inside.size() != 4 || !std::all_of(inside.begin(), inside.end(),
                                                   [](char digit) { return digit >= '0' && digit <= '9'; }))
                return;
            const int year = std::stoi(std::string(inside));
            if (year >= firstFilmYear && year <= latest)
                years.insert(year);
        }
    });
    return years.size() == 1 ? std::optional(*years.begin()) : std::nullopt;
}

} // namespace crosscut::quality
