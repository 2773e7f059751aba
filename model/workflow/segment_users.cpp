#include "model/workflow/segment_users.h"

#include "model/audience/balanced_blocks.h"
#include "model/audience/k_means.h"
#include "model/audience/rfm.h"
#include "model/base/clock.h"
#include "model/store/guarded.h"
#include "model/store/segment_table.h"
#include "model/workflow/person_features.h"
#include "model/workflow/person_tastes.h"
#include "model/workflow/project_info.h"
#include "model/workflow/segment_profiles.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <cmath>
#include <map>

namespace crosscut::workflow {

namespace {

constexpr int smallestK = 2;
constexpr int largestK = 8;

enum class Block { Activity, Films, Courses };

Block blockOf(const PersonFeature& feature) {
    if (!feature.isShare)
        return Block::Activity;
    return feature.name.starts_with(genrePrefix) ? Block::Films : Block::Courses;
}

/// How much people do, which films they watch and which courses they take count alike. Counts and sums of
/// people are skewed: a logarithm keeps a few of them from being a cluster of their own.
audience::Features modelFeatures(const PersonFeatures& people) {
    audience::Features raw(static_cast<Eigen::Index>(people.users.size()),
                           static_cast<Eigen::Index>(people.features.size()));
    std::vector<int> blocks;
    for (const PersonFeature& feature : people.features) {
        const auto column = static_cast<Eigen::Index>(blocks.size());
        for (std::size_t row = 0; row < feature.values.size(); ++row) {
            const float value = feature.values[row];
            raw(static_cast<Eigen::Index>(row), column) =
                feature.isShare ? value : std::log1p(std::max(0.0F, value));
        }
        blocks.push_back(static_cast<int>(blockOf(feature)));
    }
    return audience::balancedComponents(audience::standardised(raw), blocks);
}

Result<SegmentGroups> clusterPeople(const PersonFeatures& people, const SegmentOptions& options,
                                    SegmentationResult& result, TaskMonitor& monitor) {
    const audience::Features rows = modelFeatures(people);
    const int from = options.k > 0 ? options.k : smallestK;
    const int to = options.k > 0 ? options.k : largestK;
    audience::KMeans best;
    result.silhouette = -2;
    for (int k = from; k <= to && k <= rows.rows(); ++k) {
        const double done = static_cast<double>(k - from) / (to - from + 1);
        PartMonitor part(monitor, done, done + 1.0 / (to - from + 1));
        auto model = audience::kMeans(rows, {.k = k, .seed = options.seed}, part);
        if (!model)
            return model.error();
        const double quality = audience::silhouette(rows, model->cluster, k);
        result.silhouetteByK.emplace_back(k, quality);
        if (quality > result.silhouette) {
            result.silhouette = quality;
            result.k = k;
            best = std::move(*model);
        }
    }
    if (result.k == 0)
        return invalidOption("k", std::to_string(options.k), "1.." + std::to_string(rows.rows()));
    result.fit = best.fit;
    SegmentGroups groups{std::move(best.cluster), {}};
    for (int k = 1; k <= result.k; ++k)
        groups.names.push_back(std::to_string(k));
    return groups;
}

/// People without a purchase have no recency of one: they are in no RFM segment.
Result<SegmentGroups> scorePeople(const PersonFeatures& people, const SegmentOptions& options,
                                  SegmentationResult& result) {
    std::vector<audience::RfmRow> rows;
    std::vector<std::size_t> who;
    for (std::size_t i = 0; i < people.users.size(); ++i) {
        if (people.purchases[i].count == 0)
            continue;
        rows.push_back(
            {people.purchases[i].daysSinceLast, people.purchases[i].count, people.purchases[i].spent});
        who.push_back(i);
    }
    const auto buyers = static_cast<double>(rows.size());
    if (buyers == 0 || (buyers < smallestShownCell && !options.force))
        return notEnough({{"buyers", buyers, smallestShownCell, {}}});
    SegmentGroups groups{std::vector<int>(people.users.size(), -1), {}};
    std::map<std::string, std::vector<std::size_t>> members;
    const auto scores = audience::rfmScores(rows);
    for (std::size_t i = 0; i < rows.size(); ++i)
        members[audience::rfmGroup(scores[i])].push_back(who[i]);
    std::vector<std::pair<std::string, std::vector<std::size_t>>> ordered(members.begin(), members.end());
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
    for (const auto& [name, people_] : ordered) {
        for (const std::size_t person : people_)
            groups.groupOf[person] = static_cast<int>(groups.names.size());
        groups.names.push_back(name);
    }
    result.k = static_cast<int>(groups.names.size());
    result.fit.termination = Termination::Converged;
    return groups;
}

void save(store::ProjectFile& project, const SegmentationResult& result) {
    std::vector<Segment> segments;
    std::vector<std::vector<std::uint32_t>> members;
    for (const SegmentProfile& profile : result.segments) {
        segments.push_back(profile.segment);
        members.push_back(profile.members);
    }
    SQLite::Transaction transaction(project.database(), SQLite::TransactionBehavior::IMMEDIATE);
    store::SegmentTable(project.database()).replace(result.method, segments, members);
    transaction.commit();
}

} // namespace

Result<SegmentationResult> segmentUsers(store::ProjectFile& project, const SegmentOptions& options,
                                        TaskMonitor& monitor) {
    const Stopwatch watch;
    if (options.k < 0 || options.k == 1)
        return invalidOption("k", std::to_string(options.k), ">= 2");
    return store::guarded(project.path(), [&]() -> Result<SegmentationResult> {
        PartMonitor reading(monitor, 0, 0.3);
        const auto people = readPersonFeatures(project, reading);
        if (!people)
            return people.error();
        const auto count = static_cast<double>(people->users.size());
        if (count == 0)
            return Error{ErrorCode::NothingToModel, {"events"}, {}, {}};
        if (count < 2 * smallestShownCell && !options.force)
            return notEnough({{"people", count, 2 * smallestShownCell, {}}});
        SegmentationResult result;
        result.method = options.method;
        for (const PersonFeature& feature : people->features)
            result.features.push_back(feature.name);
        result.months = people->months;
        PartMonitor fitting(monitor, 0.3, 0.9);
        const auto groups = options.method == SegmentMethod::KMeans
                                ? clusterPeople(*people, options, result, fitting)
                                : scorePeople(*people, options, result);
        if (!groups)
            return groups.error();
        profileSegments(result, *people, *groups);
        if (!monitor.report(0.95, Stage::Finishing))
            return cancelledError();
        if (options.save && !project.isReadOnly())
            save(project, result);
        result.run = makeRunInfo(project, options.seed, watch.seconds());
        return result;
    });
}

} // namespace crosscut::workflow
