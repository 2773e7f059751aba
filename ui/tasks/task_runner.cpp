#include "ui/tasks/task_runner.h"

#include "ui/tasks/shared_monitor.h"
#include "ui/tasks/task_list_model.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>
#include <map>

namespace crosscut::ui {

namespace {

constexpr int pollMilliseconds = 100;
/// The models use all cores themselves; more than a few jobs at once only take memory.
constexpr int jobsAtOnce = 3;

double secondsOf(const QElapsedTimer& clock) {
    return static_cast<double>(clock.elapsed()) / 1000.0;
}

} // namespace

struct TaskRunner::State {
    struct Running {
        QPointer<QObject> guard;
        std::shared_ptr<SharedMonitor> monitor = std::make_shared<SharedMonitor>();
        std::function<void(const Outcome&)> done;
        QElapsedTimer clock;
    };

    std::map<TaskId, Running> running;
    TaskListModel* list = nullptr;
    QThreadPool pool;
    QTimer timer;
    TaskId lastId = 0;
};

TaskRunner::TaskRunner(QObject* parent)
    : QObject(parent)
    , m_state(std::make_unique<State>()) {
    m_state->list = new TaskListModel(this);
    m_state->pool.setMaxThreadCount(jobsAtOnce);
    m_state->timer.setInterval(pollMilliseconds);
    connect(&m_state->timer, &QTimer::timeout, this, &TaskRunner::poll);
}

TaskRunner::~TaskRunner() {
    cancelAll();
    m_state->pool.waitForDone();
}

TaskRunner::TaskId TaskRunner::startErased(QObject* guard, const QString& title,
                                           std::function<Outcome(TaskMonitor&)> job,
                                           std::function<void(const Outcome&)> done) {
    const TaskId id = ++m_state->lastId;
    State::Running& task = m_state->running[id];
    task.guard = guard;
    task.done = std::move(done);
    task.clock.start();
    connect(guard, &QObject::destroyed, this, [this, id] { cancel(id); });

    TaskEntry entry;
    entry.id = id;
    entry.title = title;
    entry.startedAt = QDateTime::currentDateTime();
    m_state->list->add(std::move(entry));

    m_state->pool.start([this, id, job = std::move(job), monitor = task.monitor] {
        const Outcome outcome = job(*monitor);
        QMetaObject::invokeMethod(
            this, [this, id, outcome] { finish(id, outcome); }, Qt::QueuedConnection);
    });
    m_state->timer.start();
    emit taskStarted(id);
    return id;
}

void TaskRunner::poll() {
    for (const auto& [id, task] : m_state->running) {
        m_state->list->progress(id, task.monitor->fraction(), task.monitor->stage(), secondsOf(task.clock));
        emit taskProgressed(id, task.monitor->fraction());
    }
}

void TaskRunner::finish(TaskId id, const Outcome& outcome) {
    const auto found = m_state->running.find(id);
    const State::Running task = std::move(found->second);
    m_state->running.erase(found);

    const bool cancelled = outcome.error != nullptr && outcome.error->code == ErrorCode::Cancelled;
    const TaskState state = outcome.error == nullptr ? TaskState::Done
                            : cancelled              ? TaskState::Cancelled
                                                     : TaskState::Failed;
    m_state->list->finish(id, state, outcome.error == nullptr ? std::nullopt : std::optional(*outcome.error),
                          secondsOf(task.clock));
    if (task.guard)
        task.done(outcome);
    emit taskFinished(id);
    if (m_state->running.empty()) {
        m_state->timer.stop();
        emit idle();
    }
}

void TaskRunner::cancel(TaskId id) {
    if (const auto found = m_state->running.find(id); found != m_state->running.end())
        found->second.monitor->cancel();
}

void TaskRunner::cancelAll() {
    for (const auto& [id, task] : m_state->running)
        task.monitor->cancel();
}

bool TaskRunner::isBusy() const {
    return !m_state->running.empty();
}

double TaskRunner::fraction() const {
    return m_state->running.empty() ? -1 : m_state->running.rbegin()->second.monitor->fraction();
}

TaskListModel* TaskRunner::list() const {
    return m_state->list;
}

} // namespace crosscut::ui
