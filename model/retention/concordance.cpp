#include "model/retention/concordance.h"

#include <algorithm>
#include <map>

namespace crosscut::retention {

namespace {

/// Counts by rank, with prefix sums in logarithmic time (Fenwick 1994).
class RankCounts {
public:
    explicit RankCounts(std::size_t ranks)
        : m_sums(ranks + 1, 0) {}

    void add(std::size_t rank) {
        for (std::size_t i = rank + 1; i < m_sums.size(); i += i & (~i + 1))
            ++m_sums[i];
    }
    /// How many were added with a rank below this one.
    double below(std::size_t rank) const {
        std::int64_t sum = 0;
        for (std::size_t i = rank; i > 0; i &= i - 1)
            sum += m_sums[i];
        return static_cast<double>(sum);
    }

private:
    std::vector<std::int64_t> m_sums;
};

struct Pairs {
    double concordant = 0, tied = 0, all = 0;
};

void countPairs(const SurvivalData& data, std::span<const double> risk, const std::vector<std::size_t>& rows,
                Pairs& pairs) {
    std::vector<double> levels;
    for (const std::size_t row : rows)
        levels.push_back(risk[row]);
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    const auto rankOf = [&](std::size_t row) {
        return static_cast<std::size_t>(std::lower_bound(levels.begin(), levels.end(), risk[row]) -
                                        levels.begin());
    };
    // From the latest time on: whoever is already counted outlived the failure.
    std::vector<std::size_t> order = rows;
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (data.time[a] != data.time[b])
            return data.time[a] > data.time[b];
        return data.event[a] != data.event[b] ? data.event[a] < data.event[b] : a < b;
    });
    RankCounts later(levels.size());
    double counted = 0;
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && data.time[order[end]] == data.time[order[i]] &&
               data.event[order[end]] == data.event[order[i]])
            ++end;
        if (data.event[order[i]] != 0)
            for (std::size_t j = i; j < end; ++j) {
                const std::size_t rank = rankOf(order[j]);
                const double lower = later.below(rank);
                pairs.concordant += lower;
                pairs.tied += later.below(rank + 1) - lower;
                pairs.all += counted;
            }
        for (std::size_t j = i; j < end; ++j)
            later.add(rankOf(order[j]));
        counted += static_cast<double>(end - i);
        i = end;
    }
}

} // namespace

double concordance(const SurvivalData& data, std::span<const double> risk, const std::vector<int>& strata) {
    std::map<int, std::vector<std::size_t>> rows;
    for (std::size_t i = 0; i < data.size(); ++i)
        rows[strata.empty() ? 0 : strata[i]].push_back(i);
    Pairs pairs;
    for (const auto& [stratum, members] : rows)
        countPairs(data, risk, members, pairs);
    return pairs.all > 0 ? (pairs.concordant + pairs.tied / 2) / pairs.all : 0.5;
}

} // namespace crosscut::retention
