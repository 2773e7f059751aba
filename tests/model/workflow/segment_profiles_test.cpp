#include "model/workflow/segment_profiles.h"

#include <gmock/gmock.h>

namespace crosscut::workflow {

using testing::IsEmpty;
using testing::SizeIs;

TEST(ShownSegments, ASmallOneHidesAnotherThatWouldGiveItAway) {
    EXPECT_EQ(shownSegments({}), 0U);
    EXPECT_EQ(shownSegments({50}), 1U);
    EXPECT_EQ(shownSegments({50, 30, 20}), 3U);
    EXPECT_EQ(shownSegments({50, 30, 10}), 3U);
    EXPECT_EQ(shownSegments({50, 30, 5}), 1U);        // the total less 80 would be 5
    EXPECT_EQ(shownSegments({50, 5}), 0U);            // nothing is left to show
    EXPECT_EQ(shownSegments({50, 30, 6, 6}), 2U);     // 12 people in two: nobody can tell how they part
    EXPECT_EQ(shownSegments({50, 30, 12, 4, 3}), 2U); // 7 people are still too few
}

class ProfileSegments : public testing::Test {
protected:
    /// A hundred people: rows 0..39 watch 4 films each, the others 1; the first 30 and the last 12 bought in
    /// economics, twenty of the second group in poetry.
    ProfileSegments() {
        PersonFeature films{"films_watched", false, {}}, days{"active_days", false, {}};
        for (std::uint32_t row = 0; row < 100; ++row) {
            m_people.users.push_back(row + 1);
            films.values.push_back(row < 40 ? 4 : 1);
            days.values.push_back(row % 2 == 0 ? 3 : 5);
        }
        m_people.features = {films, days};
        m_people.months = {"2026-01"};
        m_people.eventsByMonth = {films.values};
        m_people.buyers = {{"economics", {}}, {"poetry", {}}};
        for (std::uint32_t row = 0; row < 100; ++row) {
            if (row < 30 || row >= 88)
                m_people.buyers[0].people.push_back(row);
            if (row >= 50 && row < 70)
                m_people.buyers[1].people.push_back(row);
        }
    }

    SegmentationResult profile(std::size_t inFirst) const {
        SegmentGroups groups{std::vector<int>(100, 0), {"1", "2"}};
        for (std::size_t row = 0; row < inFirst; ++row)
            groups.groupOf[row] = 1; // the second is the smaller one
        SegmentationResult result;
        profileSegments(result, m_people, groups);
        return result;
    }

    PersonFeatures m_people;
};

TEST_F(ProfileSegments, MeansAndMarksAreThoseByHand) {
    const SegmentationResult result = profile(40);
    EXPECT_EQ(result.people, 100);
    ASSERT_THAT(result.segments, SizeIs(2));
    const SegmentProfile& watchers = result.segments[1];
    EXPECT_EQ(watchers.segment.people, 40);
    EXPECT_NEAR(watchers.share, 0.4, 1e-12);
    EXPECT_NEAR(watchers.featureMeans[0], 4, 1e-12);
    // Mean 2.2, variance .4·(1.8)² + .6·(1.2)² = 2.16
    EXPECT_NEAR(watchers.featureZ[0], 1.8 / std::sqrt(2.16), 1e-9);
    EXPECT_NEAR(watchers.featureZ[1], 0, 1e-9);
    EXPECT_NEAR(watchers.activityByMonth[0], 4, 1e-12);
    ASSERT_FALSE(watchers.sentences.empty());
    EXPECT_EQ(watchers.sentences[0],
              (Sentence{SentenceId::SegmentStandsOut,
                        {std::string("2"), std::int64_t{40}, std::string("films_watched"), 4 / 2.2}}));
}

TEST_F(ProfileSegments, TheFieldThatIsBoughtMoreIsSaidWithItsInterval) {
    const SegmentationResult result = profile(40);
    ASSERT_THAT(result.segments[1].sentences, SizeIs(2));
    const Sentence& share = result.segments[1].sentences[1];
    ASSERT_EQ(share.id, SentenceId::SegmentBuyShare);
    EXPECT_EQ(std::get<std::string>(share.args[2]), "economics");
    EXPECT_NEAR(std::get<double>(share.args[3]), 0.75, 1e-12);  // 30 of 40
    EXPECT_NEAR(std::get<double>(share.args[4]), 0.42, 1e-12);  // 42 of 100
    EXPECT_NEAR(std::get<double>(share.args[5]), 0.5981, 5e-5); // Wilson
    EXPECT_NEAR(std::get<double>(share.args[6]), 0.8581, 5e-5);
    // The other group buys poetry more than everyone, but nobody of the first does: that cell is empty.
    for (const Sentence& sentence : result.segments[0].sentences)
        EXPECT_NE(sentence.id, SentenceId::SegmentBuyShare);
}

TEST_F(ProfileSegments, AHiddenSegmentKeepsItsMembersAlone) {
    const SegmentationResult result = profile(5);
    for (const SegmentProfile& hidden : result.segments) {
        EXPECT_TRUE(hidden.suppressed);
        EXPECT_EQ(hidden.share, 0);
        EXPECT_THAT(hidden.featureMeans, IsEmpty());
        EXPECT_THAT(hidden.sentences, IsEmpty());
    }
    EXPECT_THAT(result.segments[1].members, SizeIs(5));
}

} // namespace crosscut::workflow
