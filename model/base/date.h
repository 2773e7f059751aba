#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscut {

/// A day of the proleptic Gregorian calendar, counted from 1970-01-01.
struct Date {
    std::int32_t days = 0;

    static Date fromCivil(int year, int month, int day);
    /// Nothing for a day that does not exist (2026-02-30).
    static std::optional<Date> checked(int year, int month, int day);
    /// Reads "2026-11-20" and nothing else; the ingest's value parser reads every other form.
    static std::optional<Date> fromIso(std::string_view text);

    int year() const;
    int month() const;   ///< 1..12
    int day() const;     ///< 1..31
    int weekday() const; ///< 1 Monday .. 7 Sunday
    std::string toIso() const;

    Date operator+(int n) const { return Date{days + n}; }
    Date operator-(int n) const { return Date{days - n}; }
    int operator-(Date other) const { return days - other.days; }
    auto operator<=>(const Date&) const = default;
};

/// A moment in UTC, in milliseconds since 1970-01-01T00:00:00Z.
struct Timestamp {
    static constexpr std::int64_t millisecondsPerDay = 86'400'000;

    std::int64_t milliseconds = 0;

    static Timestamp fromDate(Date date) { return Timestamp{date.days * millisecondsPerDay}; }
    Date date() const;
    /// "2026-11-20T08:30:00Z", with milliseconds where there are any.
    std::string toIso() const;

    auto operator<=>(const Timestamp&) const = default;
};

} // namespace crosscut
