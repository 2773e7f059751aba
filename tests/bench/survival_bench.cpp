#include "model/base/random.h"
#include "model/retention/cox.h"
#include "model/retention/kaplan_meier.h"

#include <benchmark/benchmark.h>
#include <cmath>

/// Peers on the same shapes: coxph and survfit of R's survival, CoxPHFitter and KaplanMeierFitter of
/// lifelines (performance.md).
namespace crosscut::retention {

namespace {

constexpr int terms = 10;

/// Whole days, so that there are ties; a third is censored.
CoxInput randomInput(int rows) {
    Random random(17);
    CoxInput input;
    input.x.resize(rows, terms);
    for (int i = 0; i < rows; ++i) {
        double eta = 0;
        for (int j = 0; j < terms; ++j)
            eta += 0.2 * (input.x(i, j) = random.normal());
        const double time = random.exponential(std::exp(eta) / 300);
        const double end = 30 + 700 * random.uniform();
        input.data.add(1 + std::floor(std::min(time, end)), time <= end);
    }
    for (int j = 0; j < terms; ++j)
        input.terms.push_back("x" + std::to_string(j));
    return input;
}

void fitCoxModel(benchmark::State& state) {
    const CoxInput input = randomInput(static_cast<int>(state.range(0)));
    SilentMonitor monitor;
    for (auto _ : state)
        benchmark::DoNotOptimize(fitCox(input, {}, monitor)->logLikelihood);
}
BENCHMARK(fitCoxModel)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();

void estimateKaplanMeier(benchmark::State& state) {
    const CoxInput input = randomInput(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(kaplanMeier(input.data, BandType::LogLog).median);
}
BENCHMARK(estimateKaplanMeier)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace crosscut::retention
