#include "model/sample/sample_calendar.h"

#include <algorithm>
#include <array>

namespace crosscut::sample {

namespace {

double season(Date day) {
    const int month = day.month();
    const int date = day.day();
    const bool springFestival = (month == 1 && date >= 26) || (month == 2 && date <= 20);
    const bool golden = month == 10 && date <= 7;
    if (springFestival || golden)
        return 1.5;
    if (month == 7 || month == 8)
        return 1.3;
    return month == 5 && date <= 5 ? 1.3 : 1.0;
}

double weightOf(Date day, double elapsed) {
    constexpr std::array<double, 7> weekdays{0.9, 0.88, 0.9, 0.95, 1.2, 1.6, 1.5};
    const double growth = 0.75 + 0.5 * elapsed;
    return growth * weekdays[static_cast<std::size_t>(day.weekday() - 1)] * season(day);
}

} // namespace

Calendar::Calendar(Date first, Date last)
    : m_first(first)
    , m_cumulative{0.0} {
    const int count = last - first + 1;
    for (int day = 0; day < count; ++day)
        m_cumulative.push_back(m_cumulative.back() + weightOf(first + day, double(day) / count));
}

int Calendar::drawDay(int earliest, Random& random) const {
    const int from = std::clamp(earliest, 0, days() - 1);
    const double low = m_cumulative[static_cast<std::size_t>(from)];
    const double target = low + random.uniform() * (m_cumulative.back() - low);
    const auto above = std::upper_bound(m_cumulative.begin() + from + 1, m_cumulative.end() - 1, target);
    return static_cast<int>(above - m_cumulative.begin()) - 1;
}

std::int64_t Calendar::drawTime(int day, Random& random) const {
    // Hours of the day in China, eight hours ahead of UTC.
    static constexpr std::array<double, 24> hours{1.2, .6,  .3,  .2,  .1,  .2,  .6,  1.2, 1.3, 1.1, 1.1, 1.3,
                                                  2.2, 1.8, 1.2, 1.2, 1.3, 1.7, 2.4, 3.6, 4.6, 5.0, 4.2, 2.6};
    const auto hour = static_cast<std::int64_t>(random.weighted(hours));
    const auto second = static_cast<std::int64_t>(random.below(3600));
    return Timestamp::fromDate(m_first + day).milliseconds + ((hour - 8) * 3600 + second) * 1000;
}

} // namespace crosscut::sample
