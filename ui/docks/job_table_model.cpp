#include "ui/docks/job_table_model.h"

#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"

#include <QCoreApplication>
#include <cmath>

namespace crosscut::ui {

namespace {

const char* iconOf(TaskState state) {
    switch (state) {
    case TaskState::Running:
        return "run";
    case TaskState::Done:
        return "check";
    case TaskState::Cancelled:
        return "cancel";
    case TaskState::Failed:
        return "error";
    }
    return "";
}

} // namespace

QString durationText(const Words& words, double seconds) {
    if (seconds < 60)
        return QCoreApplication::translate("Durations", "%1 s")
            .arg(words.number(seconds, seconds < 10 ? 1 : 0));
    const int whole = static_cast<int>(std::lround(seconds));
    return QCoreApplication::translate("Durations", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
}

JobTableModel::JobTableModel(TaskListModel& tasks, const Words& words, QObject* parent)
    : QAbstractTableModel(parent)
    , m_tasks(tasks)
    , m_words(words) {
    connect(&tasks, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this](const QModelIndex&, int first, int last) { beginInsertRows({}, first, last); });
    connect(&tasks, &QAbstractItemModel::rowsInserted, this, [this] { endInsertRows(); });
    connect(&tasks, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { beginRemoveRows({}, first, last); });
    connect(&tasks, &QAbstractItemModel::rowsRemoved, this, [this] { endRemoveRows(); });
    connect(&tasks, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&tasks, &QAbstractItemModel::modelReset, this, [this] { endResetModel(); });
    connect(&tasks, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to) {
                emit dataChanged(index(from.row(), 0), index(to.row(), columnCountOfJobs - 1));
            });
}

int JobTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_tasks.rowCount();
}

int JobTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCountOfJobs;
}

QString JobTableModel::text(const TaskEntry& entry, int column) const {
    switch (column) {
    case Title:
        return entry.title;
    case State:
        switch (entry.state) {
        case TaskState::Running:
            return stageText(m_words, entry.stage);
        case TaskState::Done:
            return tr("Done");
        case TaskState::Cancelled:
            return tr("Cancelled");
        case TaskState::Failed:
            return tr("Failed");
        }
        return {};
    case Progress: {
        const auto left = entry.secondsLeft();
        return left ? tr("%1 left").arg(durationText(m_words, *left)) : QString();
    }
    case Seconds:
        return durationText(m_words, entry.seconds);
    default:
        return {};
    }
}

QVariant JobTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const TaskEntry& shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::DecorationRole:
        return index.column() == State ? QVariant(icon(QLatin1String(iconOf(shown.state)))) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Seconds ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case percentRole:
        return index.column() == Progress && shown.state == TaskState::Running && shown.fraction >= 0
                   ? QVariant(static_cast<int>(shown.fraction * 100))
                   : QVariant();
    default:
        return {};
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Job");
    case State:
        return tr("State");
    case Progress:
        return tr("Progress");
    case Seconds:
        return tr("Time");
    default:
        return {};
    }
}

void JobTableModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, columnCountOfJobs - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCountOfJobs - 1));
}

} // namespace crosscut::ui
