#include "model/base/random.h"
#include "model/text/tf_idf.h"

#include <benchmark/benchmark.h>
#include <cmath>
#include <numeric>

namespace crosscut::text {

namespace {

/// Texts of `shortest` to `longest` words out of a Zipf vocabulary.
std::vector<Document> corpusOf(std::size_t texts, std::uint64_t shortest, std::uint64_t longest,
                               std::size_t words, double power) {
    Random random(11);
    std::vector<double> sums(words);
    for (std::size_t i = 0; i < words; ++i)
        sums[i] = std::pow(static_cast<double>(i) + 2.7, -power);
    std::partial_sum(sums.begin(), sums.end(), sums.begin());
    std::vector<Document> documents(texts);
    for (Document& document : documents)
        for (std::uint64_t left = shortest + random.below(longest - shortest + 1); left > 0; --left) {
            const auto at = std::lower_bound(sums.begin(), sums.end(), random.uniform() * sums.back());
            document.push_back("w" + std::to_string(at - sums.begin()));
        }
    return documents;
}

void thousandQueries(benchmark::State& state) {
    const std::vector<Document> documents = corpusOf(10'000, 40, 120, 30'000, 1.05);
    const TfIdf corpus(documents);
    std::vector<SparseVector> queries;
    for (std::size_t i = 0; i < 1000; ++i)
        queries.push_back(corpus.row(i * 10));
    for (auto _ : state)
        benchmark::DoNotOptimize(corpus.searchAll(queries, 10).size());
}
BENCHMARK(thousandQueries)->Unit(benchmark::kMillisecond)->UseRealTime();

void allPairsOfTags(benchmark::State& state) {
    const TfIdf corpus(corpusOf(static_cast<std::size_t>(state.range(0)), 1, 12, 600, 0.8));
    for (auto _ : state)
        benchmark::DoNotOptimize(corpus.nearest(20).size());
}
BENCHMARK(allPairsOfTags)->Arg(10'000)->Arg(30'000)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace

} // namespace crosscut::text
