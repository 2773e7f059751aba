#include "model/ingest/date_parser.h"

#include "model/ingest/utf8.h"

#include <array>
#include <charconv>
#include <string>

namespace crosscut::ingest {

namespace {

/// Years of two digits: 00 to 69 are of this century, as POSIX has it.
constexpr int firstShortYear = 69;

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Eats digits (at most `most`) from the front; returns how many there were.
int eatNumber(std::string_view& text, int& value, int most) {
    int digits = 0;
    value = 0;
    while (digits < most && !text.empty() && isDigit(text.front())) {
        value = value * 10 + (text.front() - '0');
        text.remove_prefix(1);
        ++digits;
    }
    return digits;
}

bool eat(std::string_view& text, std::string_view what) {
    if (!text.starts_with(what))
        return false;
    text.remove_prefix(what.size());
    return true;
}

void eatBlanks(std::string_view& text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
}

int eatMonthName(std::string_view& text) {
    constexpr std::string_view names = "janfebmaraprmayjunjulaugsepoctnovdec";
    if (text.size() < 3)
        return 0;
    std::string start;
    for (const char c : text.substr(0, 3))
        start += static_cast<char>(c | 0x20);
    const std::size_t at = names.find(start);
    if (at == std::string_view::npos || at % 3 != 0)
        return 0;
    while (!text.empty() && isLetter(text.front()))
        text.remove_prefix(1);
    eat(text, ".");
    return static_cast<int>(at / 3) + 1;
}

/// "20 Nov 2026", "20-Nov-2026", "Nov 20, 2026"
std::optional<Date> eatNamedDate(std::string_view& text) {
    std::string_view rest = text;
    int day = 0;
    int year = 0;
    int month = eatMonthName(rest);
    const bool monthFirst = month != 0;
    eatBlanks(rest);
    if (eatNumber(rest, day, 2) == 0)
        return std::nullopt;
    if (!monthFirst) {
        if (!eat(rest, "-"))
            eatBlanks(rest);
        month = eatMonthName(rest);
    }
    if (!eat(rest, ",") && !eat(rest, "-"))
        eatBlanks(rest);
    eatBlanks(rest);
    if (month == 0 || eatNumber(rest, year, 4) != 4)
        return std::nullopt;
    text = rest;
    return Date::checked(year, month, day);
}

/// "Fri, " and "Friday " before a date; nothing else.
void eatWeekday(std::string_view& text) {
    constexpr std::string_view names = "monday tuesday wednesday thursday friday saturday sunday ";
    std::size_t letters = 0;
    std::string lower;
    while (letters < text.size() && isLetter(text[letters]))
        lower += static_cast<char>(text[letters++] | 0x20);
    if (letters < 3)
        return;
    for (std::size_t begin = 0; begin < names.size();) {
        const std::size_t end = names.find(' ', begin);
        const std::string_view name = names.substr(begin, end - begin);
        if (lower == name || lower == name.substr(0, 3)) {
            text.remove_prefix(letters);
            eat(text, ",");
            eatBlanks(text);
            return;
        }
        begin = end + 1;
    }
}

std::string_view separatorOf(std::string_view text) {
    for (const std::string_view separator : {"-", "/", ".", "年"})
        if (text.starts_with(separator))
            return separator;
    return {};
}

std::optional<Date> eatDate(std::string_view& text, DateOrder order) {
    if (!text.empty() && isLetter(text.front()))
        eatWeekday(text);
    std::string_view rest = text;
    int first = 0;
    int second = 0;
    int third = 0;
    const int firstDigits = eatNumber(rest, first, 8);
    if (firstDigits == 8) {
        text = rest;
        return Date::checked(first / 10000, first / 100 % 100, first % 100);
    }
    const std::string_view separator = separatorOf(rest);
    if (firstDigits == 0 || firstDigits == 3 || firstDigits > 4 || separator.empty())
        return eatNamedDate(text);
    rest.remove_prefix(separator.size());
    if (eatNumber(rest, second, 2) == 0)
        return eatNamedDate(text);
    if (!eat(rest, separator == "年" ? std::string_view("月") : separator))
        return std::nullopt;
    const bool yearFirst = firstDigits == 4;
    const int thirdDigits = eatNumber(rest, third, yearFirst ? 2 : 4);
    if (!yearFirst && thirdDigits == 2 && separator != "-") // 26-11-20 may begin with the year
        third += third < firstShortYear ? 2000 : 1900;
    else if (thirdDigits != 4 && (!yearFirst || thirdDigits == 0))
        return std::nullopt;
    eat(rest, "日");
    text = rest;
    if (yearFirst)
        return Date::checked(first, second, third);
    return order == DateOrder::Mdy ? Date::checked(third, first, second)
                                   : Date::checked(third, second, first);
}

/// Minutes east of UTC; nothing where what is left is no zone.
std::optional<int> eatZone(std::string_view& text) {
    eatBlanks(text);
    if (text.empty() || eat(text, "Z") || ((eat(text, "UTC") || eat(text, "GMT")) && text.empty()))
        return 0;
    const int sign = text.front() == '-' ? -1 : 1;
    if (text.front() != '+' && text.front() != '-')
        return std::nullopt;
    text.remove_prefix(1);
    int hours = 0;
    int minutes = 0;
    const int hourDigits = eatNumber(text, hours, 2);
    if (hourDigits == 0 || (hourDigits == 1 && !text.empty() && text.front() != ':'))
        return std::nullopt;
    eat(text, ":");
    const int digits = eatNumber(text, minutes, 2);
    if ((digits != 0 && digits != 2) || hours > 14 || minutes > 59)
        return std::nullopt;
    return sign * (hours * 60 + minutes);
}

/// Milliseconds of "08:30[:15[.250]] [AM|PM]"; negative where there is no time of day.
std::int64_t eatTimeOfDay(std::string_view& text) {
    int hour = 0;
    int minute = 0;
    int second = 0;
    if (eatNumber(text, hour, 2) == 0 || !(eat(text, ":") || eat(text, "时")) ||
        eatNumber(text, minute, 2) != 2)
        return -1;
    eat(text, "分");
    if (eat(text, ":") && eatNumber(text, second, 2) != 2)
        return -1;
    int milliseconds = 0;
    if (!text.empty() && (text.front() == '.' || text.front() == ',')) {
        text.remove_prefix(1);
        int scale = 100;
        while (!text.empty() && isDigit(text.front())) {
            milliseconds += (text.front() - '0') * scale;
            scale /= 10;
            text.remove_prefix(1);
        }
    }
    eatBlanks(text);
    const bool pm = eat(text, "PM") || eat(text, "pm") || eat(text, "下午");
    const bool am = !pm && (eat(text, "AM") || eat(text, "am") || eat(text, "上午"));
    if (pm || am)
        hour = hour % 12 + (pm ? 12 : 0);
    if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && minute + second > 0))
        return -1;
    return ((hour * 60 + minute) * 60 + second) * std::int64_t{1000} + milliseconds;
}

