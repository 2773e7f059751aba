#include "model/matching/neighbourhood.h"

#include "model/base/random.h"

#include <cmath>
#include <gtest/gtest.h>
#include <map>

namespace crosscut::matching {

namespace {

features::InteractionMatrix matrixOf(const std::vector<std::vector<float>>& dense) {
    std::vector<std::uint32_t> user;
    std::vector<std::uint32_t> item;
    std::vector<float> weight;
    for (std::uint32_t u = 0; u < dense.size(); ++u)
        for (std::uint32_t i = 0; i < dense[u].size(); ++i)
            if (dense[u][i] > 0) {
                user.push_back(u);
                item.push_back(i);
                weight.push_back(dense[u][i]);
            }
    return features::InteractionMatrix::fromEvents(user, item, weight, dense.size(), dense[0].size());
}

const std::vector<std::vector<float>> counts{{1, 2, 0, 0}, {3, 0, 1, 0}, {1, 1, 1, 0}, {0, 0, 2, 1}};

std::map<std::uint32_t, float> neighboursOf(std::uint32_t item, NeighbourhoodOptions options) {
    const auto matrix = matrixOf(counts);
    Neighbourhood model(options);
    SilentMonitor monitor;
    EXPECT_TRUE(model.fit(matrix, monitor).ok());
    std::map<std::uint32_t, float> found;
    for (const Recommendation& near : model.neighbours(item))
        found[near.item] = near.score;
    return found;
}

} // namespace

TEST(Neighbourhood, CosineByHand) {
    NeighbourhoodOptions options;
    options.shrinkage = 0;
    const auto found = neighboursOf(0, options);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_NEAR(found.at(1), (1 * 2 + 1 * 1) / (std::sqrt(11.0) * std::sqrt(5.0)), 1e-6);
    EXPECT_NEAR(found.at(2), (3 * 1 + 1 * 1) / (std::sqrt(11.0) * std::sqrt(6.0)), 1e-6);
}

TEST(Neighbourhood, ShrinkageCountsCommonPeople) {
    NeighbourhoodOptions options;
    options.shrinkage = 10;
    EXPECT_NEAR(neighboursOf(0, options).at(1), 3 / std::sqrt(55.0) * 2 / 12, 1e-6);
}

TEST(Neighbourhood, Bm25ByHand) {
    NeighbourhoodOptions options;
    options.shrinkage = 0;
    options.weighting = Weighting::Bm25;
    const double idf2 = std::log(4.0) - std::log1p(2);
    const double mean = 13.0 / 4;
    const auto weight = [&](double w, double length, double idf) {
        return w * 2.2 / (1.2 * (0.25 + 0.75 * length / mean) + w) * idf;
    };
    // Users 0 and 2 have both items; user 2 has three items, so its idf is ln 4 - ln 4 = 0.
    EXPECT_NEAR(neighboursOf(0, options).at(1), weight(1, 5, idf2) * weight(2, 3, idf2), 1e-6);
}

TEST(Neighbourhood, KeepsTheNearestOnly) {
    NeighbourhoodOptions options;
    options.shrinkage = 0;
    options.neighbours = 1;
    const auto found = neighboursOf(2, options);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found.contains(3) || found.contains(0));
}

TEST(Neighbourhood, ExplainsByTheItemThatSpeaksMost) {
    const auto matrix = matrixOf(counts);
    Neighbourhood model;
    SilentMonitor monitor;
    ASSERT_TRUE(model.fit(matrix, monitor).ok());
    const auto list = model.recommend(3, 2);
    ASSERT_FALSE(list.empty());
    const Reason reason = model.explain(3, list.front().item);
    EXPECT_EQ(reason.kind, Reason::Kind::SimilarItem);
    EXPECT_EQ(reason.item, 2U);
}

TEST(Neighbourhood, ReadsItsWeightings) {
    EXPECT_EQ(weightingFromString("cosine"), Weighting::Cosine);
    EXPECT_EQ(weightingFromString("tfidf"), Weighting::TfIdf);
    EXPECT_EQ(weightingFromString("bm25"), Weighting::Bm25);
    EXPECT_FALSE(weightingFromString("pearson").has_value());
}

} // namespace crosscut::matching
