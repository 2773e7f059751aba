#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <exception>
#include <functional>
#include <memory>

namespace crosscut::ui {

class TaskListModel;

/// Runs long work off the ui thread. Each task is listed (TaskListModel) with progress, time left and Cancel.
/// `done` is called on the ui thread, only while `guard` lives; a cancelled task gives ErrorCode::Cancelled.
/// No nested event loop, nothing waits.
class TaskRunner : public QObject {
    Q_OBJECT

public:
    using TaskId = quint64;

    explicit TaskRunner(QObject* parent = nullptr);
    ~TaskRunner() override; ///< cancels what runs and waits for it

    template<typename T>
    TaskId start(QObject* guard, const QString& title, std::function<Result<T>(TaskMonitor&)> job,
                 std::function<void(Result<T>)> done) {
        return startErased(
            guard, title,
            [job = std::move(job)](TaskMonitor& monitor) -> Outcome {
                auto result = std::make_shared<Result<T>>(caught(job, monitor));
                return Outcome{result, result->ok() ? nullptr : &result->error()};
            },
            [done = std::move(done)](const Outcome& outcome) {
                done(std::move(*std::static_pointer_cast<Result<T>>(outcome.result)));
            });
    }

    void cancel(TaskId id);
    void cancelAll();
    bool isBusy() const;
    /// Of the task that started last and still runs; negative where none runs or it does not say.
    double fraction() const;
    TaskListModel* list() const;

signals:
    void taskStarted(quint64 id);
    void taskProgressed(quint64 id, double fraction);
    void taskFinished(quint64 id);
    void idle(); ///< the last running task has finished

private:
    /// A job's exceptions end here: they are bugs, and an error sentence is better than the end of the
    /// program.
    template<typename T>
    static Result<T> caught(const std::function<Result<T>(TaskMonitor&)>& job, TaskMonitor& monitor) {
        try {
            return job(monitor);
        } catch (const std::exception& exception) {
            return Error{ErrorCode::Internal, {}, exception.what(), {}};
        }
    }

    struct Outcome {
        std::shared_ptr<void> result;
        const Error* error = nullptr; ///< into result
    };
    TaskId startErased(QObject* guard, const QString& title, std::function<Outcome(TaskMonitor&)> job,
                       std::function<void(const Outcome&)> done);

    void poll();
    void finish(TaskId id, const Outcome& outcome);

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace crosscut::ui
