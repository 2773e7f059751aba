#pragma once

#include "model/workflow/pair_facts.h"
#include "model/workflow/rank_pairs.h"

#include <vector>

namespace crosscut::workflow {

/// Right, age and category of a pair with the reason for each. Where nothing is recorded a gate passes with
/// known = false. They pass together where gatesPass() says so.
std::vector<PairGate> pairGates(const Film& film, const FilmFacts& filmFacts, const CourseFacts& courseFacts,
                                const CampaignWindow& window);

} // namespace crosscut::workflow
