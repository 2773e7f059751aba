#include "model/workflow/affinity_model.h"

#include "model/matching/neighbourhood.h"
#include "model/matching/popularity.h"

#include <algorithm>

namespace crosscut::workflow {

namespace {

constexpr double leastPeople = 5;

Result<std::unique_ptr<matching::Recommender>> makeNeighbourhood(const AffinityOptions& options) {
    const auto weighting = matching::weightingFromString(options.weighting);
    if (!weighting)
        return invalidOption("weighting", options.weighting, "cosine, tfidf, bm25");
    if (options.neighbours < 1)
        return invalidOption("neighbours", std::to_string(options.neighbours), "1, 2, 3 ...");
    if (!(options.shrinkage >= 0))
        return invalidOption("shrinkage", std::to_string(options.shrinkage), "0 or more");
    matching::NeighbourhoodOptions knn;
    knn.weighting = *weighting;
    knn.neighbours = static_cast<std::size_t>(options.neighbours);
    knn.shrinkage = options.shrinkage;
    return std::unique_ptr<matching::Recommender>(std::make_unique<matching::Neighbourhood>(knn));
}

} // namespace

Result<std::unique_ptr<matching::Recommender>>
makeAffinityModel(const std::string& name, const AffinityOptions& options, const Behaviour& behaviour) {
    if (name == "popularity")
        return std::unique_ptr<matching::Recommender>(std::make_unique<matching::Popularity>());
    if (name == "tags")
        return std::unique_ptr<matching::Recommender>(
            std::make_unique<matching::ContentBased>(behaviour.texts()));
    if (name == "jaccard")
        return std::unique_ptr<matching::Recommender>(
            std::make_unique<matching::TagJaccard>(behaviour.texts()));
    if (name == "knn")
        return makeNeighbourhood(options);
    return invalidOption("model", name, "popularity, tags, jaccard, knn");
}

bool readsTexts(const std::string& model) {
    return model == "tags" || model == "jaccard";
}

Result<void> checkEnoughPeople(const std::string& model, const features::InteractionMatrix& matrix) {
    if (model != "knn")
        return {};
    const std::vector<std::uint32_t> people = matrix.peopleByItem();
    const double most = people.empty() ? 0 : *std::max_element(people.begin(), people.end());
    if (most >= leastPeople)
        return {};
    return notEnough({{.what = "people", .have = most, .need = leastPeople, .where = {}}});
}

} // namespace crosscut::workflow
