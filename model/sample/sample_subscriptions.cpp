#include "model/sample/sample_subscriptions.h"

#include "model/sample/sample_project.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace crosscut::sample {

namespace {

/// Hazard of the month for a monthly member of thirty from the app store who took part in nothing.
double monthlyHazard(int month) {
    constexpr std::array<double, 6> early{0.20, 0.165, 0.14, 0.12, 0.105, 0.095};
    return month < static_cast<int>(early.size()) ? early[static_cast<std::size_t>(month)] : 0.085;
}

struct Choice {
    const char* name;
    double share;
    double effect;
};

template<std::size_t n>
const Choice& choose(const std::array<Choice, n>& choices, Random& random) {
    std::array<double, n> shares;
    std::ranges::transform(choices, shares.begin(), &Choice::share);
    return choices[random.weighted(shares)];
}

/// Days until the member leaves, at the end of a month and mostly a little before it is charged; or until
/// lastDay.
void live(Subscription& member, double logRatio, Random& random) {
    constexpr int daysOfMonth = 30;
    const int observed = lastDay - *member.start;
    for (int month = 0;; ++month) {
        const int turn = (month + 1) * daysOfMonth - static_cast<int>(random.below(3));
        if (turn > observed) {
            member.duration = observed;
            return;
        }
        if (random.chance(1 - std::exp(-monthlyHazard(month) * std::exp(logRatio)))) {
            member.duration = turn;
            member.ended = true;
            member.end = *member.start + turn;
            return;
        }
    }
}

Subscription makeMembership(const Person& person, Random& random) {
    static constexpr std::array<Choice, 3> plans{{{"月卡", 0.55, 0},
                                                  {"季卡", 0.25, MembershipEffects::quarterly},
                                                  {"年卡", 0.20, MembershipEffects::yearly}}};
    static constexpr std::array<Choice, 5> channels{{{"应用商店", 0.28, 0},
                                                     {"搜索", 0.20, MembershipEffects::search},
                                                     {"社交媒体", 0.24, MembershipEffects::socialMedia},
                                                     {"影视合作", 0.16, MembershipEffects::filmTieIn},
                                                     {"朋友推荐", 0.12, MembershipEffects::friends}}};
    Subscription member;
    member.user = person.user.key;
    const Date earliest = std::max(firstDay, *person.user.joined);
    member.start =
        earliest + static_cast<int>(random.below(static_cast<std::uint64_t>(lastDay - earliest - 5)));
    member.unit = "days";
    const Choice& plan = choose(plans, random);
    const Choice& channel = choose(channels, random);
    const bool campaign = random.chance(channel.effect == MembershipEffects::filmTieIn ? 0.6 : 0.32);
    const double age = member.start->year() - *person.user.birthYear;
    member.plan = plan.name;
    member.channel = channel.name;
    member.attributes["参加活动"] = std::string(campaign ? "是" : "否");
    member.attributes["年龄"] = age;
    member.attributes["性别"] = person.user.gender;
    live(member,
         plan.effect + channel.effect + (campaign ? MembershipEffects::campaign : 0) +
             MembershipEffects::perYearOfAge * (age - 30),
         random);
    return member;
}

} // namespace

std::vector<Subscription> makeSubscriptions(const std::vector<Person>& people, std::size_t count,
                                            Random random) {
    std::vector<std::size_t> order(people.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(order);
    order.resize(std::min(count, order.size()));
    std::ranges::sort(order);
    std::vector<Subscription> members;
    for (const std::size_t person : order)
        members.push_back(makeMembership(people[person], random));
    return members;
}

} // namespace crosscut::sample
