#include "model/matching/content_based.h"

#include <gmock/gmock.h>

namespace crosscut::matching {

using testing::ElementsAre;

namespace {

const std::vector<ItemTexts> items{{{"经济", "博弈"}, {}},
                                   {{"经济", "通胀"}, {}},
                                   {{"音乐"}, {}},
                                   {{"Sci-Fi", "经济", "博弈"}, {}},
                                   {{}, {}}};

features::InteractionMatrix oneUser() {
    const std::vector<std::uint32_t> user{0};
    const std::vector<std::uint32_t> item{0};
    const std::vector<float> weight{1};
    return features::InteractionMatrix::fromEvents(user, item, weight, 1, items.size());
}

} // namespace

TEST(ContentBased, RanksBySharedTagsAndNamesThem) {
    const auto matrix = oneUser();
    ContentBased model(items);
    SilentMonitor monitor;
    ASSERT_TRUE(model.fit(matrix, monitor).ok());
    const auto list = model.recommend(0, 5);
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].item, 3U);
    EXPECT_EQ(list[1].item, 1U);
    const Reason reason = model.explain(0, 3);
    EXPECT_EQ(reason.kind, Reason::Kind::SharedTags);
    EXPECT_THAT(reason.tags, ElementsAre("博弈", "经济")) << "the rarer tag says more";
    EXPECT_THAT(model.explainSimilar(1, 0).tags, ElementsAre("经济"));
}

TEST(TagJaccard, IsTheShareOfCommonTags) {
    const TagJaccard model(items);
    EXPECT_DOUBLE_EQ(model.similarity(0, 3), 2.0 / 3);
    EXPECT_DOUBLE_EQ(model.similarity(0, 1), 1.0 / 3);
    EXPECT_DOUBLE_EQ(model.similarity(0, 2), 0);
    EXPECT_DOUBLE_EQ(model.similarity(4, 4), 0) << "no tags are no evidence";
}

TEST(TagJaccard, ScoresAreMeansOverTheHistory) {
    const auto matrix = oneUser();
    TagJaccard model(items);
    SilentMonitor monitor;
    ASSERT_TRUE(model.fit(matrix, monitor).ok());
    const auto list = model.recommend(0, 5);
    ASSERT_EQ(list.size(), 2U);
    EXPECT_FLOAT_EQ(list[0].score, 2.0F / 3);
    EXPECT_FLOAT_EQ(list[1].score, 1.0F / 3);
    EXPECT_EQ(model.similarItems(0, 5).size(), 2U);
}

} // namespace crosscut::matching
