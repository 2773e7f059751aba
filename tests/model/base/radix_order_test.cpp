#include "model/base/radix_order.h"

#include "model/base/random.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <limits>
#include <numeric>

namespace crosscut {

TEST(RadixOrder, NumbersKeepTheirOrderAsBits) {
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<double> numbers{-infinity, -1e300, -2, -1, -1e-300, 0, 1e-300, 1, 2, 1e300, infinity};
    for (std::size_t i = 1; i < numbers.size(); ++i)
        EXPECT_LT(orderedBits(numbers[i - 1]), orderedBits(numbers[i])) << numbers[i];
    EXPECT_EQ(orderedBits(-0.0), orderedBits(0.0));
}

TEST(RadixOrder, EqualKeysStayAsTheyStand) {
    Random random(5);
    for (const std::uint64_t distinct : {3ULL, 1000ULL, 0ULL}) {
        std::vector<std::uint64_t> keys(5000);
        for (std::uint64_t& key : keys)
            key = distinct == 0 ? orderedBits(random.normal()) : random.below(distinct);
        std::vector<std::uint32_t> expected(keys.size());
        std::iota(expected.begin(), expected.end(), 0U);
        std::stable_sort(expected.begin(), expected.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
        EXPECT_EQ(radixOrder(keys), expected) << distinct;
    }
}

TEST(RadixOrder, NothingHasNoOrder) {
    EXPECT_TRUE(radixOrder({}).empty());
}

} // namespace crosscut
