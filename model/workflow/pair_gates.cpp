#include "model/workflow/pair_gates.h"

namespace crosscut::workflow {

namespace {

PairGate rightGate(const FilmFacts& film, const CampaignWindow& window) {
    if (film.rightsFrom && *film.rightsFrom > window.from)
        return {"right", false, true, {SentenceId::GateRightNotYet, {film.rightsFrom->toIso()}}};
    if (!film.rightsUntil)
        return {"right", true, false, {SentenceId::GateRightUnknown, {}}};
    const bool valid = window.until <= *film.rightsUntil;
    return {"right",
            valid,
            true,
            {valid ? SentenceId::GateRightValid : SentenceId::GateRightExpired, {film.rightsUntil->toIso()}}};
}

PairGate ageGate(const Film& film, const FilmFacts& filmFacts, const CourseFacts& course) {
    if (!filmFacts.youngestAge)
        return {"age", true, false, {SentenceId::GateAgeUnknown, {}}};
    if (course.audienceAge && *filmFacts.youngestAge > *course.audienceAge)
        return {
            "age",
            false,
            true,
            {SentenceId::GateAgeTooHigh, {film.ageRating, static_cast<std::int64_t>(*course.audienceAge)}}};
    return {"age", true, course.audienceAge.has_value(), {SentenceId::GateAgeFits, {film.ageRating}}};
}

PairGate categoryGate(const FilmFacts& film) {
    if (!film.bannedCategory.empty())
        return {"category", false, true, {SentenceId::GateCategoryBanned, {film.bannedCategory}}};
    return {"category", true, true, {SentenceId::GateCategoryAllowed, {}}};
}

} // namespace

std::vector<PairGate> pairGates(const Film& film, const FilmFacts& filmFacts, const CourseFacts& courseFacts,
                                const CampaignWindow& window) {
    return {rightGate(filmFacts, window), ageGate(film, filmFacts, courseFacts), categoryGate(filmFacts)};
}

} // namespace crosscut::workflow
