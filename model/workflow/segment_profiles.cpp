#include "model/workflow/segment_profiles.h"

#include "model/planning/wilson.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace crosscut::workflow {

namespace {

/// From this many standard deviations off the mean on, a feature marks a segment.
constexpr double standsOutZ = 0.5;
constexpr std::size_t mostMarks = 2;

using Rows = std::vector<std::size_t>;

struct Spread {
    double mean = 0, sd = 0;
};

/// Of the people who are in a segment.
Spread spreadOf(const std::vector<float>& values, const std::vector<int>& groupOf) {
    double n = 0;
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (groupOf[i] < 0)
            continue;
        const double value = values[i];
        n += 1;
        sum += value;
        squares += value * value;
    }
    const double mean = n > 0 ? sum / n : 0;
    return {mean, n > 0 ? std::sqrt(std::max(0.0, squares / n - mean * mean)) : 0};
}

double meanOf(const std::vector<float>& values, const Rows& members) {
    double sum = 0;
    for (const std::size_t person : members)
        sum += values[person];
    return sum / static_cast<double>(members.size());
}

/// What the segment has most of; where it has nothing more than others, what it has least of.
void addMarks(SegmentProfile& profile, const PersonFeatures& people, const std::vector<Spread>& spread) {
    std::vector<std::size_t> order(profile.featureZ.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto add = [&](std::size_t feature) {
        profile.sentences.push_back(
            {SentenceId::SegmentStandsOut,
             {profile.segment.name, profile.segment.people, people.features[feature].name,
              profile.featureMeans[feature] / spread[feature].mean}});
    };
    const auto z = [&](std::size_t feature) { return profile.featureZ[feature]; };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return z(a) > z(b); });
    for (const std::size_t feature : order)
        if (z(feature) >= standsOutZ && spread[feature].mean > 0 && profile.sentences.size() < mostMarks)
            add(feature);
    if (profile.sentences.empty() && !order.empty() && z(order.back()) <= -standsOutZ &&
        spread[order.back()].mean > 0)
        add(order.back());
}

/// The field in which most more of the segment have bought than of everyone, by the lower bound of the share.
/// None where a cell is too small or no field is surely bought more.
std::optional<Sentence> buyShare(const SegmentProfile& profile, const PersonFeatures& people,
                                 const std::vector<int>& groupOf, int group) {
    std::optional<Sentence> best;
    double highest = 1;
    const auto size = static_cast<double>(profile.segment.people);
    const auto everyone = static_cast<double>(people.users.size());
    for (const FieldBuyers& field : people.buyers) {
        const auto inside = std::count_if(field.people.begin(), field.people.end(),
                                          [&](std::uint32_t person) { return groupOf[person] == group; });
        const auto outside = static_cast<std::int64_t>(field.people.size()) - inside;
        if (inside < smallestShownCell || outside < smallestShownCell ||
            profile.segment.people - inside < smallestShownCell)
            continue;
        const planning::Estimate share = planning::wilsonShare(static_cast<double>(inside), size);
        const double base = static_cast<double>(field.people.size()) / everyone;
        if (share.low / base <= highest)
            continue;
        highest = share.low / base;
        best = Sentence{SentenceId::SegmentBuyShare,
                        {profile.segment.name, profile.segment.people, field.field, share.value, base,
                         share.low, share.high}};
    }
    return best;
}

void describe(SegmentProfile& profile, const PersonFeatures& people, const Rows& members,
              const std::vector<Spread>& spread) {
    for (std::size_t f = 0; f < people.features.size(); ++f) {
        const double mean = meanOf(people.features[f].values, members);
        profile.featureMeans.push_back(mean);
        profile.featureZ.push_back(spread[f].sd > 0 ? (mean - spread[f].mean) / spread[f].sd : 0);
    }
    for (const std::vector<float>& month : people.eventsByMonth)
        profile.activityByMonth.push_back(meanOf(month, members));
    addMarks(profile, people, spread);
}

std::vector<Rows> membersOf(const SegmentGroups& groups) {
    std::vector<Rows> members(groups.names.size());
    for (std::size_t i = 0; i < groups.groupOf.size(); ++i)
        if (groups.groupOf[i] >= 0)
            members[static_cast<std::size_t>(groups.groupOf[i])].push_back(i);
    return members;
}

} // namespace

std::size_t shownSegments(const std::vector<std::int64_t>& sizes) {
    std::size_t shown = sizes.size();
    std::int64_t hidden = 0;
    const auto isSafe = [&] {
        const std::size_t count = sizes.size() - shown;
        return count == 0 || (count > 1 && hidden >= smallestShownCell);
    };
    while (shown > 0 && (sizes[shown - 1] < smallestShownCell || !isSafe()))
        hidden += sizes[--shown];
    return shown;
}

void profileSegments(SegmentationResult& result, const PersonFeatures& people, const SegmentGroups& groups) {
    std::vector<Spread> spread;
    for (const PersonFeature& feature : people.features)
        spread.push_back(spreadOf(feature.values, groups.groupOf));
    const std::vector<Rows> members = membersOf(groups);
    std::vector<std::int64_t> sizes;
    for (const Rows& group : members)
        sizes.push_back(static_cast<std::int64_t>(group.size()));
    result.people = std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
    const std::size_t shown = shownSegments(sizes);
    for (std::size_t g = 0; g < groups.names.size(); ++g) {
        SegmentProfile profile;
        profile.segment = {0, groups.names[g], result.method, sizes[g]};
        profile.suppressed = g >= shown;
        for (const std::size_t person : members[g])
            profile.members.push_back(people.users[person]);
        std::sort(profile.members.begin(), profile.members.end());
        if (!profile.suppressed) {
            profile.share = static_cast<double>(sizes[g]) / static_cast<double>(result.people);
            describe(profile, people, members[g], spread);
            if (auto sentence = buyShare(profile, people, groups.groupOf, static_cast<int>(g)))
                profile.sentences.push_back(*std::move(sentence));
        }
        result.segments.push_back(std::move(profile));
    }
}

} // namespace crosscut::workflow
