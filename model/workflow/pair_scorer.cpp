#include "model/workflow/pair_scorer.h"

#include "model/base/clock.h"
#include "model/base/parallel.h"
#include "model/domain/segment.h"

#include <algorithm>
#include <boost/math/distributions/beta.hpp>
#include <cmath>

namespace crosscut::workflow {

namespace {

using planning::Criterion;

constexpr std::size_t filmsAtOnce = 16;
constexpr double z95 = 1.959963984540054;
constexpr double lowTail = 0.025;

std::size_t at(Criterion criterion) {
    return static_cast<std::size_t>(criterion);
}

AudienceLift audienceLift(const planning::BuyEvidence& evidence) {
    if (evidence.watchers < smallestShownCell || evidence.buyers < smallestShownCell)
        return {};
    const planning::BetaShare share = planning::buyingShare(evidence);
    const double base = static_cast<double>(evidence.buyers) / static_cast<double>(evidence.people);
    const double lift = share.mean() / base;
    const double low =
        boost::math::quantile(boost::math::beta_distribution<>(share.a, share.b), lowTail) / base;
    const double error =
        (std::log(lift) - std::log(std::max(low, 1e-6))) / z95 / std::log(planning::highestLift);
    return {.known = true,
            .lift = static_cast<float>(lift),
            .liftLow = static_cast<float>(low),
            .z = static_cast<float>(planning::liftZ(low)),
            .error = static_cast<float>(error)};
}

CampaignWindow windowOf(const PairEvidence& evidence, const PairOptions& options) {
    const Date start = options.from.value_or(evidence.newest.value_or(SystemClock().today()));
    return {start, std::max(start, options.until.value_or(start))};
}

} // namespace

PairScorer::PairScorer(const PairEvidence& evidence, const PairOptions& options)
    : m_evidence(evidence)
    , m_window(windowOf(evidence, options))
    , m_lifts(evidence.films.size() * evidence.fields.size()) {
    for (const Film& film : evidence.films)
        m_films.push_back(factsOf(film, options.bannedCategories));
    for (const Course& course : evidence.courses)
        m_courses.push_back(factsOf(course));
    const std::size_t fields = evidence.fields.size();
    parallelChunks(evidence.films.size(), filmsAtOnce, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t film = begin; film < end; ++film)
            for (std::size_t field = 0; field < fields; ++field)
                m_lifts[film * fields + field] = audienceLift(evidence.buying(film, field));
    });
}

std::vector<float> PairScorer::topics(std::size_t film) const {
    const text::TfIdf& texts = *m_evidence.texts;
    std::vector<float> scores(texts.rows(), 0);
    texts.addScores(texts.row(film), scores);
    scores.erase(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(m_evidence.films.size()));
    return scores;
}

planning::PairCriteria PairScorer::criteria(std::size_t film, std::size_t course, double topic) const {
    const FilmFacts& filmFacts = m_films[film];
    const CourseFacts& courseFacts = m_courses[course];
    const text::TfIdf& texts = *m_evidence.texts;
    planning::PairCriteria criteria;
    if (!texts.row(film).empty() && !texts.row(m_evidence.films.size() + course).empty())
        criteria.z[at(Criterion::Topic)] = std::clamp(topic, 0.0, 1.0);
    if (const AudienceLift& audience = lift(film, course); audience.known) {
        criteria.z[at(Criterion::Audience)] = audience.z;
        criteria.audienceError = audience.error;
    }
    criteria.z[at(Criterion::Reach)] = m_evidence.reach[film];
    if (const auto overlap = timingOverlap(filmFacts, courseFacts))
        criteria.z[at(Criterion::Timing)] = overlap->share;
    criteria.z[at(Criterion::Data)] = tagCompleteness(filmFacts, courseFacts);
    criteria.z[at(Criterion::Rubric)] = rubricScore(filmFacts, courseFacts);
    criteria.gatesPass = gatesPass(filmFacts, courseFacts, m_window);
    return criteria;
}

planning::PairCriteria PairScorer::criteria(std::size_t film, std::size_t course) const {
    const text::TfIdf& texts = *m_evidence.texts;
    return criteria(film, course,
                    text::TfIdf::cosine(texts.row(film), texts.row(m_evidence.films.size() + course)));
}

} // namespace crosscut::workflow
