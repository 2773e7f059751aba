#include "model/workflow/segment_users.h"

#include "model/audience/k_means.h"
#include "model/audience/rfm.h"
#include "model/base/clock.h"
#include "model/store/guarded.h"
#include "model/store/segment_table.h"
#include "model/workflow/person_features.h"
#include "model/workflow/project_info.h"

#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <cmath>
#include <map>

namespace crosscut::workflow {

namespace {

constexpr int smallestK = 2;
constexpr int largestK = 8;
constexpr double standsOutZ = 0.75;

/// Which segment each person is in, and the segments' names; largest first.
struct Groups {
    std::vector<int> groupOf;
    std::vector<std::string> names;
};

/// Counts and sums of people are skewed: a logarithm keeps a few of them from being a cluster of their own.
audience::Features modelFeatures(const PersonFeatures& people) {
    audience::Features raw(static_cast<Eigen::Index>(people.users.size()),
                           static_cast<Eigen::Index>(people.features.size()));
    Eigen::Index column = 0;
    for (const PersonFeature& feature : people.features) {
        for (std::size_t row = 0; row < feature.values.size(); ++row) {
            const float value = feature.values[row];
            raw(static_cast<Eigen::Index>(row), column) =
                feature.isShare ? value : std::log1p(std::max(0.0F, value));
        }
        ++column;
    }
    return audience::standardised(raw);
}

Result<Groups> clusterPeople(const PersonFeatures& people, const SegmentOptions& options,
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
    Groups groups{std::move(best.cluster), {}};
    for (int k = 1; k <= result.k; ++k)
        groups.names.push_back(std::to_string(k));
    return groups;
}

/// People without a purchase have no recency of one: they are in no RFM segment.
Result<Groups> scorePeople(const PersonFeatures& people, SegmentationResult& result) {
    std::vector<audience::RfmRow> rows;
    std::vector<std::size_t> who;
    for (std::size_t i = 0; i < people.users.size(); ++i) {
        if (people.purchases[i].count == 0)
            continue;
        rows.push_back(
            {people.purchases[i].daysSinceLast, people.purchases[i].count, people.purchases[i].spent});
        who.push_back(i);
    }
    if (rows.empty())
        return notEnough({{"buyers", 0, smallestShownCell, {}}});
    Groups groups{std::vector<int>(people.users.size(), -1), {}};
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

struct Spread {
    double mean = 0, sd = 0;
};

Spread spreadOf(const std::vector<float>& values, const std::vector<int>& groupOf) {
    double n = 0;
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (groupOf[i] < 0)
            continue;
        n += 1;
        sum += values[i];
        squares += values[i] * values[i];
    }
    const double mean = n > 0 ? sum / n : 0;
    return {mean, n > 0 ? std::sqrt(std::max(0.0, squares / n - mean * mean)) : 0};
}

void describe(SegmentProfile& profile, const PersonFeatures& people, const std::vector<std::size_t>& members,
              const std::vector<Spread>& spread) {
    const auto n = static_cast<double>(members.size());
    for (std::size_t f = 0; f < people.names.size(); ++f) {
        double sum = 0;
        for (const std::size_t person : members)
            sum += people.values[f][person];
        profile.featureMeans.push_back(sum / n);
        profile.featureZ.push_back(spread[f].sd > 0 ? (sum / n - spread[f].mean) / spread[f].sd : 0);
    }
    profile.activityByMonth.assign(people.months.size(), 0);
    for (const std::size_t person : members)
        for (std::size_t month = 0; month < people.months.size(); ++month)
            profile.activityByMonth[month] += people.eventsByMonth[month][person] / n;
    const auto top = std::max_element(profile.featureZ.begin(), profile.featureZ.end());
    const auto at = static_cast<std::size_t>(top - profile.featureZ.begin());
    if (top != profile.featureZ.end() && *top > standsOutZ && spread[at].mean > 0)
        profile.sentences.push_back({SentenceId::SegmentStandsOut,
                                     {profile.segment.name, profile.segment.people, people.names[at],
                                      profile.featureMeans[at] / spread[at].mean}});
}

void profileGroups(SegmentationResult& result, const PersonFeatures& people, const Groups& groups) {
    std::vector<Spread> spread;
    for (const auto& values : people.values)
        spread.push_back(spreadOf(values, groups.groupOf));
    std::vector<std::vector<std::size_t>> members(groups.names.size());
    for (std::size_t i = 0; i < groups.groupOf.size(); ++i)
        if (groups.groupOf[i] >= 0)
            members[static_cast<std::size_t>(groups.groupOf[i])].push_back(i);
    for (const auto& group : members)
        result.people += static_cast<std::int64_t>(group.size());
    for (std::size_t g = 0; g < groups.names.size(); ++g) {
        SegmentProfile profile;
        profile.segment = {0, groups.names[g], result.method, static_cast<std::int64_t>(members[g].size())};
        profile.suppressed = profile.segment.people < smallestShownCell;
        for (const std::size_t person : members[g])
            profile.members.push_back(people.users[person]);
        std::sort(profile.members.begin(), profile.members.end());
        if (!profile.suppressed) {
            profile.share = static_cast<double>(profile.segment.people) / static_cast<double>(result.people);
            describe(profile, people, members[g], spread);
        }
        result.segments.push_back(std::move(profile));
    }
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
        result.features = people->names;
        result.months = people->months;
        PartMonitor fitting(monitor, 0.3, 0.9);
        const auto groups = options.method == SegmentMethod::KMeans
                                ? clusterPeople(*people, options, result, fitting)
                                : scorePeople(*people, result);
        if (!groups)
            return groups.error();
        profileGroups(result, *people, *groups);
        if (!monitor.report(0.95, Stage::Finishing))
            return cancelledError();
        if (options.save && !project.isReadOnly())
            save(project, result);
        result.run = makeRunInfo(project, options.seed, watch.seconds());
        return result;
    });
}

} // namespace crosscut::workflow
