#pragma once

#include "model/planning/plan_totals.h"

#include <algorithm>
#include <cmath>

namespace crosscut::planning {

/// The share of k in n > 0 with Wilson's 95 % interval (1927).
inline Estimate wilsonShare(double k, double n) {
    constexpr double z = 1.959963984540054;
    const double p = k / n;
    const double middle = p + z * z / (2 * n);
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {p, std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

} // namespace crosscut::planning
