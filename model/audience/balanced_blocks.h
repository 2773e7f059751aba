#pragma once

#include "model/audience/k_means.h"

#include <vector>

/// Multiple factor analysis (Escofier and Pagès 1994): blocks of features that say the same thing many times
/// (events, active days, films watched) weigh as much as those that say many things once.
namespace crosscut::audience {

/// Fewest components that are kept where there are as many features.
inline constexpr int fewestComponents = 3;

/// Principal components of the blocks, each divided by the standard deviation along its own first principal
/// axis. Kept are those with a variance of at least 1: what says more than the strongest direction of any one
/// block. A single block is given back as it is: there is nothing to balance.
/// `blockOf` says which block each column of `standardised` belongs to, 0 .. blocks - 1.
/// O(rows · columns²); the same for any number of threads, and in any order of the rows.
Features balancedComponents(const Features& standardised, const std::vector<int>& blockOf);

} // namespace crosscut::audience
