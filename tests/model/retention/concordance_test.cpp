#include "model/retention/concordance.h"

#include "model/base/random.h"

#include <gtest/gtest.h>

namespace crosscut::retention {

namespace {

double bruteForce(const SurvivalData& data, std::span<const double> risk) {
    double good = 0;
    double all = 0;
    for (std::size_t i = 0; i < data.size(); ++i)
        for (std::size_t j = 0; j < data.size(); ++j) {
            const bool earlier = data.event[i] != 0 && (data.time[i] < data.time[j] ||
                                                        (data.time[i] == data.time[j] && data.event[j] == 0));
            if (!earlier)
                continue;
            all += 1;
            good += risk[i] > risk[j] ? 1 : risk[i] == risk[j] ? 0.5 : 0;
        }
    return good / all;
}

} // namespace

TEST(Concordance, EqualsTheCountOfAllPairs) {
    Random random(3);
    SurvivalData data;
    std::vector<double> risk;
    for (int i = 0; i < 300; ++i) {
        data.add(double(random.below(40)), random.chance(0.5));
        risk.push_back(double(random.below(15)));
    }
    EXPECT_NEAR(concordance(data, risk), bruteForce(data, risk), 1e-14);
}

TEST(Concordance, KnowsPerfectAndNoOrder) {
    const SurvivalData data{{1, 2, 3}, {1, 1, 0}};
    EXPECT_EQ(concordance(data, std::vector<double>{3, 2, 1}), 1);
    EXPECT_EQ(concordance(data, std::vector<double>{1, 2, 3}), 0);
    EXPECT_EQ(concordance(data, std::vector<double>{1, 1, 1}), 0.5);
    EXPECT_EQ(concordance({{1, 1}, {1, 1}}, std::vector<double>{1, 2}), 0.5);
    EXPECT_EQ(concordance({}, {}), 0.5);
}

} // namespace crosscut::retention
