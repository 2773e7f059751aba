#include "model/sample/sample_project.h"

#include "model/base/hash.h"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <map>
#include <set>

namespace crosscut::sample {

namespace {

constexpr std::uint64_t seed = 20260101;

const SampleProject& sampleProject() {
    static const SampleProject project = [] {
        SilentMonitor monitor;
        return generateSample(seed, monitor);
    }();
    return project;
}

std::string hashOf(const SampleProject& project) {
    ContentHash hash;
    for (const User& user : project.people)
        hash.add(user.key + user.name + user.city + user.joined->toIso());
    for (const Film& film : project.films)
        hash.add(film.title + film.directors.front());
    for (const Subscription& member : project.subscriptions)
        hash.add(member.duration);
    for (const Edge& edge : project.edges)
        hash.add(edge.from + edge.to);
    const Behaviour& all = project.behaviour;
    for (std::size_t i = 0; i < all.size(); ++i) {
        hash.add(std::uint64_t{all.person[i]} << 32 | all.item[i]);
        hash.add(static_cast<std::uint64_t>(all.time[i]));
    }
    return hash.hex();
}

/// Who watched each film, and who bought a course of each field.
struct Circles {
    std::vector<std::set<std::uint32_t>> watchers;
    std::map<std::string, std::set<std::uint32_t>> buyers;
};

Circles circles(const SampleProject& project) {
    Circles result;
    result.watchers.resize(project.films.size());
    const Behaviour& all = project.behaviour;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t item = all.item[i];
        if (all.kind[i] == EventKind::View && item < project.films.size())
            result.watchers[item].insert(all.person[i]);
        if (all.kind[i] == EventKind::Purchase)
            result.buyers[project.courses[item - project.films.size()].field].insert(all.person[i]);
    }
    return result;
}

double lift(const std::set<std::uint32_t>& watchers, const std::set<std::uint32_t>& buyers,
            std::size_t people) {
    const auto both =
        std::ranges::count_if(watchers, [&](std::uint32_t person) { return buyers.contains(person); });
    return (double(both) / double(watchers.size())) / (double(buyers.size()) / double(people));
}

TEST(SampleProject, HasTheSizesThatItPromises) {
    const SampleProject& project = sampleProject();
    EXPECT_EQ(project.people.size(), 5000u);
    EXPECT_EQ(project.films.size(), 60u);
    EXPECT_EQ(project.courses.size(), 80u);
    EXPECT_EQ(project.behaviour.size(), eventCount);
    EXPECT_EQ(project.subscriptions.size(), 4000u);
    EXPECT_EQ(project.edges.size(), 6000u);
    EXPECT_EQ(project.plans.size(), 5u);
}

TEST(SampleProject, TheSameSeedGivesTheSameBytes) {
    SilentMonitor monitor;
    EXPECT_EQ(hashOf(generateSample(seed, monitor)), hashOf(sampleProject()));
    EXPECT_NE(hashOf(generateSample(seed + 1, monitor)), hashOf(sampleProject()));
}

TEST(SampleProject, NothingHappensBeforeARelease) {
    const SampleProject& project = sampleProject();
    const Behaviour& all = project.behaviour;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all.kind[i] == EventKind::View && all.item[i] < project.films.size()) {
            ASSERT_GE(Timestamp{all.time[i]}.date(), *project.films[all.item[i]].releaseDate - 1);
        }
}

TEST(SampleProject, AFewPeopleMakeMuchOfTheBehaviour) {
    std::map<std::uint32_t, int> acts;
    for (const std::uint32_t person : sampleProject().behaviour.person)
        ++acts[person];
    std::vector<int> sorted;
    for (const auto& [person, count] : acts)
        sorted.push_back(count);
    std::ranges::sort(sorted, std::greater<>());
    int top = 0;
    for (std::size_t i = 0; i < sorted.size() / 10; ++i)
        top += sorted[i];
    EXPECT_GT(double(top) / double(eventCount), 0.3);
    EXPECT_LT(double(sorted.front()) / double(eventCount), 0.01);
}

TEST(SampleProject, WatchersBuyTheCoursesOfTheThemeMoreThanOthersDo) {
    const SampleProject& project = sampleProject();
    const Circles who = circles(project);
    const std::vector<std::string> fields{"经济学",   "投资理财", "管理学",   "计算机",
                                          "人工智能", "心理学",   "健康医学", "历史学",
                                          "写作编剧", "艺术鉴赏", "教育学",   "外语"};
    for (std::size_t film = 0; film < project.films.size(); ++film) {
        const std::string& own = fields[film / 5]; // the texts hold five films of each theme, in this order
        if (who.watchers[film].size() < 150)
            continue;
        const double ownLift = lift(who.watchers[film], who.buyers.at(own), project.people.size());
        EXPECT_GT(ownLift, 1.2) << project.films[film].title;
        EXPECT_LT(ownLift, 4.0) << project.films[film].title;
    }
}

TEST(SampleProject, AReleaseLiftsTheSalesOfItsThemeInTheWeeksAfter) {
    const SampleProject& project = sampleProject();
    const Date release = *project.films[0].releaseDate; // 《涨价的夏天》
    const Behaviour& all = project.behaviour;
    int before = 0, after = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all.kind[i] != EventKind::Purchase ||
            project.courses[all.item[i] - project.films.size()].field != "经济学")
            continue;
        const int days = Timestamp{all.time[i]}.date() - release;
        before += days >= -42 && days < 0 ? 1 : 0;
        after += days >= 0 && days < 42 ? 1 : 0;
    }
    EXPECT_GT(after, before * 1.3) << before << " before, " << after << " after";
}

TEST(SampleProject, StopsWhenTold) {
    CancellingMonitor monitor(2);
    EXPECT_LT(generateSample(seed, monitor).behaviour.size(), eventCount);
}

} // namespace

} // namespace crosscut::sample
