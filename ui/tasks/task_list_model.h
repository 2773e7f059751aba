#pragma once

#include "model/base/error.h"
#include "model/base/task_monitor.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QString>
#include <optional>
#include <vector>

namespace crosscut::ui {

enum class TaskState { Running, Done, Cancelled, Failed };

struct TaskEntry {
    quint64 id = 0;
    QString title;
    TaskState state = TaskState::Running;
    double fraction = -1; ///< negative: unknown
    Stage stage = Stage::Preparing;
    QDateTime startedAt;
    double seconds = 0; ///< so far, or in all
    std::optional<Error> error;

    /// Nothing before a twentieth is done or a second has passed: such a guess would only jump.
    std::optional<double> secondsLeft() const;
};

/// Running and finished tasks, newest first. Of those that ended well only the newest of each title is kept,
/// so that what panels read again and again does not hide the rest; two hundred in all.
class TaskListModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index,
                  int role) const override; ///< the title; views read entry() for the rest

    const TaskEntry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    int runningCount() const;

    void add(TaskEntry entry);
    void progress(quint64 id, double fraction, Stage stage, double seconds);
    void finish(quint64 id, TaskState state, std::optional<Error> error, double seconds);
    void clearFinished();

private:
    int rowOf(quint64 id) const;
    void removeAt(int row);
    void removeDone(const QString& title);

    std::vector<TaskEntry> m_entries;
};

} // namespace crosscut::ui
