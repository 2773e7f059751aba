#include "model/workflow/report_retention.h"

#include "model/workflow/first_survival.h"

namespace crosscut::workflow {

namespace {

report::CurveFact curveFact(const CurveGroup& group) {
    report::CurveFact fact;
    fact.group = group.key;
    fact.people = group.n;
    fact.events = group.events;
    fact.median = group.median;
    fact.medianLow = group.medianLow;
    fact.medianHigh = group.medianHigh;
    fact.suppressed = group.suppressed;
    fact.sentence = group.sentence;
    for (const CurvePoint& point : group.curve) {
        fact.t.push_back(point.t);
        fact.survival.push_back(point.survival);
        fact.lower.push_back(point.lower);
        fact.upper.push_back(point.upper);
        fact.atRisk.push_back(point.atRisk);
    }
    return fact;
}

} // namespace

report::CurveFacts curveFacts(const KaplanMeierResult& result) {
    report::CurveFacts facts;
    facts.by = result.by;
    facts.unit = result.unit;
    facts.sentence = result.sentence;
    facts.warnings = result.warnings;
    if (result.logRank)
        facts.logRankP = result.logRank->p;
    for (const CurveGroup& group : result.groups)
        facts.curves.push_back(curveFact(group));
    return facts;
}

report::HazardFacts hazardFacts(const CoxResult& result) {
    report::HazardFacts facts{.terms = {},
                              .references = result.referenceSentence,
                              .people = result.n,
                              .events = result.events,
                              .warnings = result.warnings};
    for (const CoxTerm& term : result.terms)
        facts.terms.push_back({.term = term.name,
                               .ratio = term.hazardRatio,
                               .low = term.low,
                               .high = term.high,
                               .p = term.p,
                               .sentence = term.sentence});
    return facts;
}

Result<report::CurveFacts> retentionCurves(const store::ProjectFile& project, TaskMonitor& monitor) {
    const auto result = fitFirstCurves(project, monitor);
    if (!result)
        return result.error();
    return curveFacts(*result);
}

Result<report::HazardFacts> retentionHazards(const store::ProjectFile& project, TaskMonitor& monitor) {
    const auto chosen = fitFirstCox(project, monitor);
    if (!chosen)
        return chosen.error();
    report::HazardFacts facts = hazardFacts(chosen->result);
    facts.warnings.insert(facts.warnings.end(), chosen->leftOut.begin(), chosen->leftOut.end());
    return facts;
}

} // namespace crosscut::workflow
