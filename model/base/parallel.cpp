#include "model/base/parallel.h"

#include <algorithm>
#include <memory>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>

namespace crosscut {

namespace {

std::unique_ptr<tbb::global_control>& limit() {
    static std::unique_ptr<tbb::global_control> control;
    return control;
}

} // namespace

void setThreadCount(int threads) {
    limit().reset();
    if (threads > 0)
        limit() = std::make_unique<tbb::global_control>(tbb::global_control::max_allowed_parallelism,
                                                        static_cast<std::size_t>(threads));
}

int threadCount() {
    const auto allowed = tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
    return std::min(static_cast<int>(allowed), tbb::info::default_concurrency());
}

void parallelChunks(std::size_t n, std::size_t chunkSize,
                    const std::function<void(std::size_t, std::size_t, std::size_t)>& body) {
    if (n == 0 || chunkSize == 0)
        return;
    const std::size_t chunks = (n + chunkSize - 1) / chunkSize;
    tbb::parallel_for(std::size_t{0}, chunks, [&](std::size_t chunk) {
        const std::size_t begin = chunk * chunkSize;
        body(chunk, begin, std::min(n, begin + chunkSize));
    });
}

} // namespace crosscut
