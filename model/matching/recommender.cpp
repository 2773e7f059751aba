#include "model/matching/recommender.h"

#include "model/base/parallel.h"
#include "model/base/simd.h"
#include "model/base/top_n.h"

#include <algorithm>

namespace crosscut::matching {

namespace {

constexpr std::size_t usersPerChunk = 64;
constexpr std::size_t usersPerReport = 8192;
constexpr std::size_t scanBlock = 64;

CROSSCUT_TARGET_CLONES
float largest(const float* scores, std::size_t n) {
    float best = 0;
    for (std::size_t i = 0; i < n; ++i)
        best = scores[i] > best ? scores[i] : best;
    return best;
}

std::vector<Recommendation> best(std::span<const float> scores, std::size_t top) {
    TopN<float> found(top);
    for (std::size_t from = 0; from < scores.size(); from += scanBlock) {
        const std::size_t to = std::min(scores.size(), from + scanBlock);
        const float block = largest(scores.data() + from, to - from);
        if (block <= 0 || (found.full() && block <= found.threshold()))
            continue;
        for (std::size_t item = from; item < to; ++item)
            if (scores[item] > 0)
                found.push(static_cast<std::uint32_t>(item), scores[item]);
    }
    std::vector<Recommendation> list;
    for (const auto& entry : found.take())
        list.push_back({entry.index, entry.score});
    return list;
}

} // namespace

Result<void> Recommender::fit(const features::InteractionMatrix& matrix, TaskMonitor& monitor) {
    m_matrix = &matrix;
    m_people = matrix.peopleByItem();
    return learn(monitor);
}

void Recommender::mask(std::uint32_t user, std::span<float> scores) const {
    for (const std::uint32_t item : m_matrix->row(user).items)
        scores[item] = 0;
}

std::vector<Recommendation> Recommender::recommend(std::uint32_t user, std::size_t top,
                                                   std::vector<float>& scores) const {
    if (top == 0)
        return {};
    scores.assign(m_matrix->items(), 0.0F);
    if (m_matrix->row(user).size() > 0) {
        scoreUser(user, scores);
        mask(user, scores);
        std::vector<Recommendation> list = best(scores, top);
        if (!list.empty())
            return list;
    }
    std::transform(m_people.begin(), m_people.end(), scores.begin(),
                   [](std::uint32_t people) { return static_cast<float>(people); });
    mask(user, scores);
    return best(scores, top);
}

std::vector<Recommendation> Recommender::recommend(std::uint32_t user, std::size_t top) const {
    std::vector<float> scores;
    return recommend(user, top, scores);
}

Result<std::vector<std::vector<Recommendation>>>
Recommender::recommendAll(std::span<const std::uint32_t> users, std::size_t top, TaskMonitor& monitor) const {
    std::vector<std::vector<Recommendation>> lists(users.size());
    for (std::size_t done = 0; done < users.size(); done += usersPerReport) {
        if (!monitor.report(static_cast<double>(done) / static_cast<double>(users.size()), Stage::Scoring))
            return cancelledError();
        const std::size_t part = std::min(usersPerReport, users.size() - done);
        parallelChunks(part, usersPerChunk, [&](std::size_t, std::size_t begin, std::size_t end) {
            std::vector<float> scores;
            for (std::size_t i = done + begin; i < done + end; ++i)
                lists[i] = recommend(users[i], top, scores);
        });
    }
    return lists;
}

std::vector<Recommendation> Recommender::similarItems(std::uint32_t item, std::size_t top,
                                                      std::span<const std::uint8_t> allowed) const {
    if (top == 0)
        return {};
    std::vector<float> scores(m_matrix->items(), 0.0F);
    scoreItem(item, scores);
    scores[item] = 0;
    for (std::size_t i = 0; i < allowed.size(); ++i)
        if (!allowed[i])
            scores[i] = 0;
    return best(scores, top);
}

Reason Recommender::popularReason(std::uint32_t item) const {
    return {.kind = Reason::Kind::Popular, .people = m_people[item], .tags = {}, .item = 0};
}

Reason Recommender::explain(std::uint32_t user, std::uint32_t item) const {
    if (m_matrix->row(user).size() == 0)
        return popularReason(item);
    return reasonFor(user, item);
}

Reason Recommender::explainSimilar(std::uint32_t item, std::uint32_t) const {
    return {.kind = Reason::Kind::SimilarItem, .people = 0, .tags = {}, .item = item};
}

} // namespace crosscut::matching
