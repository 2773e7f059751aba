#include "model/ingest/value_parser.h"

#include "model/ingest/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace crosscut::ingest {

namespace {

/// No number, amount or length of time is as long; a cell of megabytes is not looked through for one.
constexpr std::size_t longestValue = 200;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<double> plainNumber(std::string_view text) {
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    if (first >= text.size() || !(isDigit(text[first]) || text[first] == '.'))
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// Takes the thousands marks out; nothing where they do not stand every three digits.
std::optional<std::string> withoutThousands(std::string_view text, char decimal) {
    const char mark = decimal == ',' ? '.' : ',';
    const std::size_t point = text.find(decimal);
    std::string_view whole = text.substr(0, point);
    std::string digits;
    std::size_t sinceMark = 0;
    bool marked = false;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const char c = whole[i];
        if (c == mark || c == ' ' || c == '\'') {
            if ((marked && sinceMark != 3) || sinceMark == 0 || sinceMark > 3)
                return std::nullopt;
            marked = true;
            sinceMark = 0;
            continue;
        }
        sinceMark += isDigit(c) ? 1 : 0;
        digits += c;
    }
    if (marked && sinceMark != 3)
        return std::nullopt;
    if (point != std::string_view::npos)
        digits.append(1, '.').append(text.substr(point + 1));
    return digits;
}

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

struct Suffix {
    std::string_view text;
    double factor;
};
constexpr Suffix suffixes[] = {{"%", 0.01}, {"‰", 0.001}, {"万", 1e4}, {"萬", 1e4}, {"亿", 1e8}, {"千", 1e3},
                               {"k", 1e3},  {"K", 1e3},   {"w", 1e4},  {"W", 1e4},  {"M", 1e6}};

struct CurrencyMark {
    std::string_view mark; ///< lower case
    std::string_view code;
};
constexpr CurrencyMark currencyMarks[] = {{"人民币", "CNY"}, {"rmb", "CNY"}, {"cny", "CNY"}, {"元", "CNY"},
                                          {"¥", "CNY"},      {"￥", "CNY"},  {"us$", "USD"}, {"usd", "USD"},
                                          {"hk$", "HKD"},    {"hkd", "HKD"}, {"nt$", "TWD"}, {"twd", "TWD"},
                                          {"$", "USD"},      {"eur", "EUR"}, {"€", "EUR"},   {"gbp", "GBP"},
                                          {"£", "GBP"},      {"jpy", "JPY"}, {"円", "JPY"}};

struct MinuteUnit {
    std::string_view text;
    double minutes;
};
/// Longer names first, so that "min" is not taken for "m".
constexpr MinuteUnit minuteUnits[] = {
    {"hours", 60},     {"hour", 60},    {"hrs", 60},     {"hr", 60},    {"h", 60},
    {"小时", 60},      {"时", 60},      {"minutes", 1},  {"minute", 1}, {"mins", 1},
    {"min", 1},        {"m", 1},        {"分钟", 1},     {"分", 1},     {"seconds", 1.0 / 60},
    {"sec", 1.0 / 60}, {"s", 1.0 / 60}, {"秒", 1.0 / 60}};

std::optional<double> clockMinutes(std::string_view text) {
    std::array<int, 3> parts{};
    std::size_t count = 0;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (count < parts.size() && at < end) {
        const auto [next, error] = std::from_chars(at, end, parts[count]);
        if (error != std::errc() || parts[count] < 0 || (count > 0 && parts[count] > 59))
            return std::nullopt;
        ++count;
        if (next < end && *next != ':')
            return std::nullopt;
        at = next < end ? next + 1 : end;
    }
    if (count < 2 || at != end)
        return std::nullopt;
    return count == 2 ? parts[0] * 60.0 + parts[1] : parts[0] * 60.0 + parts[1] + parts[2] / 60.0;
}

std::string_view eatUnit(std::string_view& text, double& minutes) {
    for (const MinuteUnit& unit : minuteUnits)
        if (text.starts_with(unit.text)) {
            minutes = unit.minutes;
            text = trimmed(text.substr(unit.text.size()));
            return unit.text;
        }
    return {};
}

constexpr std::array<std::string_view, 5> separatorKinds{"|", ";；", "、", "/", ",，"};

} // namespace

std::optional<double> parseNumber(std::string_view text, char decimal) {
    text = trimmed(text);
    if (text.empty() || text.size() > longestValue)
        return std::nullopt;
    if (decimal == '.')
        if (const auto value = plainNumber(text))
            return std::isfinite(*value) ? value : std::nullopt;

    std::string plain = withoutFullWidth(text);
    replaceAll(plain, "\xC2\xA0", " ");     // no-break space
    replaceAll(plain, "\xE2\x80\xAF", " "); // narrow no-break space
    replaceAll(plain, "−", "-");
    double factor = 1;
    for (const Suffix& suffix : suffixes)
        if (plain.ends_with(suffix.text)) {
            factor = suffix.factor;
            plain = trimmed(std::string_view(plain).substr(0, plain.size() - suffix.text.size()));
            break;
        }
    const auto digits = withoutThousands(plain, decimal);
    const auto value = digits ? plainNumber(*digits) : std::nullopt;
    if (!value || !std::isfinite(*value * factor))
        return std::nullopt;
    return factor < 1 ? *value / std::round(1 / factor) : *value * factor;
}