std::optional<std::int64_t> fromDigits(std::string_view text) {
    const std::string_view whole = text.substr(0, text.find('.'));
    if (whole.size() < 9 || whole.size() > 14)
        return std::nullopt;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), value);
    if (error != std::errc() || end != whole.data() + whole.size() || value < 0)
        return std::nullopt;
    if (whole.size() <= 11)
        return value * 1000;
    if (whole.size() <= 13)
        return value;
    const auto date =
        Date::checked(static_cast<int>(value / 10'000'000'000), static_cast<int>(value / 100'000'000 % 100),
                      static_cast<int>(value / 1'000'000 % 100));
    const std::int64_t hour = value / 10000 % 100;
    const std::int64_t minute = value / 100 % 100;
    const std::int64_t second = value % 100;
    if (!date || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    return Timestamp::fromDate(*date).milliseconds + ((hour * 60 + minute) * 60 + second) * 1000;
}

constexpr std::int64_t notPlain = INT64_MIN;

int digitPair(const char* at) {
    return (at[0] - '0') * 10 + (at[1] - '0');
}

/// The common case, "2026-11-20T08:30:00" with or without Z, without a loop.
std::int64_t plainIsoTime(std::string_view text) {
    constexpr std::string_view shape = "dddd-dd-dd dd:dd:dd";
    if (text.size() != shape.size() && (text.size() != shape.size() + 1 || text.back() != 'Z'))
        return notPlain;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool fits =
            shape[i] == 'd' ? isDigit(text[i]) : text[i] == shape[i] || (i == 10 && text[i] == 'T');
        if (!fits)
            return notPlain;
    }
    const char* at = text.data();
    const auto date =
        Date::checked(digitPair(at) * 100 + digitPair(at + 2), digitPair(at + 5), digitPair(at + 8));
    const int hour = digitPair(at + 11);
    const int minute = digitPair(at + 14);
    const int second = digitPair(at + 17);
    if (!date || hour > 23 || minute > 59 || second > 59)
        return notPlain;
    return Timestamp::fromDate(*date).milliseconds +
           ((hour * 60 + minute) * 60 + second) * std::int64_t{1000};
}

} // namespace

