#include "ui/tasks/task_list_model.h"

#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr std::size_t entriesKept = 200;

bool isRunning(const TaskEntry& entry) {
    return entry.state == TaskState::Running;
}

} // namespace

std::optional<double> TaskEntry::secondsLeft() const {
    if (state != TaskState::Running || fraction < 0.05 || seconds < 1)
        return std::nullopt;
    return seconds * (1 - fraction) / fraction;
}

int TaskListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant TaskListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return entry(index.row()).title;
}

int TaskListModel::runningCount() const {
    return static_cast<int>(std::count_if(m_entries.begin(), m_entries.end(), isRunning));
}

void TaskListModel::removeAt(int row) {
    beginRemoveRows({}, row, row);
    m_entries.erase(m_entries.begin() + row);
    endRemoveRows();
}

void TaskListModel::add(TaskEntry entry) {
    if (m_entries.size() >= entriesKept && !isRunning(m_entries.back()))
        removeAt(static_cast<int>(m_entries.size()) - 1);
    beginInsertRows({}, 0, 0);
    m_entries.insert(m_entries.begin(), std::move(entry));
    endInsertRows();
}

int TaskListModel::rowOf(quint64 id) const {
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [id](const TaskEntry& entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void TaskListModel::progress(quint64 id, double fraction, Stage stage, double seconds) {
    const int row = rowOf(id);
    if (row < 0)
        return;
    TaskEntry& entry = m_entries[static_cast<std::size_t>(row)];
    entry.fraction = fraction;
    entry.stage = stage;
    entry.seconds = seconds;
    emit dataChanged(index(row), index(row));
}

void TaskListModel::finish(quint64 id, TaskState state, std::optional<Error> error, double seconds) {
    int row = rowOf(id);
    if (row < 0)
        return;
    if (state == TaskState::Done)
        removeDone(entry(row).title);
    row = rowOf(id);
    TaskEntry& entry = m_entries[static_cast<std::size_t>(row)];
    entry.state = state;
    entry.error = std::move(error);
    entry.seconds = seconds;
    emit dataChanged(index(row), index(row));
}

void TaskListModel::removeDone(const QString& title) {
    for (int row = static_cast<int>(m_entries.size()) - 1; row >= 0; --row)
        if (entry(row).state == TaskState::Done && entry(row).title == title)
            removeAt(row);
}

void TaskListModel::clearFinished() {
    beginResetModel();
    std::erase_if(m_entries, [](const TaskEntry& entry) { return !isRunning(entry); });
    endResetModel();
}

} // namespace crosscut::ui
