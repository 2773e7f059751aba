#include "ui/docks/ranked_pair_model.h"

#include "ui/text/sentences.h"
#include "ui/workspace/drag_formats.h"

#include <QMimeData>
#include <algorithm>
#include <utility>

namespace crosscut::ui {

RankedPairModel::RankedPairModel(const Words& words, QObject* parent)
    : QAbstractTableModel(parent)
    , m_words(words) {}

void RankedPairModel::show(std::vector<workflow::RankedPair> pairs) {
    beginResetModel();
    m_pairs = std::move(pairs);
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int RankedPairModel::rowOf(const std::string& film, const std::string& course) const {
    const auto found = std::ranges::find_if(m_pairs, [&](const workflow::RankedPair& pair) {
        return pair.film == film && pair.course == course;
    });
    return found == m_pairs.end() ? -1 : static_cast<int>(found - m_pairs.begin());
}

std::vector<QStringList> RankedPairModel::table() const {
    std::vector<QStringList> rows{
        {tr("Rank"), tr("Film"), tr("Course"), tr("Score"), tr("Evidence"), tr("Why")}};
    for (const workflow::RankedPair& pair : m_pairs)
        rows.push_back({text(pair, Rank), QString::fromStdString(pair.filmTitle),
                        QString::fromStdString(pair.courseTitle), text(pair, Score), text(pair, Evidence),
                        sentenceText(m_words, pair.sentence)});
    return rows;
}

int RankedPairModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.size());
}

int RankedPairModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString RankedPairModel::text(const workflow::RankedPair& pair, Column column) const {
    switch (column) {
    case Rank:
        return QStringLiteral("%1 (%2–%3)")
            .arg(m_words.count(pair.rank), m_words.count(pair.rankLow), m_words.count(pair.rankHigh));
    case Pair:
        return QString::fromStdString(pair.filmTitle) + QStringLiteral(" × ") +
               QString::fromStdString(pair.courseTitle);
    case Score:
        return m_words.number(pair.score, 2);
    case Evidence:
        return m_words.percent(pair.evidence, 0);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant RankedPairModel::data(const QModelIndex& index, int role) const {
    const workflow::RankedPair& pair = m_pairs[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(pair, static_cast<Column>(index.column()));
    case Qt::ToolTipRole:
    case sentenceRole:
        return sentenceText(m_words, pair.sentence);
    case Qt::AccessibleTextRole:
        return index.column() == Pair
                   ? text(pair, Pair) + QLatin1String(". ") + sentenceText(m_words, pair.sentence)
                   : text(pair, static_cast<Column>(index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Pair ? Qt::AlignLeft : Qt::AlignRight) |
                                   Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant RankedPairModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Pair ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString headings[] = {tr("Rank"), tr("Pair and reason"), tr("Score"), tr("Evidence")};
    return headings[section];
}

Qt::ItemFlags RankedPairModel::flags(const QModelIndex& index) const {
    return QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList RankedPairModel::mimeTypes() const {
    return {QLatin1String(filmFormat), QLatin1String(courseFormat)};
}

QMimeData* RankedPairModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty())
        return nullptr;
    const workflow::RankedPair& pair = m_pairs[static_cast<std::size_t>(indexes.front().row())];
    auto* mime = new QMimeData;
    mime->setData(QLatin1String(filmFormat), QByteArray::fromStdString(pair.film));
    mime->setData(QLatin1String(courseFormat), QByteArray::fromStdString(pair.course));
    mime->setText(text(pair, Pair));
    return mime;
}

} // namespace crosscut::ui
