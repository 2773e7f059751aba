#include "model/base/random.h"
#include "model/matching/neighbourhood.h"

#include <benchmark/benchmark.h>
#include <cmath>
#include <numeric>

namespace crosscut::matching {

namespace {

/// A million events of 100,000 people on 10,000 items: log-normal people, Zipf items, as the peers were
/// measured.
features::InteractionMatrix million() {
    Random random(2);
    std::vector<double> people(100'000);
    for (double& weight : people)
        weight = std::exp(1.1 * random.normal());
    std::vector<double> items(10'000);
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i] = std::pow(static_cast<double>(i) + 2.7, -0.95);
    std::partial_sum(people.begin(), people.end(), people.begin());
    std::partial_sum(items.begin(), items.end(), items.begin());
    const auto pick = [&](const std::vector<double>& sums) {
        const auto at = std::lower_bound(sums.begin(), sums.end(), random.uniform() * sums.back());
        return static_cast<std::uint32_t>(at - sums.begin());
    };
    std::vector<std::uint32_t> user(1'000'000);
    std::vector<std::uint32_t> item(1'000'000);
    for (std::size_t i = 0; i < user.size(); ++i) {
        user[i] = pick(people);
        item[i] = pick(items);
    }
    return features::InteractionMatrix::fromEvents(user, item, std::vector<float>(user.size(), 1), 100'000,
                                                   10'000);
}

void fitItemKnn(benchmark::State& state) {
    const features::InteractionMatrix matrix = million();
    SilentMonitor monitor;
    for (auto _ : state) {
        Neighbourhood model;
        benchmark::DoNotOptimize(model.fit(matrix, monitor).ok());
    }
}
BENCHMARK(fitItemKnn)->Unit(benchmark::kMillisecond)->UseRealTime();

void rankEveryone(benchmark::State& state) {
    const features::InteractionMatrix matrix = million();
    SilentMonitor monitor;
    Neighbourhood model;
    if (!model.fit(matrix, monitor))
        state.SkipWithError("fit");
    std::vector<std::uint32_t> users(matrix.users());
    std::iota(users.begin(), users.end(), 0U);
    for (auto _ : state)
        benchmark::DoNotOptimize(model.recommendAll(users, 10, monitor)->size());
}
BENCHMARK(rankEveryone)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace crosscut::matching
