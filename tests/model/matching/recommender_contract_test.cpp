#include "model/base/parallel.h"
#include "model/base/random.h"
#include "model/matching/content_based.h"
#include "model/matching/neighbourhood.h"
#include "model/matching/popularity.h"

#include <functional>
#include <gmock/gmock.h>
#include <memory>
#include <numeric>

/// What every recommender owes, on matrices whose right answer is known.
namespace crosscut::matching {

using testing::IsEmpty;

namespace {

constexpr std::uint32_t side = 40;

using Make = std::function<std::unique_ptr<Recommender>(std::vector<ItemTexts>)>;

struct Model {
    const char* name;
    Make make;
    bool personal; ///< learns what a person likes, not only what all do
};

const Model models[] = {
    {"popularity", [](auto) { return std::make_unique<Popularity>(); }, false},
    {"tags", [](auto texts) { return std::make_unique<ContentBased>(std::move(texts)); }, true},
    {"jaccard", [](auto texts) { return std::make_unique<TagJaccard>(texts); }, true},
    {"knn", [](auto) { return std::make_unique<Neighbourhood>(); }, true},
    {"knn_tfidf",
     [](auto) {
         NeighbourhoodOptions options;
         options.weighting = Weighting::TfIdf;
         return std::make_unique<Neighbourhood>(options);
     },
     true},
    {"knn_bm25",
     [](auto) {
         NeighbourhoodOptions options;
         options.weighting = Weighting::Bm25;
         return std::make_unique<Neighbourhood>(options);
     },
     true}};

/// Even people take to even items and odd to odd, except to the one of their own number; the last person is
/// new.
features::InteractionMatrix checkerboard(const std::vector<std::uint32_t>& itemNumbers) {
    std::vector<std::uint32_t> user;
    std::vector<std::uint32_t> item;
    for (std::uint32_t u = 0; u < side; ++u)
        for (std::uint32_t i = u % 2; i < side; i += 2)
            if (i != u) {
                user.push_back(u);
                item.push_back(itemNumbers[i]);
            }
    return features::InteractionMatrix::fromEvents(user, item, std::vector<float>(user.size(), 1), side + 1,
                                                   side);
}

std::vector<std::uint32_t> sameNumbers() {
    std::vector<std::uint32_t> numbers(side);
    std::iota(numbers.begin(), numbers.end(), 0U);
    return numbers;
}

std::vector<ItemTexts> textsFor(const std::vector<std::uint32_t>& itemNumbers) {
    std::vector<ItemTexts> texts(side);
    for (std::uint32_t i = 0; i < side; ++i)
        texts[itemNumbers[i]].tags = {i % 2 == 0 ? "even" : "odd"};
    return texts;
}

} // namespace

class RecommenderContract : public testing::TestWithParam<Model> {
protected:
    std::unique_ptr<Recommender> fitted(const features::InteractionMatrix& matrix,
                                        std::vector<ItemTexts> texts) {
        auto model = GetParam().make(std::move(texts));
        EXPECT_TRUE(model->fit(matrix, m_monitor).ok());
        return model;
    }

