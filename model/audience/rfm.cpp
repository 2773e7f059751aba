#include "model/audience/rfm.h"

#include <algorithm>

namespace crosscut::audience {

namespace {

constexpr int fifths = 5;

/// The fifth in which the middle of each value's ranks lies.
template<typename Value>
std::vector<int> scoreFifths(const std::vector<RfmRow>& rows, const Value& value) {
    std::vector<double> sorted;
    for (const RfmRow& row : rows)
        sorted.push_back(value(row));
    std::sort(sorted.begin(), sorted.end());
    std::vector<int> scores;
    for (const RfmRow& row : rows) {
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), value(row));
        const double middle =
            (static_cast<double>(first - sorted.begin()) + static_cast<double>(last - sorted.begin())) / 2;
        const int fifth = static_cast<int>(middle / static_cast<double>(sorted.size()) * fifths);
        scores.push_back(std::clamp(fifth + 1, 1, fifths));
    }
    return scores;
}

} // namespace

std::vector<RfmScore> rfmScores(const std::vector<RfmRow>& rows) {
    const auto recency = scoreFifths(rows, [](const RfmRow& row) { return -row.recencyDays; });
    const auto frequency = scoreFifths(rows, [](const RfmRow& row) { return row.frequency; });
    const auto monetary = scoreFifths(rows, [](const RfmRow& row) { return row.monetary; });
    std::vector<RfmScore> scores;
    for (std::size_t i = 0; i < rows.size(); ++i)
        scores.push_back({recency[i], frequency[i], monetary[i]});
    return scores;
}

std::string rfmGroup(const RfmScore& score) {
    const double fm = (score.frequency + score.monetary) / 2.0;
    if (score.recency >= 4 && fm >= 4)
        return "rfm_champions";
    if (score.recency >= 3 && fm >= 3)
        return "rfm_loyal";
    if (score.recency >= 4)
        return "rfm_new";
    if (score.recency <= 2)
        return fm >= 3 ? "rfm_at_risk" : "rfm_sleeping";
    return "rfm_steady";
}

} // namespace crosscut::audience
