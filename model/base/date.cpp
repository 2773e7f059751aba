#include "model/base/date.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace crosscut {

namespace {

std::chrono::year_month_day civil(Date date) {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{date.days}}};
}

bool readDigits(std::string_view text, int& value) {
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    return failure == std::errc{} && end == text.data() + text.size();
}

} // namespace

Date Date::fromCivil(int year, int month, int day) {
    const auto days = std::chrono::sys_days{std::chrono::year{year} / month / day};
    return Date{static_cast<std::int32_t>(days.time_since_epoch().count())};
}

std::optional<Date> Date::checked(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const std::chrono::year_month_day ymd = std::chrono::year{year} / month / day;
    if (!ymd.ok())
        return std::nullopt;
    return fromCivil(year, month, day);
}

std::optional<Date> Date::fromIso(std::string_view text) {
    int year = 0;
    int month = 0;
    int day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !readDigits(text.substr(0, 4), year) ||
        !readDigits(text.substr(5, 2), month) || !readDigits(text.substr(8, 2), day))
        return std::nullopt;
    return checked(year, month, day);
}

int Date::year() const {
    return static_cast<int>(civil(*this).year());
}

int Date::month() const {
    return static_cast<int>(static_cast<unsigned>(civil(*this).month()));
}

int Date::day() const {
    return static_cast<int>(static_cast<unsigned>(civil(*this).day()));
}

int Date::weekday() const {
    const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{days}}};
    return static_cast<int>(weekday.iso_encoding());
}

std::string Date::toIso() const {
    const auto ymd = civil(*this);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                  static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return text;
}

Date Timestamp::date() const {
    std::int64_t days = milliseconds / millisecondsPerDay;
    if (milliseconds % millisecondsPerDay < 0)
        --days;
    return Date{static_cast<std::int32_t>(days)};
}

std::string Timestamp::toIso() const {
    const Date day = date();
    const std::int64_t rest = milliseconds - fromDate(day).milliseconds;
    const int seconds = static_cast<int>(rest / 1000);
    const int fraction = static_cast<int>(rest % 1000);
    char text[40];
    if (fraction == 0)
        std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", seconds / 3600, seconds / 60 % 60, seconds % 60);
    else
        std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03dZ", seconds / 3600, seconds / 60 % 60,
                      seconds % 60, fraction);
    return day.toIso() + text;
}

} // namespace crosscut
