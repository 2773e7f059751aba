#include "model/base/random.h"
#include "model/workflow/import_file.h"
#include "tests/support/test_files.h"

#include <benchmark/benchmark.h>
#include <cmath>
#include <fstream>

/// A million events as CSV into a new project. To compare: `sqlite3 .import` of the same file with two
/// indexes made afterwards (performance.md).
namespace crosscut::workflow {

namespace {

/// Some 41 bytes a row, power-law items, two years of moments.
std::string writeEvents(const test::TemporaryFolder& folder, int rows) {
    const std::string path = folder.file("events.csv");
    std::ofstream file(path, std::ios::binary);
    file << "user_id,item_id,event,value,timestamp\n";
    Random random(7);
    constexpr const char* kinds[] = {"view", "view", "view", "click", "purchase", "rate"};
    for (int i = 0; i < rows; ++i) {
        const auto user = 1 + random.below(100'000);
        const auto item = static_cast<int>(std::exp(random.uniform() * std::log(10'000.0)));
        const std::int64_t second = 1'672'531'200 + static_cast<std::int64_t>(random.below(730 * 86'400));
        file << user << ',' << item << ',' << kinds[random.below(6)] << ','
             << 0.5 * static_cast<double>(1 + random.below(10)) << ',' << Timestamp{second * 1000}.toIso()
             << '\n';
    }
    return path;
}

void importEvents(benchmark::State& state) {
    const test::TemporaryFolder folder;
    ImportRequest request;
    request.source = writeEvents(folder, static_cast<int>(state.range(0)));
    request.kind = EntityKind::Events;
    SilentMonitor monitor;
    for (auto unused : state) {
        state.PauseTiming();
        auto project = store::ProjectFile::create(folder.file("p.crosscut"), true);
        state.ResumeTiming();
        if (!project || !importFile(*project, request, monitor))
            state.SkipWithError("the import failed");
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(importEvents)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace crosscut::workflow
