#include "model/features/holdout_split.h"

#include "model/base/random.h"
#include "model/domain/event.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <sstream>

namespace crosscut::features {

namespace {

/// The events of one person, by item: consecutive ranges of `order` are the events of one (person, item).
std::vector<std::uint32_t> orderByPair(const SplitEvents& events) {
    std::vector<std::uint32_t> order(events.user.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (events.user[a] != events.user[b])
            return events.user[a] < events.user[b];
        return events.item[a] < events.item[b];
    });
    return order;
}

struct Pair {
    std::size_t from, to; ///< in the order by pair
};

/// Calls visit(user, pairs) for each person with events.
template<typename Visit>
void eachPerson(const SplitEvents& events, const std::vector<std::uint32_t>& order, const Visit& visit) {
    std::vector<Pair> pairs;
    for (std::size_t from = 0; from < order.size();) {
        const std::uint32_t user = events.user[order[from]];
        pairs.clear();
        while (from < order.size() && events.user[order[from]] == user) {
            std::size_t to = from + 1;
            while (to < order.size() && events.user[order[to]] == user &&
                   events.item[order[to]] == events.item[order[from]])
                ++to;
            pairs.push_back({from, to});
            from = to;
        }
        visit(user, pairs);
    }
}

std::vector<std::uint8_t> splitByTime(const SplitEvents& events, double share) {
    std::vector<std::int64_t> times(events.time.begin(), events.time.end());
    const auto n = static_cast<double>(times.size());
    const auto cut = std::min(times.size() - 1, static_cast<std::size_t>(std::llround(n * (1 - share))));
    std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(cut), times.end());
    std::vector<std::uint8_t> test(times.size());
    for (std::size_t i = 0; i < test.size(); ++i)
        test[i] = events.time[i] >= times[cut];
    return test;
}

std::vector<std::uint8_t> splitRandom(const SplitEvents& events, double share, std::uint64_t seed) {
    const std::vector<std::uint32_t> order = orderByPair(events);
    const Random root(seed);
    std::vector<std::uint8_t> test(order.size(), 0);
    eachPerson(events, order, [&](std::uint32_t user, std::vector<Pair>& pairs) {
        const auto n = static_cast<double>(pairs.size());
        const auto held = std::min(pairs.size() - 1, static_cast<std::size_t>(std::llround(n * share)));
        Random random = root.split(user);
        random.shuffle(pairs);
        for (std::size_t p = 0; p < held; ++p)
            for (std::size_t i = pairs[p].from; i < pairs[p].to; ++i)
                test[order[i]] = 1;
    });
    return test;
}

std::vector<std::uint8_t> splitLeaveLast(const SplitEvents& events) {
    const std::vector<std::uint32_t> order = orderByPair(events);
    std::vector<std::uint8_t> test(order.size(), 0);
    eachPerson(events, order, [&](std::uint32_t, const std::vector<Pair>& pairs) {
        if (pairs.size() < 2)
            return;
        const auto newest = [&](const Pair& pair) {
            std::int64_t time = noTime;
            for (std::size_t i = pair.from; i < pair.to; ++i)
                time = std::max(time, events.time[order[i]]);
            return time;
        };
        const Pair last = *std::max_element(
            pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) { return newest(a) < newest(b); });
        for (std::size_t i = last.from; i < last.to; ++i)
            test[order[i]] = 1;
    });
    return test;
}

} // namespace

Result<std::vector<std::uint8_t>> holdOut(const SplitEvents& events, SplitKind kind, double share,
                                          std::uint64_t seed) {
    if (!(share > 0 && share < 1)) {
        std::ostringstream given;
        given << share;
        return invalidOption("test", given.str(), "0 < test < 1");
    }
    if (events.user.empty())
        return std::vector<std::uint8_t>{};
    const bool timed = std::find(events.time.begin(), events.time.end(), noTime) == events.time.end();
    if (kind != SplitKind::Random && !timed)
        return invalidOption("split", kind == SplitKind::Time ? "time" : "leave-last", "random");
    switch (kind) {
    case SplitKind::Time:
        return splitByTime(events, share);
    case SplitKind::Random:
        return splitRandom(events, share, seed);
    case SplitKind::LeaveLast:
        return splitLeaveLast(events);
    }
    return std::vector<std::uint8_t>{};
}

} // namespace crosscut::features
