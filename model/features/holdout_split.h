#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace crosscut::features {

enum class SplitKind { Time, Random, LeaveLast };

/// Events as equally long columns; user is 0-based and below `users`, time is milliseconds or noTime.
struct SplitEvents {
    std::span<const std::uint32_t> user;
    std::span<const std::uint32_t> item;
    std::span<const std::int64_t> time;
    std::size_t users = 0;
};

/// 1 for each event that is held out for the test, 0 for training.
/// - Time: everything from the moment after which `share` of the events lie.
/// - Random: of each person's items, `share` (rounded, never all), drawn with the seed; all events of an item
/// go along.
/// - LeaveLast: each person's newest item, where they have two or more.
/// Time and LeaveLast need times: InvalidOption where any event has none. Share outside (0, 1) is
/// InvalidOption.
Result<std::vector<std::uint8_t>> holdOut(const SplitEvents& events, SplitKind kind, double share,
                                          std::uint64_t seed);

} // namespace crosscut::features
