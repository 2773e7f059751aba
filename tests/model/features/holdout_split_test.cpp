#include "model/features/holdout_split.h"

#include "model/domain/event.h"

#include <gmock/gmock.h>

namespace crosscut::features {

using testing::Each;
using testing::ElementsAre;

namespace {

const std::vector<std::uint32_t> users{0, 0, 0, 1, 1, 1, 1, 1, 2, 0};
const std::vector<std::uint32_t> items{0, 1, 2, 0, 1, 2, 3, 4, 0, 1};
const std::vector<std::int64_t> times{1, 9, 3, 2, 4, 5, 6, 10, 7, 8};
const SplitEvents events{users, items, times, 3};

} // namespace

TEST(HoldoutSplit, TimeTakesTheNewestShare) {
    EXPECT_THAT(*holdOut(events, SplitKind::Time, 0.2, 1), ElementsAre(0, 1, 0, 0, 0, 0, 0, 1, 0, 0));
}

TEST(HoldoutSplit, LeaveLastKeepsAPairTogether) {
    EXPECT_THAT(*holdOut(events, SplitKind::LeaveLast, 0.2, 1), ElementsAre(0, 1, 0, 0, 0, 0, 0, 1, 0, 1));
}

TEST(HoldoutSplit, RandomIsByPersonAndSeeded) {
    const auto one = *holdOut(events, SplitKind::Random, 0.4, 1);
    EXPECT_EQ(one, *holdOut(events, SplitKind::Random, 0.4, 1));
    EXPECT_EQ(one[1], one[9]) << "events of one person and item go together";
    EXPECT_EQ(one[8], 0) << "an only item stays in training";
    EXPECT_EQ(std::count(one.begin() + 3, one.begin() + 8, 1), 2);
    bool differs = false;
    for (std::uint64_t seed = 2; seed < 12; ++seed)
        differs = differs || one != *holdOut(events, SplitKind::Random, 0.4, seed);
    EXPECT_TRUE(differs);
}

TEST(HoldoutSplit, RefusesWhatItCannotDo) {
    EXPECT_EQ(holdOut(events, SplitKind::Time, 1.0, 1).error().code, ErrorCode::InvalidOption);
    std::vector<std::int64_t> untimed = times;
    untimed[3] = noTime;
    const SplitEvents some{users, items, untimed, 3};
    EXPECT_EQ(holdOut(some, SplitKind::Time, 0.2, 1).error().code, ErrorCode::InvalidOption);
    EXPECT_EQ(holdOut(some, SplitKind::LeaveLast, 0.2, 1).error().code, ErrorCode::InvalidOption);
    EXPECT_TRUE(holdOut(some, SplitKind::Random, 0.2, 1).ok());
    EXPECT_TRUE(holdOut({}, SplitKind::Time, 0.2, 1)->empty());
}

} // namespace crosscut::features
