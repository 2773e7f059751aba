#include "model/audience/content_sample.h"

#include "model/base/parallel.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>

namespace crosscut::audience {

namespace {

constexpr std::size_t chunkRows = 16'384;

std::uint64_t contentHash(const float* row, Eigen::Index columns) {
    std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
    for (Eigen::Index column = 0; column < columns; ++column) {
        hash ^= std::bit_cast<std::uint32_t>(row[column] + 0.0F); // +0: both zeros are one value
        hash *= 0xbf58476d1ce4e5b9ULL;
        hash ^= hash >> 29;
    }
    return hash;
}

} // namespace

std::vector<std::size_t> contentSample(const Features& rows, std::size_t count) {
    const auto n = static_cast<std::size_t>(rows.rows());
    std::vector<std::uint64_t> hashes(n);
    parallelChunks(n, chunkRows, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            hashes[i] = contentHash(rows.data() + static_cast<Eigen::Index>(i) * rows.cols(), rows.cols());
    });
    std::vector<std::size_t> sample(n);
    std::iota(sample.begin(), sample.end(), std::size_t{0});
    const auto earlier = [&](std::size_t a, std::size_t b) { return hashes[a] < hashes[b]; };
    if (count < n) {
        std::nth_element(sample.begin(), sample.begin() + static_cast<std::ptrdiff_t>(count), sample.end(),
                         earlier);
        sample.resize(count);
    }
    std::sort(sample.begin(), sample.end(), earlier);
    return sample;
}

} // namespace crosscut::audience
