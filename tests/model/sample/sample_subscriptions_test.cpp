#include "model/sample/sample_subscriptions.h"

#include "model/sample/sample_project.h"

#include <gtest/gtest.h>

namespace crosscut::sample {

namespace {

const std::vector<Subscription>& memberships() {
    static const std::vector<Subscription> members = [] {
        const std::vector<Person> people = makePeople(readSampleTexts(), 5000, Random(3));
        return makeSubscriptions(people, 4000, Random(4));
    }();
    return members;
}

/// Ends per day under observation: with hazards that are proportional, their ratio is near the hazard ratio.
double rate(const auto& wanted) {
    double ends = 0, days = 0;
    for (const Subscription& member : memberships())
        if (wanted(member)) {
            ends += member.ended ? 1 : 0;
            days += member.duration;
        }
    return ends / days;
}

TEST(SampleSubscriptions, EndOnOrBeforeTheLastDay) {
    ASSERT_EQ(memberships().size(), 4000u);
    int ended = 0;
    for (const Subscription& member : memberships()) {
        EXPECT_GT(member.duration, 0);
        EXPECT_LE(*member.start + static_cast<int>(member.duration), lastDay);
        EXPECT_EQ(member.ended, member.end.has_value());
        ended += member.ended ? 1 : 0;
    }
    EXPECT_GT(ended, 1500);
    EXPECT_LT(ended, 3300);
}

TEST(SampleSubscriptions, CampaignsAndLongerPlansKeepPeople) {
    const auto campaign = [](const char* value) {
        return [value](const Subscription& m) {
            return std::get<std::string>(m.attributes.at("参加活动")) == value;
        };
    };
    const double ratio = rate(campaign("是")) / rate(campaign("否"));
    EXPECT_GT(ratio, 0.55);
    EXPECT_LT(ratio, 0.85);
    EXPECT_LT(rate([](const Subscription& m) { return m.plan == "年卡"; }),
              0.7 * rate([](const Subscription& m) { return m.plan == "月卡"; }));
}

} // namespace

} // namespace crosscut::sample
