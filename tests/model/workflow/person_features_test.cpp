#include "model/workflow/person_features.h"

#include "model/workflow/distinct_pairs.h"
#include "tests/model/workflow/campaign_project.h"

#include <algorithm>

namespace crosscut::workflow {

using testing::ElementsAre;
using testing::SizeIs;

TEST(DistinctPairs, KeepsEachPairOnceAndInOrder) {
    DistinctPairs pairs;
    for (int round = 0; round < 3; ++round)
        for (std::uint32_t i = 0; i < 1'000'000; ++i)
            pairs.add(i % 1000, 4'000'000'000U + i % 7);
    const std::vector<std::uint64_t> all = pairs.take();
    ASSERT_THAT(all, SizeIs(7000));
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
    EXPECT_EQ(DistinctPairs::first(all.back()), 999U);
    EXPECT_EQ(DistinctPairs::second(all.back()), 4'000'000'006U);
    EXPECT_TRUE(pairs.take().empty());
}

class PersonFeaturesOf : public CampaignProject {
protected:
    PersonFeatures read(const store::ProjectFile& project) {
        auto features = readPersonFeatures(project, m_monitor);
        EXPECT_TRUE(features.ok());
        return *std::move(features);
    }
    static const PersonFeature* find(const PersonFeatures& people, const std::string& name) {
        const auto found = std::ranges::find(people.features, name, &PersonFeature::name);
        return found == people.features.end() ? nullptr : &*found;
    }
    static float value(const PersonFeatures& people, const std::string& name, int person) {
        const PersonFeature* feature = find(people, name);
        return feature == nullptr ? -1 : feature->values[static_cast<std::size_t>(person - 1)];
    }
};

TEST_F(PersonFeaturesOf, CountsAreThoseByHand) {
    const PersonFeatures people = read(campaign());
    ASSERT_THAT(people.users, SizeIs(60));
    EXPECT_EQ(value(people, "events", 5), 2); // one view, one purchase
    EXPECT_EQ(value(people, "events", 35), 2);
    EXPECT_EQ(value(people, "films_watched", 35), 2);
    EXPECT_EQ(value(people, "films_watched", 55), 0); // looking for a film is not watching it
    EXPECT_EQ(value(people, "courses_bought", 5), 1);
    EXPECT_EQ(value(people, "courses_bought", 20), 0);
    EXPECT_EQ(find(people, "recency_days"), nullptr); // all on one day
    EXPECT_EQ(find(people, "trials"), nullptr);
    EXPECT_THAT(people.months, ElementsAre("2026-03"));
    ASSERT_THAT(people.buyers, SizeIs(2));
    EXPECT_EQ(people.buyers[0].field, "economics");
    EXPECT_THAT(people.buyers[0].people, SizeIs(15));
    EXPECT_THAT(people.buyers[1].people, SizeIs(0));
}

TEST_F(PersonFeaturesOf, SharesAreShrunkToEveryones) {
    const PersonFeatures people = read(campaign());
    // 60 films watched by all: 40 of drama. A person with one act of their own counts for it against four of
    // everyone's.
    constexpr double everyone = 40.0 / 60;
    EXPECT_NEAR(value(people, "genre:Drama", 1), (1 + 4 * everyone) / 5, 1e-6);
    EXPECT_NEAR(value(people, "genre:Drama", 35), (1 + 4 * everyone) / 6, 1e-6);
    EXPECT_NEAR(value(people, "genre:Drama", 45), (0 + 4 * everyone) / 5, 1e-6);
    EXPECT_NEAR(value(people, "genre:Drama", 55), everyone, 1e-6);
    // Fewer than thirty people watched a comedy, or took up a course.
    EXPECT_EQ(find(people, "genre:Comedy"), nullptr);
    EXPECT_EQ(find(people, "course_field:economics"), nullptr);
}

TEST_F(PersonFeaturesOf, StopsWhenToldTo) {
    const store::ProjectFile project = campaign();
    for (int reports = 0; reports < 2; ++reports) {
        CancellingMonitor monitor(reports);
        EXPECT_EQ(readPersonFeatures(project, monitor).error().code, ErrorCode::Cancelled);
    }
}

} // namespace crosscut::workflow
