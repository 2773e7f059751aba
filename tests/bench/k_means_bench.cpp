#include "model/audience/k_means.h"

#include "model/base/parallel.h"
#include "model/base/random.h"

#include <benchmark/benchmark.h>

namespace crosscut::audience {

namespace {

constexpr int people = 1'000'000;
constexpr int features = 20;

/// Thirty sweeps over a million people of twenty features, seeding included, on two threads. Peer:
/// scikit-learn's KMeans(k, init="k-means++", n_init=1, max_iter=30, tol=0, algorithm="lloyd") on the same
/// shape in float32.
void kMeansOfAMillion(benchmark::State& state) {
    Features rows(people, features);
    Random random(1);
    for (Eigen::Index i = 0; i < rows.size(); ++i)
        rows.data()[i] = static_cast<float>(random.normal());
    setThreadCount(2);
    SilentMonitor monitor;
    for (auto _ : state) {
        const auto model = kMeans(
            rows, {.k = static_cast<int>(state.range(0)), .seed = 1, .maxIterations = 30, .tolerance = 0},
            monitor);
        benchmark::DoNotOptimize(model->inertia);
    }
    setThreadCount(0);
}

} // namespace

BENCHMARK(kMeansOfAMillion)->Arg(8)->Arg(32)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace crosscut::audience
