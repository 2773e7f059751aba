#include "model/workflow/rank_pairs.h"

#include "model/base/clock.h"
#include "model/base/parallel.h"
#include "model/base/top_n.h"
#include "model/domain/segment.h"
#include "model/planning/pair_score.h"
#include "model/store/guarded.h"
#include "model/store/run_table.h"
#include "model/workflow/pair_evidence.h"
#include "model/workflow/pair_gates.h"
#include "model/workflow/project_info.h"

#include <algorithm>
#include <atomic>
#include <boost/math/distributions/beta.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <tuple>

namespace crosscut::workflow {

namespace {

using planning::Criterion;

constexpr std::size_t filmsAtOnce = 16;
/// Pairs beside the shown ones that may change places with them in the rank intervals.
constexpr std::size_t rankPool = 300;
constexpr std::size_t mostSharedTags = 5;
constexpr double z95 = 1.959963984540054;

std::size_t at(Criterion criterion) {
    return static_cast<std::size_t>(criterion);
}

/// How a film's watchers buy in a field, as the audience criterion reads it.
struct AudienceLift {
    bool known = false;
    double lift = 1, liftLow = 1, z = 0, error = 0;
};

AudienceLift audienceLift(const planning::BuyEvidence& evidence) {
    if (evidence.watchers < smallestShownCell || evidence.buyers < smallestShownCell)
        return {};
    const planning::BetaShare share = planning::buyingShare(evidence);
    const double base = static_cast<double>(evidence.buyers) / static_cast<double>(evidence.people);
    AudienceLift result;
    result.known = true;
    result.lift = share.mean() / base;
    result.liftLow = boost::math::quantile(boost::math::beta_distribution<>(share.a, share.b), 0.025) / base;
    result.z = planning::liftZ(result.liftLow);
    result.error = (std::log(result.lift) - std::log(std::max(result.liftLow, 1e-6))) / z95 / std::log(5.0);
    return result;
}

/// Scores pairs of one project; film × field lifts are computed once.
class PairScorer {
public:
    PairScorer(const PairEvidence& evidence, const PairOptions& options,
               const planning::CriterionWeights& weights)
        : m_evidence(evidence)
        , m_options(options)
        , m_weights(weights)
        , m_window(windowOf(evidence, options))
        , m_lifts(evidence.films.size() * evidence.fields.size()) {
        parallelChunks(evidence.films.size(), filmsAtOnce,
                       [&](std::size_t, std::size_t begin, std::size_t end) {
                           for (std::size_t film = begin; film < end; ++film)
                               for (std::size_t field = 0; field < evidence.fields.size(); ++field)
                                   m_lifts[film * evidence.fields.size() + field] =
                                       audienceLift(evidence.buying(film, field));
                       });
    }

    const AudienceLift& lift(std::size_t film, std::size_t course) const {
        return m_lifts[film * m_evidence.fields.size() + m_evidence.fieldOf[course]];
    }
    std::vector<PairGate> gates(std::size_t film, std::size_t course) const {
        return pairGates(m_evidence.films[film], m_evidence.courses[course], m_window,
                         m_options.bannedCategories);
    }

    planning::PairCriteria criteria(std::size_t film, std::size_t course, float topic) const {
        const Film& f = m_evidence.films[film];
        const Course& c = m_evidence.courses[course];
        planning::PairCriteria criteria;
        const auto& texts = *m_evidence.texts;
        if (!texts.row(film).empty() && !texts.row(m_evidence.films.size() + course).empty())
            criteria.z[at(Criterion::Topic)] = std::clamp(static_cast<double>(topic), 0.0, 1.0);
        if (const AudienceLift& audience = lift(film, course); audience.known) {
            criteria.z[at(Criterion::Audience)] = audience.z;
            criteria.audienceError = audience.error;
        }
        criteria.z[at(Criterion::Reach)] = m_evidence.reach[film];
        if (const auto overlap = timingOverlap(f, c))
            criteria.z[at(Criterion::Timing)] = overlap->share;
        criteria.z[at(Criterion::Data)] = tagCompleteness(f, c);
        criteria.z[at(Criterion::Rubric)] = rubricScore(f, c);
        const auto passed = gates(film, course);
        criteria.gatesPass =
            std::all_of(passed.begin(), passed.end(), [](const PairGate& gate) { return gate.passed; });
        return criteria;
    }

