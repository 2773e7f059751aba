#include "model/ingest/sheet_values.h"

#include "model/base/date.h"

#include <charconv>
#include <cmath>
#include <cstdio>

namespace crosscut::ingest {

namespace {

constexpr double millisecondsPerDay = 86'400'000;
constexpr double lastSerial = 2'958'466; ///< the day after 9999-12-31
constexpr int leapDayThatNeverWas = 60;

struct Clock {
    long long hours;
    int minutes, seconds, milliseconds;
};

Clock clockOf(long long milliseconds) {
    return {milliseconds / 3'600'000, static_cast<int>(milliseconds / 60'000 % 60),
            static_cast<int>(milliseconds / 1'000 % 60), static_cast<int>(milliseconds % 1'000)};
}

std::string shownClock(long long milliseconds) {
    const Clock clock = clockOf(milliseconds);
    char text[48];
    std::snprintf(text, sizeof text, "%02lld:%02d:%02d", clock.hours, clock.minutes, clock.seconds);
    std::string shown = text;
    if (clock.milliseconds > 0) {
        std::snprintf(text, sizeof text, ".%03d", clock.milliseconds);
        shown += text;
    }
    return shown;
}

std::string shownDay(long long serial, bool since1904) {
    if (since1904)
        return (Date::fromCivil(1904, 1, 1) + static_cast<int>(serial)).toIso();
    if (serial == leapDayThatNeverWas)
        return "1900-02-29";
    const int before = serial < leapDayThatNeverWas ? 31 : 30;
    return (Date::fromCivil(1899, 12, before) + static_cast<int>(serial)).toIso();
}

/// The code without quoted texts, escaped characters, padding and brackets that are not elapsed time.
std::string bareFormat(std::string_view code) {
    std::string bare;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size() - 1);
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t close = std::min(code.find(']', i), code.size() - 1);
            if (close == i + 2 || close == i + 3) // [h], [mm]
                bare += code.substr(i, close - i + 1);
            i = close;
        } else {
            bare += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return bare;
}

} // namespace

NumberLook lookOfFormat(std::string_view code) {
    const std::string bare = bareFormat(code);
    if (bare == "general")
        return NumberLook::Number;
    if (bare.find('[') != std::string::npos)
        return bare.find_first_of("hms") != std::string::npos ? NumberLook::Duration : NumberLook::Number;
    return bare.find_first_of("ydhms") != std::string::npos ? NumberLook::Moment : NumberLook::Number;
}

NumberLook lookOfBuiltIn(long long id) {
    constexpr long long elapsed = 46;
    if (id == elapsed)
        return NumberLook::Duration;
    const bool moment =
        (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return moment ? NumberLook::Moment : NumberLook::Number;
}

std::string shownNumber(double value) {
    char text[64];
    const double size = std::abs(value);
    const bool plain = size == 0 || (size >= 1e-7 && size < 1e21);
    const auto [end, error] = plain ? std::to_chars(text, text + sizeof text, value, std::chars_format::fixed)
                                    : std::to_chars(text, text + sizeof text, value);
    return error == std::errc() ? std::string(text, end) : std::string();
}

std::string shownMoment(double serial, bool since1904) {
    if (!(serial >= 0) || serial >= lastSerial)
        return shownNumber(serial);
    const long long milliseconds = std::llround(serial * millisecondsPerDay);
    const long long day = milliseconds / static_cast<long long>(millisecondsPerDay);
    const long long inDay = milliseconds % static_cast<long long>(millisecondsPerDay);
    if (day == 0)
        return serial == 0 && since1904 ? shownDay(0, true) : shownClock(inDay);
    return inDay == 0 ? shownDay(day, since1904) : shownDay(day, since1904) + ' ' + shownClock(inDay);
}

std::string shownDuration(double days) {
    if (!(days >= 0) || days >= lastSerial)
        return shownNumber(days);
    return shownClock(std::llround(days * millisecondsPerDay));
}

} // namespace crosscut::ingest
