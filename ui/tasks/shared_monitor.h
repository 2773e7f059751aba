#pragma once

#include "model/base/task_monitor.h"

#include <atomic>

namespace crosscut::ui {

/// Stands between a job's thread and the ui thread: the job writes how far it is, the ui reads it when it
/// draws, and either may happen at any rate. Cancelling makes the next report give false.
class SharedMonitor final : public TaskMonitor {
public:
    [[nodiscard]] bool report(double fraction, Stage stage) override {
        m_fraction.store(fraction, std::memory_order_relaxed);
        m_stage.store(stage, std::memory_order_relaxed);
        return !m_cancelled.load(std::memory_order_relaxed);
    }

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    double fraction() const { return m_fraction.load(std::memory_order_relaxed); }
    Stage stage() const { return m_stage.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_fraction = -1;
    std::atomic<Stage> m_stage = Stage::Preparing;
    std::atomic<bool> m_cancelled = false;
};

} // namespace crosscut::ui
