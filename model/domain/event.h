#pragma once

#include "model/base/date.h"

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace crosscut {

/// Kind of an event: the well-known ones have fixed numbers, others are interned per project from
/// firstCustomKind on.
enum class EventKind : std::uint8_t {
    View,
    Like,
    Comment,
    Rating,
    Search,
    Trial,
    Purchase,
    Live,
    Quiz,
    Click,
    Share,
    Favourite,
};

inline constexpr std::array<std::string_view, 12> eventKindKeys{"view",   "like",  "comment",  "rating",
                                                                "search", "trial", "purchase", "live",
                                                                "quiz",   "click", "share",    "favourite"};
inline constexpr std::uint8_t firstCustomKind = 32;

/// Which catalog an item key of an event means; Auto is settled by looking the key up in both.
enum class ItemCatalog : std::uint8_t { Auto, Films, Courses };

inline constexpr double noValue = std::numeric_limits<double>::quiet_NaN();
inline constexpr std::int64_t noTime = std::numeric_limits<std::int64_t>::min();

/// One act of one person, with keys as the source wrote them. Inside the store events are columns of interned
/// numbers (model/store/event_columns.h); this struct is for single rows that people look at.
struct Event {
    std::string user;
    std::string item;
    ItemCatalog catalog = ItemCatalog::Auto;
    std::string kind;
    double value = noValue;             ///< rating, amount ...; NaN where the source has none
    std::string currency;               ///< ISO 4217 where the value is money
    std::int64_t milliseconds = noTime; ///< UTC since 1970
};

} // namespace crosscut
