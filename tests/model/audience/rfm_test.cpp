#include "model/audience/rfm.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numeric>

namespace crosscut::audience {

namespace {

/// Person i bought i + 1 times, i + 1 days ago, for 10 · (i + 1).
std::vector<RfmRow> ladder(int people) {
    std::vector<RfmRow> rows;
    for (int i = 0; i < people; ++i)
        rows.push_back({.recencyDays = i + 1.0, .frequency = i + 1.0, .monetary = 10.0 * (i + 1)});
    return rows;
}

} // namespace

TEST(Rfm, TenDifferentPeopleFillTheFifthsTwoByTwo) {
    const auto scores = rfmScores(ladder(10));
    for (int i = 0; i < 10; ++i) {
        const auto at = static_cast<std::size_t>(i);
        EXPECT_EQ(scores[at].recency, 5 - i / 2) << i;
        EXPECT_EQ(scores[at].frequency, 1 + i / 2) << i;
        EXPECT_EQ(scores[at].monetary, 1 + i / 2) << i;
    }
}

TEST(Rfm, EqualValuesShareTheMiddleScore) {
    const std::vector<RfmRow> rows(7, RfmRow{.recencyDays = 3, .frequency = 2, .monetary = 5});
    for (const RfmScore& score : rfmScores(rows)) {
        EXPECT_EQ(score.recency, 3);
        EXPECT_EQ(score.frequency, 3);
        EXPECT_EQ(score.monetary, 3);
    }
}

TEST(Rfm, TheOrderOfPeopleChangesNoScore) {
    auto rows = ladder(23);
    for (std::size_t i = 0; i < rows.size(); i += 3)
        rows[i].frequency = 4; // ties
    const auto scores = rfmScores(rows);
    auto turned = rows;
    std::reverse(turned.begin(), turned.end());
    const auto turnedScores = rfmScores(turned);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(scores[i].recency, turnedScores[rows.size() - 1 - i].recency);
        EXPECT_EQ(scores[i].frequency, turnedScores[rows.size() - 1 - i].frequency);
    }
}

TEST(Rfm, EveryScoreHasExactlyTheGroupOfItsThresholds) {
    EXPECT_EQ(rfmGroup({5, 5, 5}), "rfm_champions");
    EXPECT_EQ(rfmGroup({4, 4, 4}), "rfm_champions");
    EXPECT_EQ(rfmGroup({3, 5, 5}), "rfm_loyal");
    EXPECT_EQ(rfmGroup({4, 3, 3}), "rfm_loyal");
    EXPECT_EQ(rfmGroup({5, 1, 1}), "rfm_new");
    EXPECT_EQ(rfmGroup({3, 1, 2}), "rfm_steady");
    EXPECT_EQ(rfmGroup({2, 5, 5}), "rfm_at_risk");
    EXPECT_EQ(rfmGroup({1, 1, 1}), "rfm_sleeping");
}

TEST(Rfm, NobodyHasNoScore) {
    EXPECT_TRUE(rfmScores({}).empty());
}

} // namespace crosscut::audience