    SilentMonitor m_monitor;
};

TEST_P(RecommenderContract, FindsTheWithheldDiagonal) {
    if (!GetParam().personal)
        GTEST_SKIP() << "the same list for everyone";
    const auto matrix = checkerboard(sameNumbers());
    const auto model = fitted(matrix, textsFor(sameNumbers()));
    for (std::uint32_t user = 0; user < side; ++user) {
        const auto list = model->recommend(user, 1);
        ASSERT_EQ(list.size(), 1U) << user;
        EXPECT_EQ(list[0].item, user);
    }
}

TEST_P(RecommenderContract, BatchEqualsSingleForAnyNumberOfThreads) {
    const auto matrix = checkerboard(sameNumbers());
    const auto model = fitted(matrix, textsFor(sameNumbers()));
    const std::vector<std::uint32_t> users{40, 3, 7, 0, 39, 3};
    setThreadCount(1);
    const auto alone = model->recommendAll(users, 5, m_monitor);
    setThreadCount(0);
    const auto again = fitted(matrix, textsFor(sameNumbers()))->recommendAll(users, 5, m_monitor);
    ASSERT_TRUE(alone.ok() && again.ok());
    EXPECT_EQ(*alone, *again);
    for (std::size_t i = 0; i < users.size(); ++i)
        EXPECT_EQ((*alone)[i], model->recommend(users[i], 5));
}

TEST_P(RecommenderContract, ColdPeopleGetWhatIsPopular) {
    const auto matrix = checkerboard(sameNumbers());
    const auto model = fitted(matrix, textsFor(sameNumbers()));
    Popularity popularity;
    ASSERT_TRUE(popularity.fit(matrix, m_monitor).ok());
    const auto list = model->recommend(side, 5);
    EXPECT_EQ(list, popularity.recommend(side, 5));
    EXPECT_EQ(model->explain(side, list[0].item).kind, Reason::Kind::Popular);
}

TEST_P(RecommenderContract, MasksWhatIsOwnedAndSortsByScoreThenNumber) {
    const auto matrix = checkerboard(sameNumbers());
    const auto model = fitted(matrix, textsFor(sameNumbers()));
    for (std::uint32_t user = 0; user < side; ++user) {
        const auto list = model->recommend(user, side);
        for (std::size_t i = 0; i < list.size(); ++i) {
            EXPECT_FALSE(matrix.contains(user, list[i].item));
            EXPECT_GT(list[i].score, 0);
            if (i > 0) {
                EXPECT_TRUE(list[i - 1].score > list[i].score ||
                            (list[i - 1].score == list[i].score && list[i - 1].item < list[i].item));
            }
        }
    }
    EXPECT_THAT(model->recommend(0, 0), IsEmpty());
}

TEST_P(RecommenderContract, RelabellingItemsRelabelsTheAnswer) {
    if (!GetParam().personal)
        GTEST_SKIP() << "all items are equally popular";
    std::vector<std::uint32_t> numbers = sameNumbers();
    Random(5).shuffle(numbers);
    const auto matrix = checkerboard(numbers);
    const auto model = fitted(matrix, textsFor(numbers));
    for (std::uint32_t user = 0; user < side; ++user)
        EXPECT_EQ(model->recommend(user, 1).at(0).item, numbers[user]);
}

TEST_P(RecommenderContract, SimilarItemsAreOfTheSameColourAndAllowed) {
    if (!GetParam().personal)
        GTEST_SKIP() << "the same list for every item";
    const auto matrix = checkerboard(sameNumbers());
    const auto model = fitted(matrix, textsFor(sameNumbers()));
    std::vector<std::uint8_t> allowed(side, 0);
    allowed[4] = allowed[6] = allowed[7] = 1;
    for (const Recommendation& near : model->similarItems(6, 10, allowed))
        EXPECT_EQ(near.item, 4U);
    EXPECT_EQ(model->similarItems(6, 10, allowed).size(), 1U);
}

TEST_P(RecommenderContract, NothingInNothingOut) {
    const auto matrix = features::InteractionMatrix::fromEvents({}, {}, {}, 0, 0);
    const auto model = fitted(matrix, {});
    EXPECT_THAT(*model->recommendAll({}, 5, m_monitor), IsEmpty());

    const auto idle = features::InteractionMatrix::fromEvents({}, {}, {}, 2, 3);
    EXPECT_THAT(fitted(idle, std::vector<ItemTexts>(3))->recommend(1, 5), IsEmpty());
}

TEST_P(RecommenderContract, CancelsBetweenPieces) {
    const auto matrix = checkerboard(sameNumbers());
    const auto model = fitted(matrix, textsFor(sameNumbers()));
    CancellingMonitor stop(0);
    const std::vector<std::uint32_t> users{0, 1};
    EXPECT_EQ(model->recommendAll(users, 5, stop).error().code, ErrorCode::Cancelled);
}

INSTANTIATE_TEST_SUITE_P(All, RecommenderContract, testing::ValuesIn(models),
                         [](const auto& model) { return std::string(model.param.name); });

} // namespace crosscut::matching
