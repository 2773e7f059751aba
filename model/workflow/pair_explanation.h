#pragma once

#include "model/workflow/pair_scorer.h"

namespace crosscut::workflow {

/// A pair with everything that speaks for and against it, without its rank. No number in it counts fewer than
/// smallestShownCell people, nor can one be computed from the others.
RankedPair explainedPair(const PairEvidence& evidence, const PairScorer& scorer, std::size_t film,
                         std::size_t course, const planning::CriterionWeights& weights);

} // namespace crosscut::workflow
