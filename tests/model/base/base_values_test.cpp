#include "model/base/date.h"
#include "model/base/hash.h"
#include "model/base/parallel.h"
#include "model/base/result.h"

#include <atomic>
#include <gtest/gtest.h>
#include <numeric>

namespace crosscut {

TEST(Date, RoundTripsThroughIso) {
    for (const char* text : {"1970-01-01", "2000-02-29", "2026-11-20", "1899-12-31"})
        EXPECT_EQ(Date::fromIso(text)->toIso(), text);
    EXPECT_EQ(Date::fromIso("1970-01-02")->days, 1);
    EXPECT_EQ(Date::fromIso("2026-11-20")->weekday(), 5);
}

TEST(Date, RefusesDaysThatDoNotExist) {
    for (const char* text :
         {"2026-13-04", "2026-02-29", "2026-1-1", "2026/01/01", "", "2026-00-10", "20261-1-01"})
        EXPECT_FALSE(Date::fromIso(text)) << text;
}

TEST(Timestamp, KnowsItsDayBeforeTheEpoch) {
    EXPECT_EQ(Timestamp{-1}.date().toIso(), "1969-12-31");
    EXPECT_EQ(Timestamp{-1}.toIso(), "1969-12-31T23:59:59.999Z");
    EXPECT_EQ(Timestamp{964982703000}.toIso(), "2000-07-30T18:45:03Z");
}

TEST(Result, HoldsAValueOrAnError) {
    const Result<int> good = 7;
    const Result<int> bad = invalidOption("k", "0", "2..8");
    ASSERT_TRUE(good);
    EXPECT_EQ(*good, 7);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().code, ErrorCode::InvalidOption);
    EXPECT_FALSE(bad.error().isRefusal());
    EXPECT_TRUE(notEnough({{"people", 3, 10, ""}}).isRefusal());
}

TEST(ContentHash, TellsFieldsApart) {
    ContentHash joined;
    joined.add(std::string_view("ab"));
    joined.add(std::string_view("c"));
    ContentHash other;
    other.add(std::string_view("a"));
    other.add(std::string_view("bc"));
    EXPECT_NE(joined.hex(), other.hex());
    EXPECT_EQ(ContentHash().hex().size(), 32U);
    ContentHash plus, minus;
    plus.add(0.0);
    minus.add(-0.0);
    EXPECT_EQ(plus.hex(), minus.hex());
}

TEST(Parallel, SumsBitwiseAlikeForAnyThreadCount) {
    std::vector<double> values(100'003);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = 1.0 / static_cast<double>(i + 1);
    const auto sum = [&] {
        return parallelSum(values.size(), 1000, 0.0, [&](std::size_t begin, std::size_t end) {
            return std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(begin),
                                   values.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
        });
    };
    setThreadCount(1);
    const double alone = sum();
    setThreadCount(0);
    EXPECT_EQ(sum(), alone);
}

TEST(Parallel, VisitsEveryIndexOnce) {
    std::vector<std::atomic<int>> seen(10'001);
    parallelChunks(seen.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            ++seen[i];
    });
    for (const auto& times : seen)
        ASSERT_EQ(times, 1);
}

} // namespace crosscut
