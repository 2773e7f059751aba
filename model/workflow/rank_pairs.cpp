#include "model/workflow/rank_pairs.h"

#include "model/base/clock.h"
#include "model/base/parallel.h"
#include "model/base/top_n.h"
#include "model/store/guarded.h"
#include "model/store/run_table.h"
#include "model/workflow/pair_evidence.h"
#include "model/workflow/pair_explanation.h"
#include "model/workflow/pair_scorer.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <nlohmann/json.hpp>

namespace crosscut::workflow {

namespace {

constexpr std::size_t filmsAtOnce = 16;
/// Fewest of the best pairs that change places with one another in the rank intervals. A pair below them can
/// hardly come up to the first; drawing ranks for all of millions would take minutes.
constexpr std::size_t rankPool = 300;
/// Films and courses of the grid: what a heat map can show and a person can read.
constexpr std::size_t gridSide = 20;

struct Candidate {
    std::size_t film = 0, course = 0;
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
Result<std::vector<Candidate>> bestPairs(const PairScorer& scorer, const planning::CriterionWeights& weights,
                                         const Wanted& wanted, std::size_t count, TaskMonitor& monitor) {
    using Entry = TopN<double>::Entry;
    const std::size_t chunks = (wanted.films.size() + filmsAtOnce - 1) / filmsAtOnce;
    const std::size_t courses = wanted.courses.size();
    std::vector<std::vector<Entry>> parts(chunks);
    std::atomic<bool> cancelled = false;
    std::atomic<std::size_t> done = 0;
    parallelChunks(
        wanted.films.size(), filmsAtOnce, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
            if (cancelled ||
                !monitor.report(static_cast<double>(++done) / static_cast<double>(chunks), Stage::Scoring)) {
                cancelled = true;
                return;
            }
            TopN<double> best(std::min(count, (end - begin) * courses));
            for (std::size_t f = begin; f < end; ++f) {
                const auto topics = scorer.topics(wanted.films[f]);
                for (std::size_t c = 0; c < courses; ++c) {
                    const std::size_t course = wanted.courses[c];
                    const auto criteria = scorer.criteria(wanted.films[f], course, topics[course]);
                    best.push(static_cast<std::uint32_t>(f * courses + c),
                              planning::pairScore(criteria, weights).score);
                }
            }
            parts[chunk] = best.take();
        });
    if (cancelled)
        return cancelledError();
    TopN<double> best(std::min(count, wanted.films.size() * courses));
    for (const auto& part : parts)
        for (const Entry& entry : part)
            best.push(entry.index, entry.score);
    std::vector<Candidate> candidates;
    for (const Entry& entry : best.take())
        candidates.push_back({wanted.films[entry.index / courses], wanted.courses[entry.index % courses]});
    return candidates;
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

/// The films and courses that come first in the ranking, and every score among them.
PairGrid gridOf(const PairEvidence& evidence, const PairScorer& scorer,
                const std::vector<Candidate>& candidates, const planning::CriterionWeights& weights) {
    std::vector<std::size_t> films, courses;
    const auto addNew = [](std::vector<std::size_t>& list, std::size_t index) {
        if (list.size() < gridSide && std::find(list.begin(), list.end(), index) == list.end())
            list.push_back(index);
    };
    for (const Candidate& candidate : candidates) {
        addNew(films, candidate.film);
        addNew(courses, candidate.course);
    }
    const auto title = [](const auto& row) { return row.title.empty() ? row.key : row.title; };
    PairGrid grid;
    for (const std::size_t course : courses) {
        grid.courses.push_back(evidence.courses[course].key);
        grid.courseTitles.push_back(title(evidence.courses[course]));
    }
    for (const std::size_t film : films) {
        grid.films.push_back(evidence.films[film].key);
        grid.filmTitles.push_back(title(evidence.films[film]));
        for (const std::size_t course : courses)
            grid.scores.push_back(planning::pairScore(scorer.criteria(film, course), weights).score);
    }
    return grid;
}

void addRanked(PairResult& result, const PairEvidence& evidence, const PairScorer& scorer,
               const std::vector<Candidate>& candidates, const planning::CriterionWeights& weights,
               const PairOptions& options) {
    std::vector<planning::PairCriteria> criteria;
    for (const Candidate& candidate : candidates)
        criteria.push_back(scorer.criteria(candidate.film, candidate.course));
    const auto intervals = planning::rankIntervals(criteria, weights, options.seed);
    const std::size_t shown = std::min(candidates.size(), static_cast<std::size_t>(options.top));
    for (std::size_t i = 0; i < shown; ++i) {
        RankedPair pair = explainedPair(evidence, scorer, candidates[i].film, candidates[i].course, weights);
        pair.rank = static_cast<int>(i) + 1;
        pair.rankLow = std::min(intervals[i].low, pair.rank);
        pair.rankHigh = std::max(intervals[i].high, pair.rank);
        result.pairs.push_back(std::move(pair));
    }
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

Result<PairResult> rankPairs(const PairEvidence& evidence, const PairOptions& options, TaskMonitor& monitor) {
    const Stopwatch watch;
    const auto weights = readWeights(options);
    if (!weights)
        return weights.error();
    if (options.top < 1)
        return invalidOption("top", std::to_string(options.top), ">= 1");
    const auto films = choose(evidence.films, options.film, ErrorCode::FilmNotFound);
    if (!films)
        return films.error();
    const auto courses = choose(evidence.courses, options.course, ErrorCode::CourseNotFound);
    if (!courses)
        return courses.error();
    if (!monitor.report(0, Stage::Preparing))
        return cancelledError();
    const PairScorer scorer(evidence, options);
    PartMonitor scoring(monitor, 0.1, 0.8);
    const auto candidates = bestPairs(scorer, *weights, {*films, *courses},
                                      std::max(static_cast<std::size_t>(options.top), rankPool), scoring);
    if (!candidates)
        return candidates.error();
    PairResult result;
    result.candidates = static_cast<std::int64_t>(films->size() * courses->size());
    for (std::size_t k = 0; k < planning::criterionCount; ++k)
        result.weights[std::string(planning::criterionNames[k])] = (*weights)[k];
    result.compared = static_cast<std::int64_t>(candidates->size());
    addRanked(result, evidence, scorer, *candidates, *weights, options);
    result.grid = gridOf(evidence, scorer, *candidates, *weights);
    result.run = evidence.run;
    result.run.seed = options.seed;
    result.run.seconds = watch.seconds();
    return result;
}

Result<PairResult> rankPairs(store::ProjectFile& project, const PairOptions& options, TaskMonitor& monitor) {
    const Stopwatch watch;
    return store::guarded(project.path(), [&]() -> Result<PairResult> {
        PartMonitor gathering(monitor, 0, 0.4);
        const auto evidence = gatherPairEvidence(project, gathering);
        if (!evidence)
            return evidence.error();
        PartMonitor ranking(monitor, 0.4, 1);
        auto result = rankPairs(*evidence, options, ranking);
        if (!result)
            return result;
        result->run.seconds = watch.seconds();
        if (options.save && !project.isReadOnly())
            saveRun(project, *result);
        return result;
    });
}

} // namespace crosscut::workflow
