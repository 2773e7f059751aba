#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace crosscut::retention {

/// Right-censored durations: time >= 0, event 1 where it ended, 0 where it was still running when last seen.
struct SurvivalData {
    std::vector<double> time;
    std::vector<std::uint8_t> event;

    std::size_t size() const { return time.size(); }
    void add(double t, bool ended) {
        time.push_back(t);
        event.push_back(ended ? 1 : 0);
    }
};

/// A chi-squared statistic with its upper tail probability.
struct ChiSquareTest {
    double chisq = 0;
    int df = 0;
    double p = 1;
};
ChiSquareTest chiSquareTest(double chisq, int df);

/// Row numbers by time, then by row number.
std::vector<std::size_t> orderByTime(std::span<const double> time);

} // namespace crosscut::retention
