#include "model/sample/sample_edges.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace crosscut::sample {

std::vector<Edge> makeEdges(const std::vector<Person>& people, std::size_t count, Random random) {
    // Cumulative weights, so that the few active people are drawn often.
    std::vector<double> reach;
    double total = 0;
    for (const Person& person : people)
        reach.push_back(total += std::pow(person.activity, 1.3));
    const auto drawActive = [&] {
        const auto above = std::upper_bound(reach.begin(), reach.end() - 1, random.uniform() * total);
        return static_cast<std::size_t>(above - reach.begin());
    };

    std::set<std::pair<std::size_t, std::size_t>> ties;
    std::vector<Edge> edges;
    while (edges.size() < count) {
        const std::size_t from = drawActive();
        const std::size_t to = random.below(people.size());
        const bool alike = people[from].cluster == people[to].cluster;
        if (from == to || (!alike && random.chance(0.75)) || !ties.insert({from, to}).second)
            continue;
        const double weight = std::round(random.beta(1.5, 12) * 1000) / 1000;
        edges.push_back({people[from].user.key, people[to].user.key, std::max(weight, 0.001)});
    }
    return edges;
}

} // namespace crosscut::sample
