#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace crosscut {

/// How many threads the models may use (0: as many as the machine has). A setting of the whole process, made
/// once at the start; results never depend on it.
void setThreadCount(int threads);
int threadCount();

/// Runs body(chunk, begin, end) over [0, n) cut into pieces of `chunkSize`, on all threads. The cut depends
/// on n and chunkSize only, so that whatever a chunk computes is the same for any number of threads.
void parallelChunks(std::size_t n, std::size_t chunkSize,
                    const std::function<void(std::size_t chunk, std::size_t begin, std::size_t end)>& body);

/// Sum over the chunks of what body gives, added in the order of the chunks: bitwise the same for any thread
/// count.
template<typename T, typename Body>
T parallelSum(std::size_t n, std::size_t chunkSize, T zero, const Body& body) {
    const std::size_t chunks = chunkSize == 0 ? 0 : (n + chunkSize - 1) / chunkSize;
    std::vector<T> parts(chunks, zero);
    parallelChunks(n, chunkSize, [&](std::size_t chunk, std::size_t begin, std::size_t end) {
        parts[chunk] = body(begin, end);
    });
    T total = zero;
    for (const T& part : parts)
        total += part;
    return total;
}

} // namespace crosscut
