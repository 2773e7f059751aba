#include "model/base/radix_order.h"

#include <array>
#include <utility>

namespace crosscut {

namespace {

constexpr unsigned digitBits = 11;
constexpr unsigned digits = 6;
constexpr std::uint64_t values = std::uint64_t{1} << digitBits;

struct Entry {
    std::uint64_t key;
    std::uint32_t place;
};

std::size_t digitOf(std::uint64_t key, unsigned digit) {
    return static_cast<std::size_t>(key >> (digit * digitBits) & (values - 1));
}

} // namespace

std::vector<std::uint32_t> radixOrder(std::span<const std::uint64_t> keys) {
    std::vector<std::array<std::uint32_t, values>> counts(digits, std::array<std::uint32_t, values>{});
    std::vector<Entry> entries(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        entries[i] = {keys[i], static_cast<std::uint32_t>(i)};
        for (unsigned digit = 0; digit < digits; ++digit)
            ++counts[digit][digitOf(keys[i], digit)];
    }
    std::vector<Entry> sorted(keys.size());
    for (unsigned digit = 0; digit < digits; ++digit) {
        auto& starts = counts[digit];
        if (keys.empty() || starts[digitOf(keys.front(), digit)] == keys.size())
            continue; // all keys have the same
        std::uint32_t start = 0;
        for (std::uint32_t& count : starts)
            start += std::exchange(count, start);
        for (const Entry& entry : entries)
            sorted[starts[digitOf(entry.key, digit)]++] = entry;
        entries.swap(sorted);
    }
    std::vector<std::uint32_t> order(keys.size());
    for (std::size_t i = 0; i < entries.size(); ++i)
        order[i] = entries[i].place;
    return order;
}

} // namespace crosscut
