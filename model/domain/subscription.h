#pragma once

#include "model/domain/attribute.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscut {

/// A stretch of membership of one person: how long it lasted and whether it has ended. Where start and end
/// are known the duration is in days; otherwise it is in the unit of the source's own column (`unit`).
struct Subscription {
    std::int64_t id = 0;
    std::string user;
    std::optional<Date> start;
    std::optional<Date> end;
    double duration = 0;
    bool ended = false; ///< false: still running when observed (censored)
    std::string unit;   ///< "days", or the source's column name ("week", "tenure")
    std::string plan;
    std::string channel;
    Attributes attributes;
};

/// "days", "weeks", "months" or "years" for a unit that says so in either language; "periods" for all others.
inline std::string_view timeUnit(std::string_view unit) {
    constexpr std::string_view names[][2] = {
        {"day", "days"},     {"days", "days"},     {"Day", "days"},     {"Days", "days"},
        {"天", "days"},      {"week", "weeks"},    {"weeks", "weeks"},  {"Week", "weeks"},
        {"Weeks", "weeks"},  {"周", "weeks"},      {"month", "months"}, {"months", "months"},
        {"Month", "months"}, {"Months", "months"}, {"月", "months"},    {"year", "years"},
        {"years", "years"},  {"Year", "years"},    {"Years", "years"},  {"年", "years"},
    };
    for (const auto& [name, meaning] : names)
        if (unit == name)
            return meaning;
    return "periods";
}

} // namespace crosscut
