#include "model/store/packed_column.h"

#include "model/base/random.h"
#include "model/store/damaged.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace crosscut::store {

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

void expectIntegersBack(const std::vector<std::int64_t>& values) {
    const std::string bytes = packIntegers(values);
    EXPECT_EQ(unpackIntegers(bytes.data(), bytes.size(), values.size()), values);
}

} // namespace

TEST(PackedColumn, IntegersComeBack) {
    expectIntegersBack({});
    expectIntegersBack({5});
    expectIntegersBack({0, 0, 0});
    expectIntegersBack({-3, 0, 12, missingInteger, 7});
    expectIntegersBack({missingInteger, missingInteger});
    expectIntegersBack({lowest + 1, highest});
    expectIntegersBack({1'000'000, 3'000'000, 2'000'000});
    Random random(1);
    for (int width = 1; width < 64; ++width) {
        std::vector<std::int64_t> values(257);
        for (std::int64_t& value : values)
            value = static_cast<std::int64_t>(random.next() >> (64 - width));
        expectIntegersBack(values);
    }
}

TEST(PackedColumn, SortedComesBackSmall) {
    std::vector<std::int64_t> values;
    for (int i = 0; i < 65'536; ++i)
        values.push_back(i / 20);
    const std::string bytes = packSorted(values);
    EXPECT_EQ(unpackIntegers(bytes.data(), bytes.size(), values.size()), values);
    EXPECT_LT(bytes.size(), 9000U); // a bit for each
}

TEST(PackedColumn, WholeSecondsCostNoBitsForTheirMilliseconds) {
    std::vector<std::int64_t> times(1000);
    for (std::size_t i = 0; i < times.size(); ++i)
        times[i] = 1'700'000'000'000 + static_cast<std::int64_t>(i) * 1000;
    EXPECT_LT(packIntegers(times).size(), 1400U); // 10 bits each
}

TEST(PackedColumn, DoublesComeBackBitForBit) {
    const double nan = std::nan("");
    for (const std::vector<double>& values :
         {std::vector<double>{4.5, 3, nan, -0.25, 199.99}, std::vector<double>{0.1 + 0.2, 1e300, nan},
          std::vector<double>{nan}, std::vector<double>{}, std::vector<double>{INFINITY, 1}}) {
        const std::string bytes = packDoubles(values);
        const auto back = unpackDoubles(bytes.data(), bytes.size(), values.size());
        ASSERT_EQ(back.size(), values.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            EXPECT_TRUE(back[i] == values[i] || (std::isnan(back[i]) && std::isnan(values[i]))) << values[i];
    }
}

TEST(PackedColumn, BrokenBytesAreRefused) {
    const std::string good = packIntegers(std::vector<std::int64_t>{1, 2, 300});
    EXPECT_THROW(unpackIntegers(good.data(), good.size(), 4000), Damaged);
    EXPECT_THROW(unpackIntegers(good.data(), good.size() - 1, 3), Damaged);
    EXPECT_THROW(unpackIntegers(good.data(), 3, 3), Damaged);
    EXPECT_THROW(unpackIntegers(nullptr, 0, 3), Damaged);
    EXPECT_THROW(unpackDoubles(good.data(), good.size(), 3), Damaged);
    Random random(2);
    for (int round = 0; round < 2000; ++round) {
        std::string broken = good;
        broken[random.below(broken.size())] = static_cast<char>(random.next());
        try {
            static_cast<void>(unpackIntegers(broken.data(), broken.size(), 3));
        } catch (const Damaged&) { // refused is as good as another number
        }
    }
}

} // namespace crosscut::store
