#pragma once

#include <string>
#include <vector>

namespace crosscut::audience {

/// How recently, how often and for how much somebody bought.
struct RfmRow {
    double recencyDays = 0; ///< since the last purchase
    double frequency = 0;   ///< purchases
    double monetary = 0;    ///< sum of their values
};

/// Scores 1 .. 5 by fifths of the mid-ranks, so that equal values share a score; 5 is recent, often, much.
struct RfmScore {
    int recency = 1, frequency = 1, monetary = 1;
};
std::vector<RfmScore> rfmScores(const std::vector<RfmRow>& rows);

/// The group of a score, by recency and the mean of frequency and monetary (R, FM):
///   rfm_champions R>=4, FM>=4 · rfm_loyal R>=3, FM>=3 · rfm_new R>=4, FM<3 · rfm_at_risk R<=2, FM>=3 ·
///   rfm_sleeping R<=2, FM<3 · rfm_steady: the rest.
std::string rfmGroup(const RfmScore& score);

} // namespace crosscut::audience
