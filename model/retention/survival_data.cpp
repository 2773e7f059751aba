#include "model/retention/survival_data.h"

#include "model/base/radix_order.h"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>

namespace crosscut::retention {

ChiSquareTest chiSquareTest(double chisq, int df) {
    if (df <= 0 || !std::isfinite(chisq) || chisq < 0)
        return {chisq, df, 1};
    return {chisq, df, boost::math::cdf(boost::math::complement(boost::math::chi_squared(df), chisq))};
}

std::vector<std::size_t> orderByTime(std::span<const double> time) {
    std::vector<std::uint64_t> keys(time.size());
    std::transform(time.begin(), time.end(), keys.begin(), orderedBits);
    const auto order = radixOrder(keys);
    return {order.begin(), order.end()};
}

} // namespace crosscut::retention
