#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace crosscut {

/// The bits of a number in the order of the numbers: a < b exactly where orderedBits(a) < orderedBits(b).
/// Zero has no sign; NaN stands beyond the infinities.
inline std::uint64_t orderedBits(double number) {
    constexpr std::uint64_t sign = std::uint64_t{1} << 63;
    const auto bits = std::bit_cast<std::uint64_t>(number + 0.0);
    return (bits & sign) != 0 ? ~bits : bits | sign;
}

/// The places of the keys in ascending order, equal keys in the order in which they stand. A radix sort: O(n)
/// for each digit in which the keys differ, so that small whole numbers take a fraction of a comparison
/// sort's time. At most 2^32 keys.
std::vector<std::uint32_t> radixOrder(std::span<const std::uint64_t> keys);

} // namespace crosscut
