#include "model/retention/survival_data.h"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <numeric>

namespace crosscut::retention {

ChiSquareTest chiSquareTest(double chisq, int df) {
    if (df <= 0 || !std::isfinite(chisq) || chisq < 0)
        return {chisq, df, 1};
    return {chisq, df, boost::math::cdf(boost::math::complement(boost::math::chi_squared(df), chisq))};
}

std::vector<std::size_t> orderByTime(std::span<const double> time) {
    std::vector<std::size_t> order(time.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return time[a] != time[b] ? time[a] < time[b] : a < b; });
    return order;
}

} // namespace crosscut::retention