std::string_view unitOf(std::string_view text) {
    text = trimmed(text);
    if (text.size() > longestValue)
        return {};
    const std::size_t digits = text.find_last_of("0123456789");
    if (digits == std::string_view::npos || digits + 1 == text.size())
        return {};
    const std::string_view unit = trimmed(text.substr(digits + 1));
    for (const std::string_view known :
         {"周",       "週",       "星期",  "天",     "日",       "个月",    "月",     "年",
          "小时",     "分钟",     "秒",    "节",     "课时",     "学时",    "讲",     "章",
          "人",       "名",       "位",    "次",     "个",       "部",      "集",     "季",
          "岁",       "门",       "weeks", "week",   "days",     "day",     "months", "month",
          "years",    "year",     "hours", "hour",   "hrs",      "minutes", "min",    "lessons",
          "lectures", "episodes", "times", "people", "students", "users"})
        if (unit == known)
            return unit;
    return {};
}

std::optional<long long> parseInteger(std::string_view text) {
    const auto value = parseNumber(text);
    if (!value || *value != std::floor(*value) || std::abs(*value) > 9e15)
        return std::nullopt;
    return static_cast<long long>(*value);
}

std::optional<ParsedMoney> parseMoney(std::string_view text, char decimal) {
    if (trimmed(text).size() > longestValue)
        return std::nullopt;
    std::string lower = lowered(withoutFullWidth(trimmed(text)));
    if (lower == "免费" || lower == "free")
        return ParsedMoney{0, {}};
    std::string_view amount = lower;
    ParsedMoney money;
    for (const CurrencyMark& mark : currencyMarks) {
        if (!amount.starts_with(mark.mark) && !amount.ends_with(mark.mark))
            continue;
        if (amount.starts_with(mark.mark))
            amount.remove_prefix(mark.mark.size());
        else
            amount.remove_suffix(mark.mark.size());
        money.currency = mark.code;
        break;
    }
    const auto value = parseNumber(amount, decimal);
    if (!value)
        return std::nullopt;
    money.amount = *value;
    return money;
}

std::optional<double> parseMinutes(std::string_view text, double bareUnitMinutes, char decimal) {
    if (text.size() > longestValue)
        return std::nullopt;
    text = trimmed(text);
    if (const auto bare = parseNumber(text, decimal))
        return *bare * bareUnitMinutes;
    const std::string lower = lowered(text);
    if (const auto clock = clockMinutes(lower))
        return clock;
    double total = 0;
    for (std::string_view rest = lower; !rest.empty();) {
        const std::size_t digits = std::min(rest.find_first_not_of("0123456789."), rest.size());
        const auto value = plainNumber(rest.substr(0, digits));
        rest = trimmed(rest.substr(digits));
        double minutes = 0;
        if (!value || eatUnit(rest, minutes).empty())
            return std::nullopt;
        total += *value * minutes;
    }
    return total;
}

std::optional<bool> parseYesNo(std::string_view text) {
    if (text.size() > longestValue)
        return std::nullopt;
    const std::string word = lowered(withoutFullWidth(trimmed(text)));
    for (const std::string_view yes : {"1", "yes", "y", "true", "t", "是", "有", "已", "on", "1.0"})
        if (word == yes)
            return true;
    for (const std::string_view no : {"0", "no", "n", "false", "f", "否", "无", "未", "off", "0.0"})
        if (word == no)
            return false;
    return std::nullopt;
}

bool isMissing(std::string_view text) {
    text = trimmed(text);
    if (text.size() > 4)
        return false;
    for (const std::string_view word : {"", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "None", "none",
                                        "\\N", "-", "--", "—", "#N/A"})
        if (text == word)
            return true;
    return false;
}

std::vector<std::string> parseList(std::string_view text, std::string_view separators) {
    std::vector<std::string> entries;
    text = trimmed(text);
    if (text == "(no genres listed)" || text == "无" || isMissing(text))
        return entries;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t end = begin;
        std::size_t width = 0;
        for (; end < text.size(); ++end) {
            const std::size_t length = std::max<std::size_t>(utf8SequenceLength(text.substr(end)), 1);
            if (separators.find(text.substr(end, length)) != std::string_view::npos) {
                width = length;
                break;
            }
            end += length - 1;
        }
        const std::string_view entry = trimmed(text.substr(begin, end - begin));
        if (!entry.empty() && std::find(entries.begin(), entries.end(), entry) == entries.end())
            entries.emplace_back(entry);
        begin = end + std::max<std::size_t>(width, 1);
    }
    return entries;
}

void ListSeparators::see(std::string_view cell) {
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        const std::string_view separators = separatorKinds[kind];
        const std::size_t first = utf8SequenceLength(separators);
        const bool shown =
            cell.find(separators.substr(0, first)) != std::string_view::npos ||
            (separators.size() > first && cell.find(separators.substr(first)) != std::string_view::npos);
        m_cells[kind] += shown ? 1 : 0;
    }
}

std::string ListSeparators::chosen() const {
    for (std::size_t kind = 0; kind < kinds; ++kind)
        if (m_cells[kind] > 0 && 4 * m_cells[kind] >= *std::max_element(m_cells, m_cells + kinds))
            return std::string(separatorKinds[kind]) + "、，；";
    return {};
}

} // namespace crosscut::ingest
