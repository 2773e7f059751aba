#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/sentence.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

struct PairOptions {
    std::string film;   ///< only this film; empty: all
    std::string course; ///< only this course; empty: all
    int top = 50;
    std::map<std::string, double> weights; ///< criterion -> weight; those not named keep their default
    std::vector<std::string> bannedCategories;
    std::optional<Date> from, until; ///< the campaign window that rights and timing are held against
    std::uint64_t seed = 1;
    bool save = false; ///< keep the run in the project
    bool force = false;
};

struct PairCriterion {
    std::string name;        ///< topic, audience, reach, timing, data, rubric
    std::optional<double> z; ///< none: no evidence
    double weight = 0;
};
struct PairGate {
    std::string name; ///< right, age, category
    bool passed = true;
    bool known = true; ///< false: nothing is recorded; passes, but the plan cannot be Ready
    Sentence why;
};
/// The numbers behind the audience criterion: who watched, who of them bought a course of the field.
struct AudienceEvidence {
    std::string field;
    std::int64_t watchers = 0, buyersAmongWatchers = 0;
    std::int64_t people = 0, buyers = 0;
    double share = 0, low = 0, high = 0; ///< Wilson interval
    double baseShare = 0;
    double lift = 1, liftLow = 1; ///< shrunk; lower 95 % bound
    bool suppressed = false;      ///< a cell under 10 people
};
struct RankedPair {
    std::string film, filmTitle;
    std::string course, courseTitle;
    std::string field;
    double score = 0;
    int rank = 0;
    int rankLow = 0, rankHigh = 0; ///< among PairResult::compared pairs
    double evidence = 0;           ///< share of the weight that has evidence, 0..1
    std::vector<PairGate> gates;
    std::vector<PairCriterion> criteria;
    AudienceEvidence audience;
    std::vector<std::string> sharedTags;
    Sentence sentence;                 ///< the one that a marketer says aloud
    std::vector<Sentence> explanation; ///< the rest, gates included
};
/// Every score of the films and courses that come first in the ranking, for a heat map.
struct PairGrid {
    std::vector<std::string> films, filmTitles;
    std::vector<std::string> courses, courseTitles;
    std::vector<double> scores; ///< film by film
};
struct PairResult {
    std::vector<RankedPair> pairs;
    PairGrid grid;
    std::int64_t candidates = 0; ///< film × course pairs that were scored
    std::int64_t compared = 0;   ///< the best of them, which change places in the rank intervals
    std::map<std::string, double> weights;
    RunInfo run;
};

/// NothingToModel without films or courses; FilmNotFound, CourseNotFound, InvalidOption (weights, top).
Result<PairResult> rankPairs(store::ProjectFile& project, const PairOptions& options, TaskMonitor& monitor);

struct PairEvidence;
/// The same from evidence that was gathered before (model/workflow/pair_evidence.h), for weights that are
/// tried out. Nothing is saved.
Result<PairResult> rankPairs(const PairEvidence& evidence, const PairOptions& options, TaskMonitor& monitor);

} // namespace crosscut::workflow
