#pragma once

#include "model/base/result.h"
#include "model/domain/catalog.h"
#include "model/domain/plan.h"
#include "model/store/project_file.h"
#include "model/store/waiver_table.h"
#include "model/workflow/check_quality.h"

#include <string>
#include <vector>

namespace crosscut::workflow {

struct PlanEvidence;

/// What is going to be run.
enum class GatedModel { Pairs, MatchByBehaviour, MatchByContent, Propensity, Segments, Survival };

/// A fact of the data that makes a model's answer worse (Warns) or impossible (Blocks), in counts. It is a
/// quality finding seen from the model: who waives the finding waives the fact.
struct GateFact {
    std::string what; ///< stable key; ui/text has its sentence ("3 of 5 films in this plan have no genre")
    Severity severity = Severity::Warns;
    std::string rule; ///< of the finding behind it
    EntityKind kind = EntityKind::Films;
    std::string column;
    std::int64_t count = 0;
    std::int64_t of = 0;
};

/// The facts that stand in the model's way and that nobody waived, what blocks first. Cheap: counts over the
/// catalogs and over the keys of the events, no pass over the events.
Result<std::vector<GateFact>> modelGate(const store::ProjectFile& project, GatedModel model);

/// The same for the films and courses of a plan, those of dropped pairs left out.
std::vector<GateFact> planGate(const Plan& plan, const PlanEvidence& evidence);

} // namespace crosscut::workflow