std::optional<DateOrder> dateOrderFromString(std::string_view name) {
    if (name == "ymd")
        return DateOrder::Ymd;
    if (name == "dmy")
        return DateOrder::Dmy;
    if (name == "mdy")
        return DateOrder::Mdy;
    return std::nullopt;
}

std::optional<Date> parseDate(std::string_view text, DateOrder order, bool allowTime) {
    text = trimmed(text);
    const auto date = eatDate(text, order);
    if (!date || text.empty())
        return date;
    if (!allowTime || !(eat(text, "T") || text.front() == ' '))
        return std::nullopt;
    eatBlanks(text);
    const bool fits = eatTimeOfDay(text) >= 0 && eatZone(text) && text.empty();
    return fits ? date : std::nullopt;
}

std::optional<std::int64_t> parseTime(std::string_view text, DateOrder order) {
    text = trimmed(text);
    if (const std::int64_t milliseconds = plainIsoTime(text); milliseconds != notPlain)
        return milliseconds;
    if (text.size() >= 9 && text.find_first_not_of("0123456789.") == std::string_view::npos &&
        text.find('.') != 2 && text.find('.') != 4)
        return fromDigits(text);
    const auto date = eatDate(text, order);
    if (!date)
        return std::nullopt;
    std::int64_t milliseconds = Timestamp::fromDate(*date).milliseconds;
    if (text.empty())
        return milliseconds;
    if (!eat(text, "T") && !eat(text, " ") && !eat(text, "\t"))
        return std::nullopt;
    eatBlanks(text);
    const std::int64_t ofDay = eatTimeOfDay(text);
    const auto zone = ofDay < 0 ? std::nullopt : eatZone(text);
    if (!zone || !text.empty())
        return std::nullopt;
    return milliseconds + ofDay - *zone * std::int64_t{60'000};
}

void DateOrderVote::see(std::string_view text) {
    text = trimmed(text);
    int first = 0;
    int second = 0;
    const int digits = eatNumber(text, first, 4);
    const std::string_view separator = separatorOf(text);
    if (digits == 0 || digits > 2 || separator.empty())
        return;
    text.remove_prefix(separator.size());
    if (eatNumber(text, second, 2) == 0 || !text.starts_with(separator))
        return;
    m_yearLast = true;
    m_slashes = m_slashes || separator == "/";
    m_firstAbove12 = m_firstAbove12 || first > 12;
    m_secondAbove12 = m_secondAbove12 || second > 12;
}

DateOrder DateOrderVote::order() const {
    if (!m_yearLast)
        return DateOrder::Ymd;
    if (m_firstAbove12 != m_secondAbove12)
        return m_firstAbove12 ? DateOrder::Dmy : DateOrder::Mdy;
    return m_slashes ? DateOrder::Mdy : DateOrder::Dmy;
}

} // namespace crosscut::ingest
