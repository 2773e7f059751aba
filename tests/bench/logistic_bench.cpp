#include "model/base/random.h"
#include "model/matching/logistic_regression.h"

#include <benchmark/benchmark.h>
#include <cmath>

namespace crosscut::matching {

namespace {

void fitLogisticRegression(benchmark::State& state) {
    const Eigen::Index n = state.range(0);
    const Eigen::Index p = state.range(1);
    Random random(31);
    Eigen::MatrixXd x(n, p);
    for (Eigen::Index c = 0; c < p; ++c)
        for (Eigen::Index i = 0; i < n; ++i)
            x(i, c) = random.normal() + (c % 4 == 1 ? 0.6 * x(i, c - 1) : 0);
    Eigen::VectorXd beta(p);
    for (double& one : beta)
        one = 0.5 * random.normal();
    Eigen::VectorXd y(n);
    for (Eigen::Index i = 0; i < n; ++i)
        y[i] = random.chance(1 / (1 + std::exp(1.2 - x.row(i).dot(beta))));
    const std::vector<std::string> terms(static_cast<std::size_t>(p), "x");
    SilentMonitor monitor;
    for (auto _ : state)
        benchmark::DoNotOptimize(fitLogistic(x, y, terms, {}, monitor).ok());
}
BENCHMARK(fitLogisticRegression)
    ->Args({100'000, 20})
    ->Args({100'000, 50})
    ->Args({1'000'000, 50})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace

} // namespace crosscut::matching
