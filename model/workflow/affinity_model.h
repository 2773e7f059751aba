#pragma once

#include "model/base/result.h"
#include "model/matching/recommender.h"
#include "model/workflow/behaviour.h"

#include <memory>
#include <string>

namespace crosscut::workflow {

struct AffinityOptions {
    int neighbours = 20;
    double shrinkage = 10;
    std::string weighting = "cosine";
};

/// popularity, tags, jaccard or knn, not yet fitted. Any other name is InvalidOption that names these.
Result<std::unique_ptr<matching::Recommender>>
makeAffinityModel(const std::string& name, const AffinityOptions& options, const Behaviour& behaviour);

/// Whether the model reads tags and texts of the items.
bool readsTexts(const std::string& model);

/// Refuses item-KNN where not one item has the five people that its similarities need.
Result<void> checkEnoughPeople(const std::string& model, const features::InteractionMatrix& matrix);

} // namespace crosscut::workflow
