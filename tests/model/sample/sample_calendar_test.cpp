#include "model/sample/sample_calendar.h"

#include <gtest/gtest.h>

namespace crosscut::sample {

namespace {

const Date first = Date::fromCivil(2025, 1, 1);

TEST(SampleCalendar, DrawsEveryDayFromTheEarliestOn) {
    const Calendar calendar(first, first + 9);
    Random random(7);
    std::vector<int> seen(10, 0);
    for (int i = 0; i < 4000; ++i)
        ++seen[static_cast<std::size_t>(calendar.drawDay(4, random))];
    EXPECT_EQ(calendar.days(), 10);
    for (std::size_t day = 0; day < 10; ++day)
        EXPECT_EQ(seen[day] > 0, day >= 4) << day;
}

TEST(SampleCalendar, IsBusierAtWeekends) {
    const Calendar calendar(first, first + 699);
    Random random(7);
    int weekend = 0;
    constexpr int draws = 20'000;
    for (int i = 0; i < draws; ++i)
        weekend += (first + calendar.drawDay(0, random)).weekday() >= 6 ? 1 : 0;
    EXPECT_GT(double(weekend) / draws, 0.34); // 2/7 = 0.286 if it made no difference
}

TEST(SampleCalendar, TheMomentLiesInTheDayOfChina) {
    const Calendar calendar(first, first + 99);
    Random random(7);
    for (int i = 0; i < 200; ++i) {
        const std::int64_t local = calendar.drawTime(50, random) + 8 * 3'600'000;
        EXPECT_EQ(Timestamp{local}.date(), first + 50);
    }
}

} // namespace

} // namespace crosscut::sample
