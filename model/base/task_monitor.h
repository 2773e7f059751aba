#pragma once

#include <atomic>
#include <cstdint>

namespace crosscut {

/// What a long operation is doing now; ui/text names it.
enum class Stage {
    Opening,
    Reading,
    Checking,
    Writing,
    Preparing,
    Fitting,
    Scoring,
    Evaluating,
    Composing,
    Drawing,
    Finishing,
};

/// Ears of a long operation. Implementations are thread-safe and cheap enough for every few thousand rows.
class TaskMonitor {
public:
    virtual ~TaskMonitor() = default;

    /// Says how far the operation is (0..1, or negative where that is unknown). False: stop soon, leave
    /// everything as it was and return ErrorCode::Cancelled.
    [[nodiscard]] virtual bool report(double fraction, Stage stage) = 0;
};

/// For callers that neither show progress nor cancel.
class SilentMonitor final : public TaskMonitor {
public:
    [[nodiscard]] bool report(double, Stage) override { return true; }
};

/// Cancels at the n-th report (for tests), or when told to from another thread.
class CancellingMonitor final : public TaskMonitor {
public:
    explicit CancellingMonitor(std::int64_t allowedReports = INT64_MAX)
        : m_left(allowedReports) {}

    [[nodiscard]] bool report(double, Stage) override { return --m_left >= 0; }
    void cancel() { m_left = 0; }

private:
    std::atomic<std::int64_t> m_left;
};

/// A window of another monitor's 0..1, so that steps of one operation add up to one bar.
class PartMonitor final : public TaskMonitor {
public:
    PartMonitor(TaskMonitor& whole, double from, double to)
        : m_whole(whole)
        , m_from(from)
        , m_to(to) {}

    [[nodiscard]] bool report(double fraction, Stage stage) override {
        return m_whole.report(fraction < 0 ? m_from : m_from + fraction * (m_to - m_from), stage);
    }

private:
    TaskMonitor& m_whole;
    double m_from;
    double m_to;
};

} // namespace crosscut
