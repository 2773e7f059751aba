#pragma once

#include "ui/tasks/task_list_model.h"
#include "ui/text/words.h"

#include <QAbstractTableModel>

namespace crosscut::ui {

/// The tasks as rows of a table: what, how it stands, how far, how long.
class JobTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Title, State, Progress, Seconds, columnCountOfJobs };
    /// Of Progress: 0..100 while it runs and says how far it is, nothing otherwise.
    static constexpr int percentRole = Qt::UserRole;

    JobTableModel(TaskListModel& tasks, const Words& words, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const TaskEntry& entry(int row) const { return m_tasks.entry(row); }
    /// Says every text anew.
    void retranslate();

private:
    QString text(const TaskEntry& entry, int column) const;

    TaskListModel& m_tasks;
    const Words& m_words;
};

/// "4.2 s", "1 min 20 s".
QString durationText(const Words& words, double seconds);

} // namespace crosscut::ui
