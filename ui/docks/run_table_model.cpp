#include "ui/docks/run_table_model.h"

#include "ui/docks/job_table_model.h"
#include "ui/text/sentences.h"
#include "ui/widgets/icons.h"

namespace crosscut::ui {

RunTableModel::RunTableModel(const Words& words, QObject* parent)
    : QAbstractTableModel(parent)
    , m_words(words) {}

int RunTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCountOfRuns;
}

void RunTableModel::show(std::vector<store::ModelRun> runs, const QString& dataHashToday) {
    beginResetModel();
    m_runs = std::move(runs);
    m_dataHash = dataHashToday.toStdString();
    endResetModel();
}

bool RunTableModel::isStale(int row) const {
    return m_runs[static_cast<std::size_t>(row)].info.dataHash != m_dataHash;
}

QString RunTableModel::text(int row, int column) const {
    const store::ModelRun& run = m_runs[static_cast<std::size_t>(row)];
    switch (column) {
    case Kind:
        return tokenText(m_words, "run", run.kind);
    case State:
        return isStale(row) ? tr("Stale: the data changed since") : tr("Up to date");
    case Created:
        return QString::fromStdString(run.createdAt).left(16).replace(QLatin1Char('T'), QLatin1Char(' '));
    case Seconds:
        return durationText(m_words, run.info.seconds);
    case Seed:
        return QString::number(run.info.seed);
    default:
        return {};
    }
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::DecorationRole:
        return index.column() == State
                   ? QVariant(icon(isStale(index.row()) ? QStringLiteral("stale") : QStringLiteral("check")))
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() >= Seconds ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Model run");
    case State:
        return tr("State");
    case Created:
        return tr("Computed");
    case Seconds:
        return tr("Time");
    case Seed:
        return tr("Seed");
    default:
        return {};
    }
}

void RunTableModel::retranslate() {
    emit headerDataChanged(Qt::Horizontal, 0, columnCountOfRuns - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCountOfRuns - 1));
}

} // namespace crosscut::ui
