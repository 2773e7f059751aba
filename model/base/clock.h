#pragma once

#include "model/base/date.h"

namespace crosscut {

/// The seam through which the program asks for the time, so that tests can set it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Timestamp now() const = 0;
    Date today() const { return now().date(); }
};

class SystemClock final : public Clock {
public:
    Timestamp now() const override;
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(Timestamp at)
        : m_at(at) {}
    Timestamp now() const override { return m_at; }

private:
    Timestamp m_at;
};

/// Seconds since construction, for `seconds` in results.
class Stopwatch {
public:
    Stopwatch();
    double seconds() const;

private:
    long long m_startNanoseconds;
};

} // namespace crosscut
