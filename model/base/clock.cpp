#include "model/base/clock.h"

#include <chrono>

namespace crosscut {

namespace {

long long steadyNanoseconds() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

Timestamp SystemClock::now() const {
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return Timestamp{std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count()};
}

Stopwatch::Stopwatch()
    : m_startNanoseconds(steadyNanoseconds()) {}

double Stopwatch::seconds() const {
    return static_cast<double>(steadyNanoseconds() - m_startNanoseconds) * 1e-9;
}

} // namespace crosscut
