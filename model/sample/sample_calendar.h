#pragma once

#include "model/base/date.h"
#include "model/base/random.h"

#include <vector>

namespace crosscut::sample {

/// When people are about: more at weekends, on holidays, in summer and in the evening, and more each year.
class Calendar {
public:
    Calendar(Date first, Date last);

    int days() const { return static_cast<int>(m_cumulative.size()) - 1; }
    /// A day (0 is the first) from `earliest` on.
    int drawDay(int earliest, Random& random) const;
    /// A moment of this day.
    std::int64_t drawTime(int day, Random& random) const;

private:
    Date m_first;
    std::vector<double> m_cumulative; ///< [d] is the weight of all days before d
};

} // namespace crosscut::sample
