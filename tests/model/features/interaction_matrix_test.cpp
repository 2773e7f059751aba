#include "model/features/interaction_matrix.h"

#include <gmock/gmock.h>

namespace crosscut::features {

using testing::ElementsAre;

namespace {

InteractionMatrix build(const std::vector<std::uint32_t>& user, const std::vector<std::uint32_t>& item,
                        const std::vector<float>& weight, std::size_t users, std::size_t items) {
    return InteractionMatrix::fromEvents(user, item, weight, users, items);
}

} // namespace

TEST(InteractionMatrix, SortsAndSumsRepeats) {
    const auto matrix = build({2, 0, 2, 0, 2}, {1, 3, 0, 3, 1}, {1, 2, 4, 3, 5}, 4, 5);
    EXPECT_EQ(matrix.users(), 4U);
    EXPECT_EQ(matrix.items(), 5U);
    EXPECT_EQ(matrix.entries(), 3U);
    EXPECT_THAT(matrix.row(0).items, ElementsAre(3));
    EXPECT_THAT(matrix.row(0).weights, ElementsAre(5));
    EXPECT_THAT(matrix.row(1).items, ElementsAre());
    EXPECT_THAT(matrix.row(2).items, ElementsAre(0, 1));
    EXPECT_THAT(matrix.row(2).weights, ElementsAre(4, 6));
    EXPECT_TRUE(matrix.contains(2, 1));
    EXPECT_FALSE(matrix.contains(2, 3));
    EXPECT_THAT(matrix.peopleByItem(), ElementsAre(1, 1, 0, 1, 0));
}

TEST(InteractionMatrix, TransposedTwiceIsItself) {
    const auto matrix = build({0, 1, 1, 2}, {2, 0, 2, 1}, {1, 2, 3, 4}, 3, 3);
    const auto items = matrix.transposed();
    EXPECT_THAT(items.row(2).items, ElementsAre(0, 1));
    EXPECT_THAT(items.row(2).weights, ElementsAre(1, 3));
    const auto again = items.transposed();
    EXPECT_TRUE(std::ranges::equal(again.columns(), matrix.columns()));
    EXPECT_TRUE(std::ranges::equal(again.weights(), matrix.weights()));
    EXPECT_TRUE(std::ranges::equal(again.offsets(), matrix.offsets()));
}

TEST(InteractionMatrix, OrderOfEventsDoesNotMatter) {
    const auto one = build({0, 0, 0}, {1, 1, 1}, {0.1F, 0.7F, 1e6F}, 1, 2);
    const auto other = build({0, 0, 0}, {1, 1, 1}, {1e6F, 0.1F, 0.7F}, 1, 2);
    EXPECT_EQ(one.row(0).weights[0], other.row(0).weights[0]);
}

TEST(InteractionMatrix, NothingAtAll) {
    const auto matrix = build({}, {}, {}, 0, 0);
    EXPECT_EQ(matrix.users(), 0U);
    EXPECT_EQ(matrix.entries(), 0U);
    EXPECT_EQ(matrix.transposed().users(), 0U);
}

} // namespace crosscut::features
