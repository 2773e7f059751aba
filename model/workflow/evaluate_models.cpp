#include "model/workflow/evaluate_models.h"

#include "model/base/clock.h"
#include "model/matching/ranking_metrics.h"
#include "model/store/guarded.h"
#include "model/workflow/affinity_model.h"
#include "model/workflow/project_info.h"

#include <algorithm>
#include <numeric>

namespace crosscut::workflow {

namespace {

using matching::RankingScores;

std::string splitName(SplitKind kind) {
    switch (kind) {
    case SplitKind::Time:
        return "time";
    case SplitKind::Random:
        return "random";
    case SplitKind::LeaveLast:
        return "leave-last";
    }
    return {};
}

/// The training matrix, and for each person with a test item what they turned to afterwards.
struct Split {
    features::InteractionMatrix train;
    std::vector<std::uint32_t> users;
    std::vector<std::vector<std::uint32_t>> relevant; ///< ascending, without what the person had in training
    std::int64_t skipped = 0;                         ///< people with behaviour, but no test item
};

Split makeSplit(const Behaviour& behaviour, const std::vector<std::uint8_t>& test) {
    std::vector<std::uint8_t> train(test.size());
    std::transform(test.begin(), test.end(), train.begin(), [](std::uint8_t held) { return held == 0; });
    Split split;
    split.train = behaviour.matrix(train);
    const features::InteractionMatrix held = behaviour.matrix(test);
    for (std::uint32_t user = 0; user < behaviour.users.size(); ++user) {
        std::vector<std::uint32_t> relevant;
        for (const std::uint32_t item : held.row(user).items)
            if (!split.train.contains(user, item))
                relevant.push_back(item);
        if (!relevant.empty()) {
            split.users.push_back(user);
            split.relevant.push_back(std::move(relevant));
        } else if (split.train.row(user).size() + held.row(user).size() > 0) {
            ++split.skipped;
        }
    }
    return split;
}

/// How much of the catalog the lists show and how unevenly.
void addExposure(const std::vector<std::vector<matching::Recommendation>>& lists, std::size_t items,
                 ModelScore& score) {
    std::vector<double> shown(items, 0);
    for (const auto& list : lists)
        for (const matching::Recommendation& one : list)
            ++shown[one.item];
    const auto seen = std::count_if(shown.begin(), shown.end(), [](double count) { return count > 0; });
    score.coverage = items == 0 ? 0 : static_cast<double>(seen) / static_cast<double>(items);
    score.gini = matching::gini(std::move(shown));
}

void addMetrics(const Split& split, const std::vector<std::vector<matching::Recommendation>>& lists,
                const EvaluateOptions& options, ModelScore& score) {
    std::vector<RankingScores> byUser;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        std::vector<std::uint32_t> ranked;
        for (const matching::Recommendation& one : lists[i])
            ranked.push_back(one.item);
        byUser.push_back(
            matching::rankingScores(ranked, split.relevant[i], static_cast<std::size_t>(options.k)));
    }
    const RankingScores mean = matching::meanOf(byUser);
    // The same draws for every model, so that their intervals can be compared.
    const auto ci = matching::bootstrapByUser(byUser, options.bootstrap, Random(options.seed));
    score.ndcg = mean.ndcg;
    score.map = mean.averagePrecision;
    score.precision = mean.precision;
    score.recall = mean.recall;
    score.mrr = mean.reciprocalRank;
    score.ndcgCi = {ci.low.ndcg, ci.high.ndcg};
    score.mapCi = {ci.low.averagePrecision, ci.high.averagePrecision};
    score.precisionCi = {ci.low.precision, ci.high.precision};
    score.recallCi = {ci.low.recall, ci.high.recall};
    score.mrrCi = {ci.low.reciprocalRank, ci.high.reciprocalRank};
}

Result<ModelScore> evaluateOne(const std::string& name, const Behaviour& behaviour, const Split& split,
                               const EvaluateOptions& options, TaskMonitor& monitor) {
    auto model = makeAffinityModel(name, {}, behaviour);
    if (!model)
        return model.error();
    if (const auto enough = checkEnoughPeople(name, split.train); !enough && !options.force)
        return enough.error();
    ModelScore score;
    score.model = name;
    score.users = static_cast<std::int64_t>(split.users.size());
    score.skippedUsers = split.skipped;
    const Stopwatch fitting;
    PartMonitor fit(monitor, 0, 0.5);
    if (const auto fitted = (*model)->fit(split.train, fit); !fitted)
        return fitted.error();
    score.fitSeconds = fitting.seconds();
    const Stopwatch ranking;
    PartMonitor rank(monitor, 0.5, 1);
    const auto lists = (*model)->recommendAll(split.users, static_cast<std::size_t>(options.k), rank);
    if (!lists)
        return lists.error();
    score.rankSeconds = ranking.seconds();
    addMetrics(split, *lists, options, score);
    addExposure(*lists, behaviour.items.size(), score);
    return score;
}

Result<void> checkOptions(const EvaluateOptions& options) {
    if (options.models.empty())
        return invalidOption("model", "", "popularity, tags, jaccard, knn");
    if (options.k < 1)
        return invalidOption("k", std::to_string(options.k), "1, 2, 3 ...");
    if (options.bootstrap < 0)
        return invalidOption("bootstrap", std::to_string(options.bootstrap), "0 or more");
    for (const std::string& name : options.models)
        if (const auto model = makeAffinityModel(name, {}, {}); !model)
            return model.error();
    return {};
}

Result<EvaluationResult> evaluate(const store::ProjectFile& project, const EvaluateOptions& options,
                                  TaskMonitor& monitor) {
    const Stopwatch whole;
    if (const auto checked = checkOptions(options); !checked)
        return checked.error();
    const bool withTexts = std::any_of(options.models.begin(), options.models.end(), readsTexts);
    PartMonitor reading(monitor, 0, 0.2);
    const auto behaviour = readBehaviour(project, {options.eventKinds, withTexts}, reading);
    if (!behaviour)
        return behaviour.error();
    if (behaviour->user.empty())
        return Error{.code = ErrorCode::NothingToModel, .args = {"events"}, .detail = {}, .lacking = {}};
    const auto test =
        features::holdOut({behaviour->user, behaviour->item, behaviour->time, behaviour->users.size()},
                          options.split, options.testShare, options.seed);
    if (!test)
        return test.error();
    const Split split = makeSplit(*behaviour, *test);
    if (split.users.empty())
        return notEnough({{.what = "people", .have = 0, .need = 1, .where = {}}});

    EvaluationResult result;
    result.split = splitName(options.split);
    result.k = options.k;
    result.testShare = options.testShare;
    const double part = 0.8 / static_cast<double>(options.models.size());
    for (std::size_t i = 0; i < options.models.size(); ++i) {
        const double from = 0.2 + part * static_cast<double>(i);
        PartMonitor own(monitor, from, from + part);
        auto score = evaluateOne(options.models[i], *behaviour, split, options, own);
        if (!score)
            return score.error();
        result.models.push_back(std::move(*score));
    }
    result.run = makeRunInfo(project, options.seed, whole.seconds());
    return result;
}

} // namespace

Result<EvaluationResult> evaluateModels(const store::ProjectFile& project, const EvaluateOptions& options,
                                        TaskMonitor& monitor) {
    return store::guarded(project.path(),
                          [&]() -> Result<EvaluationResult> { return evaluate(project, options, monitor); });
}

} // namespace crosscut::workflow
