#pragma once

#include "model/base/random.h"
#include "model/domain/subscription.h"
#include "model/sample/sample_people.h"

#include <vector>

namespace crosscut::sample {

/// What the sample's memberships were drawn with, so that a fit can be held against it: the logarithms of the
/// hazard ratios.
struct MembershipEffects {
    static constexpr double campaign = -0.3425; ///< ratio 0.71
    static constexpr double quarterly = -0.30;
    static constexpr double yearly = -0.70;
    static constexpr double search = 0.10;
    static constexpr double socialMedia = 0.25;
    static constexpr double filmTieIn = -0.15;
    static constexpr double friends = -0.25;
    static constexpr double perYearOfAge = -0.012;
};

/// One membership each for `count` people. It ends at the turn of a month, with a hazard that falls over the
/// first year; who is still there on lastDay is censored. Sex has no effect.
std::vector<Subscription> makeSubscriptions(const std::vector<Person>& people, std::size_t count,
                                            Random random);

} // namespace crosscut::sample