    double score(const planning::PairCriteria& criteria) const {
        return planning::pairScore(criteria, m_weights).score;
    }

    /// Topic of a film with every course.
    std::vector<float> topics(std::size_t film) const {
        const auto& texts = *m_evidence.texts;
        std::vector<float> scores(texts.rows(), 0);
        texts.addScores(texts.row(film), scores);
        scores.erase(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(m_evidence.films.size()));
        return scores;
    }

private:
    static CampaignWindow windowOf(const PairEvidence& evidence, const PairOptions& options) {
        const Date start = options.from.value_or(evidence.newest.value_or(SystemClock().today()));
        return {start, std::max(start, options.until.value_or(start))};
    }

    const PairEvidence& m_evidence;
    const PairOptions& m_options;
    const planning::CriterionWeights& m_weights;
    CampaignWindow m_window;
    std::vector<AudienceLift> m_lifts;
};

struct Candidate {
    std::size_t film = 0, course = 0;
    planning::PairCriteria criteria;
};

struct Wanted {
    std::vector<std::size_t> films, courses;
};

template<typename Rows>
Result<std::vector<std::size_t>> choose(const Rows& rows, const std::string& key, ErrorCode unknown) {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (key.empty() || rows[i].key == key)
            chosen.push_back(i);
    if (chosen.empty())
        return Error{unknown, {key}, {}, {}};
    return chosen;
}

/// The best pairs by score; equal scores by the keys of film and course.
Result<std::vector<Candidate>> bestPairs(const PairEvidence& evidence, const PairScorer& scorer,
                                         const Wanted& wanted, std::size_t count, TaskMonitor& monitor) {
    const std::size_t chunks = (wanted.films.size() + filmsAtOnce - 1) / filmsAtOnce;
    using Entry = TopN<double>::Entry;
    std::vector<std::vector<Entry>> parts(chunks);
    std::atomic<bool> cancelled = false;
    std::atomic<std::size_t> done = 0;
    const std::size_t courses = wanted.courses.size();
    parallelChunks(
        wanted.films.size(), filmsAtOnce, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
            if (cancelled ||
                !monitor.report(static_cast<double>(++done) / static_cast<double>(chunks), Stage::Scoring)) {
                cancelled = true;
                return;
            }
            TopN<double> best(count);
            for (std::size_t f = begin; f < end; ++f) {
                const auto topics = scorer.topics(wanted.films[f]);
                for (std::size_t c = 0; c < courses; ++c) {
                    const std::size_t course = wanted.courses[c];
                    const auto criteria = scorer.criteria(wanted.films[f], course, topics[course]);
                    best.push(static_cast<std::uint32_t>(f * courses + c), scorer.score(criteria));
                }
            }
            parts[chunk] = best.take();
        });
    if (cancelled)
        return cancelledError();
    TopN<double> best(count);
    for (const auto& part : parts)
        for (const Entry& entry : part)
            best.push(entry.index, entry.score);
    std::vector<Candidate> candidates;
    for (const Entry& entry : best.take()) {
        Candidate candidate{wanted.films[entry.index / courses], wanted.courses[entry.index % courses], {}};
        const double topic =
            text::TfIdf::cosine(evidence.texts->row(candidate.film),
                                evidence.texts->row(evidence.films.size() + candidate.course));
        candidate.criteria = scorer.criteria(candidate.film, candidate.course, static_cast<float>(topic));
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

/// Wilson's interval (1927) of k successes in n trials.
std::pair<double, double> wilson(double k, double n) {
    const double p = k / n;
    const double middle = p + z95 * z95 / (2 * n);
    const double half = z95 * std::sqrt(p * (1 - p) / n + z95 * z95 / (4 * n * n));
    const double scale = 1 + z95 * z95 / n;
    return {std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

AudienceEvidence audienceOf(const PairEvidence& evidence, const PairScorer& scorer, const Candidate& pair) {
    const planning::BuyEvidence buying = evidence.buying(pair.film, evidence.fieldOf[pair.course]);
    AudienceEvidence audience;
    audience.field = evidence.fields[evidence.fieldOf[pair.course]];
    audience.people = buying.people;
    audience.suppressed = buying.watchers < smallestShownCell ||
                          buying.buyersAmongWatchers < smallestShownCell ||
                          buying.buyers - buying.buyersAmongWatchers < smallestShownCell;
    if (audience.suppressed) {
        audience.watchers = buying.watchers < smallestShownCell ? 0 : buying.watchers;
        return audience;
    }
    audience.watchers = buying.watchers;
    audience.buyersAmongWatchers = buying.buyersAmongWatchers;
    audience.buyers = buying.buyers;
    const auto watchers = static_cast<double>(buying.watchers);
    audience.share = static_cast<double>(buying.buyersAmongWatchers) / watchers;
    std::tie(audience.low, audience.high) = wilson(static_cast<double>(buying.buyersAmongWatchers), watchers);
    audience.baseShare = static_cast<double>(buying.buyers) / static_cast<double>(buying.people);
    audience.lift = scorer.lift(pair.film, pair.course).lift;
    audience.liftLow = scorer.lift(pair.film, pair.course).liftLow;
    return audience;
}

std::string joined(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words)
        list += (list.empty() ? "" : "、") + word;
    return list;
}

void explain(RankedPair& pair, const Film& film, const Course& course) {
    const AudienceEvidence& audience = pair.audience;
    const Sentence topics = pair.sharedTags.empty()
                                ? Sentence{SentenceId::PairNoSharedTags, {pair.filmTitle, pair.courseTitle}}
                                : Sentence{SentenceId::PairSharedTags, {joined(pair.sharedTags)}};
    if (!audience.suppressed) {
        pair.sentence = {SentenceId::PairBuyersAmongWatchers,
                         {pair.filmTitle, audience.field, audience.watchers, audience.share,
                          audience.baseShare, audience.low, audience.high}};
        pair.explanation.push_back(topics);
    } else {
        pair.sentence = topics;
        if (audience.watchers > 0 && audience.watchers < smallestShownCell)
            pair.explanation.push_back(
                {SentenceId::PairTooFewWatchers,
                 {pair.filmTitle, audience.watchers, std::int64_t{smallestShownCell}}});
    }
    if (const auto overlap = timingOverlap(film, course))
        pair.explanation.push_back(
            {SentenceId::PairTiming,
             {pair.filmTitle, film.releaseDate->toIso(), static_cast<std::int64_t>(overlap->days)}});
    for (const PairGate& gate : pair.gates)
        pair.explanation.push_back(gate.why);
}

RankedPair describe(const PairEvidence& evidence, const PairScorer& scorer, const Candidate& candidate,
                    const planning::CriterionWeights& weights) {
    const Film& film = evidence.films[candidate.film];
    const Course& course = evidence.courses[candidate.course];
    RankedPair pair;
    pair.film = film.key;
    pair.filmTitle = film.title.empty() ? film.key : film.title;
    pair.course = course.key;
    pair.courseTitle = course.title.empty() ? course.key : course.title;
    pair.field = course.field;
    const planning::PairScore score = planning::pairScore(candidate.criteria, weights);
    pair.score = score.score;
    pair.evidence = score.evidence;
    pair.gates = scorer.gates(candidate.film, candidate.course);
    for (std::size_t k = 0; k < planning::criterionCount; ++k)
        pair.criteria.push_back(
            {std::string(planning::criterionNames[k]), candidate.criteria.z[k], weights[k]});
    pair.audience = audienceOf(evidence, scorer, candidate);
    const auto& texts = *evidence.texts;
    for (const text::TermShare& term : texts.shared(
             texts.row(candidate.film), texts.row(evidence.films.size() + candidate.course), mostSharedTags))
        pair.sharedTags.push_back(term.term);
    explain(pair, film, course);
    return pair;
}

Result<planning::CriterionWeights> readWeights(const PairOptions& options) {
    planning::CriterionWeights weights = planning::defaultWeights;
    for (const auto& [name, weight] : options.weights) {
        const auto found = std::find(planning::criterionNames.begin(), planning::criterionNames.end(), name);
        if (found == planning::criterionNames.end())
            return invalidOption("weights", name, "topic, audience, reach, timing, data, rubric");
        if (!(weight >= 0) || !std::isfinite(weight))
            return invalidOption("weights", name, ">= 0");
        weights[static_cast<std::size_t>(found - planning::criterionNames.begin())] = weight;
    }
    if (std::all_of(weights.begin(), weights.end(), [](double weight) { return weight == 0; }))
        return invalidOption("weights", "0", "at least one weight above 0");
    return weights;
}

void saveRun(store::ProjectFile& project, const PairResult& result) {
    nlohmann::json pairs = nlohmann::json::array();
    for (const RankedPair& pair : result.pairs)
        pairs.push_back(
            {{"film", pair.film}, {"course", pair.course}, {"score", pair.score}, {"rank", pair.rank}});
    store::RunTable(project.database())
        .add({.id = {},
              .kind = "pairs",
              .optionsJson = nlohmann::json{{"weights", result.weights}}.dump(),
              .info = result.run,
              .resultJson = pairs.dump(),
              .createdAt = SystemClock().now().toIso()});
}

} // namespace

Result<PairResult> rankPairs(store::ProjectFile& project, const PairOptions& options, TaskMonitor& monitor) {
    const Stopwatch watch;
    const auto weights = readWeights(options);
    if (!weights)
        return weights.error();
    if (options.top < 1)
        return invalidOption("top", std::to_string(options.top), ">= 1");
    return store::guarded(project.path(), [&]() -> Result<PairResult> {
        PartMonitor gathering(monitor, 0, 0.4);
        const auto evidence = gatherPairEvidence(project, gathering);
        if (!evidence)
            return evidence.error();
        const auto films = choose(evidence->films, options.film, ErrorCode::FilmNotFound);
        if (!films)
            return films.error();
        const auto courses = choose(evidence->courses, options.course, ErrorCode::CourseNotFound);
        if (!courses)
            return courses.error();
        const PairScorer scorer(*evidence, options, *weights);
        const auto shown = static_cast<std::size_t>(options.top);
        PartMonitor scoring(monitor, 0.4, 0.9);
        const auto candidates =
            bestPairs(*evidence, scorer, {*films, *courses}, std::max(shown, rankPool), scoring);
        if (!candidates)
            return candidates.error();
        std::vector<planning::PairCriteria> criteria;
        for (const Candidate& candidate : *candidates)
            criteria.push_back(candidate.criteria);
        const auto intervals = planning::rankIntervals(criteria, *weights, options.seed);

        PairResult result;
        result.candidates = static_cast<std::int64_t>(films->size() * courses->size());
        for (std::size_t k = 0; k < planning::criterionCount; ++k)
            result.weights[std::string(planning::criterionNames[k])] = (*weights)[k];
        for (std::size_t i = 0; i < candidates->size() && i < shown; ++i) {
            RankedPair pair = describe(*evidence, scorer, (*candidates)[i], *weights);
            pair.rank = static_cast<int>(i) + 1;
            pair.rankLow = std::min(intervals[i].low, pair.rank);
            pair.rankHigh = std::max(intervals[i].high, pair.rank);
            result.pairs.push_back(std::move(pair));
        }
        result.run = makeRunInfo(project, options.seed, watch.seconds());
        if (options.save && !project.isReadOnly())
            saveRun(project, result);
        return result;
    });
}

} // namespace crosscut::workflow
