#include "model/workflow/match_items.h"

#include "model/base/clock.h"
#include "model/base/parallel.h"
#include "model/store/guarded.h"
#include "model/workflow/affinity_model.h"
#include "model/workflow/project_info.h"

#include <algorithm>

namespace crosscut::workflow {

namespace {

using matching::Reason;
using matching::Recommendation;

Error nothing(std::string what) {
    return Error{.code = ErrorCode::NothingToModel, .args = {std::move(what)}, .detail = {}, .lacking = {}};
}

std::string joinedTags(const std::vector<std::string>& tags) {
    const auto isAscii = [](const std::string& tag) {
        return std::all_of(tag.begin(), tag.end(),
                           [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    const char* separator = std::all_of(tags.begin(), tags.end(), isAscii) ? ", " : "、";
    std::string list;
    for (const std::string& tag : tags)
        list += (list.empty() ? "" : separator) + tag;
    return list;
}

Sentence sentenceOf(const Reason& reason, const Behaviour& behaviour) {
    switch (reason.kind) {
    case Reason::Kind::SharedTags:
        return {SentenceId::ReasonSharedTags, {joinedTags(reason.tags)}};
    case Reason::Kind::SimilarItem:
        return {SentenceId::ReasonSimilarItem, {behaviour.items[reason.item].title}};
    case Reason::Kind::Popular:
        break;
    }
    return {SentenceId::ReasonPopular, {reason.people}};
}

/// Which users or films are asked for, as numbers.
Result<std::vector<std::uint32_t>> subjects(const Behaviour& behaviour, const MatchOptions& options) {
    std::vector<std::uint32_t> found;
    if (!options.forFilms) {
        for (std::uint32_t user = 0; user < behaviour.users.size(); ++user)
            if (options.id.empty() || behaviour.users[user] == options.id)
                found.push_back(user);
    } else {
        for (std::uint32_t item = 0; item < behaviour.items.size(); ++item)
            if (behaviour.items[item].kind == BehaviourItem::Kind::Film &&
                (options.id.empty() || behaviour.items[item].key == options.id))
                found.push_back(item);
    }
    if (!found.empty())
        return found;
    if (options.id.empty())
        return nothing(options.forFilms ? "films" : "users");
    return Error{.code = options.forFilms ? ErrorCode::FilmNotFound : ErrorCode::UserNotFound,
                 .args = {options.id},
                 .detail = {},
                 .lacking = {}};
}

std::vector<std::uint8_t> courseMask(const Behaviour& behaviour) {
    std::vector<std::uint8_t> mask;
    for (const BehaviourItem& item : behaviour.items)
        mask.push_back(item.kind == BehaviourItem::Kind::Course);
    return mask;
}

Result<void> checkOptions(const Behaviour& behaviour, const MatchOptions& options) {
    if (options.top < 1)
        return invalidOption("top", std::to_string(options.top), "1, 2, 3 ...");
    const bool needsEvents = !options.forFilms || !readsTexts(options.model);
    if (needsEvents && behaviour.user.empty())
        return nothing("events");
    const auto courses = courseMask(behaviour);
    if (options.forFilms && std::find(courses.begin(), courses.end(), 1) == courses.end())
        return nothing("courses");
    return {};
}

Result<std::vector<MatchList>> listsForUsers(const Behaviour& behaviour, const matching::Recommender& model,
                                             const std::vector<std::uint32_t>& users, std::size_t top,
                                             TaskMonitor& monitor) {
    const auto lists = model.recommendAll(users, top, monitor);
    if (!lists)
        return lists.error();
    std::vector<MatchList> result(users.size());
    parallelChunks(users.size(), 64, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            result[i].id = behaviour.users[users[i]];
            for (const Recommendation& found : (*lists)[i]) {
                const BehaviourItem& item = behaviour.items[found.item];
                result[i].results.push_back({item.key, item.title, static_cast<double>(found.score),
                                             sentenceOf(model.explain(users[i], found.item), behaviour)});
            }
        }
    });
    return result;
}

Result<std::vector<MatchList>> listsForFilms(const Behaviour& behaviour, const matching::Recommender& model,
                                             const std::vector<std::uint32_t>& films, std::size_t top,
                                             TaskMonitor& monitor) {
    const std::vector<std::uint8_t> courses = courseMask(behaviour);
    std::vector<MatchList> result;
    for (std::size_t i = 0; i < films.size(); ++i) {
        if (!monitor.report(static_cast<double>(i) / static_cast<double>(films.size()), Stage::Scoring))
            return cancelledError();
        MatchList list{behaviour.items[films[i]].key, behaviour.items[films[i]].title, {}};
        for (const Recommendation& found : model.similarItems(films[i], top, courses)) {
            const BehaviourItem& item = behaviour.items[found.item];
            list.results.push_back({item.key, item.title, static_cast<double>(found.score),
                                    sentenceOf(model.explainSimilar(films[i], found.item), behaviour)});
        }
        result.push_back(std::move(list));
    }
    return result;
}

Result<MatchResult> match(const store::ProjectFile& project, const MatchOptions& options,
                          TaskMonitor& monitor) {
    const Stopwatch whole;
    PartMonitor reading(monitor, 0, 0.3);
    const auto behaviour = readBehaviour(project, {options.eventKinds, readsTexts(options.model)}, reading);
    if (!behaviour)
        return behaviour.error();
    auto model = makeAffinityModel(options.model, {options.neighbours, options.shrinkage, options.weighting},
                                   *behaviour);
    if (!model)
        return model.error();
    if (const auto checked = checkOptions(*behaviour, options); !checked)
        return checked.error();
    const auto asked = subjects(*behaviour, options);
    if (!asked)
        return asked.error();

    const Stopwatch fitting;
    const features::InteractionMatrix matrix = behaviour->matrix();
    if (const auto enough = checkEnoughPeople(options.model, matrix); !enough && !options.force)
        return enough.error();
    PartMonitor fit(monitor, 0.3, 0.6);
    if (const auto fitted = (*model)->fit(matrix, fit); !fitted)
        return fitted.error();
    const double fitSeconds = fitting.seconds();

    const Stopwatch ranking;
    PartMonitor rank(monitor, 0.6, 1);
    auto lists = (options.forFilms ? listsForFilms : listsForUsers)(
        *behaviour, **model, *asked, static_cast<std::size_t>(options.top), rank);
    if (!lists)
        return lists.error();
    const double rankSeconds = ranking.seconds();
    return MatchResult{options.model, std::move(*lists), fitSeconds, rankSeconds,
                       makeRunInfo(project, options.seed, whole.seconds())};
}

} // namespace

Result<MatchResult> matchItems(const store::ProjectFile& project, const MatchOptions& options,
                               TaskMonitor& monitor) {
    return store::guarded(project.path(),
                          [&]() -> Result<MatchResult> { return match(project, options, monitor); });
}

} // namespace crosscut::workflow
