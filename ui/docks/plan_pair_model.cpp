#include "ui/docks/plan_pair_model.h"

#include "ui/plan/plan_document.h"
#include "ui/text/phrases.h"
#include "ui/workspace/workspace.h"

#include <algorithm>

namespace crosscut::ui {

namespace {

QString dateText(const Words& words, const std::optional<Date>& date) {
    return date ? words.isoDate(date->year(), date->month(), date->day()) : QStringLiteral("…");
}

QString datesText(const Words& words, const PlanPair& pair) {
    return pair.from || pair.until
               ? dateText(words, pair.from) + QStringLiteral(" – ") + dateText(words, pair.until)
               : QStringLiteral("–");
}

} // namespace

PlanPairModel::PlanPairModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace) {
    connect(&workspace.plan(), &PlanDocument::planOpened, this, [this] {
        m_totals.clear();
        reread();
    });
    connect(&workspace.plan(), &PlanDocument::planChanged, this, &PlanPairModel::reread);
    reread();
}

void PlanPairModel::setTotals(const workflow::PlanTotals& totals) {
    m_totals = totals.pairs;
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

void PlanPairModel::reread() {
    const int rows = static_cast<int>(m_workspace.plan().plan().pairs.size());
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int PlanPairModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int PlanPairModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const workflow::PlanPairTotals* PlanPairModel::totalsOf(int row) const {
    const PlanPair& pair = m_workspace.plan().plan().pairs[static_cast<std::size_t>(row)];
    const auto found = std::ranges::find_if(m_totals, [&](const workflow::PlanPairTotals& totals) {
        return totals.film == pair.film && totals.course == pair.course;
    });
    return found == m_totals.end() ? nullptr : &*found;
}

QString PlanPairModel::pairName(int row) const {
    const PlanPair& pair = m_workspace.plan().plan().pairs[static_cast<std::size_t>(row)];
    const workflow::PlanPairTotals* totals = totalsOf(row);
    return totals != nullptr ? QString::fromStdString(totals->filmTitle + " × " + totals->courseTitle)
                             : QString::fromStdString(pair.film + " × " + pair.course);
}

QString PlanPairModel::numberText(const workflow::PlanPairTotals& totals, Column column) const {
    const Words& words = m_workspace.words();
    if (totals.suppressed)
        return column == Reach ? phraseText(words, report::Phrase::FewerThanTen) : QStringLiteral("–");
    if (column == Reach)
        return words.count(totals.reach);
    if (column == Buyers && !totals.buyersKnown)
        return QStringLiteral("–");
    if (column == Buyers)
        return words.count(totals.expectedBuyers.value) + QStringLiteral(" (") +
               words.range(totals.expectedBuyers.low, totals.expectedBuyers.high, 0) + QLatin1Char(')');
    return totals.expectedGross
               ? words.money(totals.expectedGross->value, QString::fromStdString(totals.price->currency))
               : QStringLiteral("–");
}

QString PlanPairModel::text(int row, Column column) const {
    const Words& words = m_workspace.words();
    const PlanPair& pair = m_workspace.plan().plan().pairs[static_cast<std::size_t>(row)];
    switch (column) {
    case Name:
        return pairName(row);
    case Dates:
        return datesText(words, pair);
    case Status:
        return statusText(words, pair.status);
    default:
        break;
    }
    const workflow::PlanPairTotals* totals = totalsOf(row);
    return totals != nullptr ? numberText(*totals, column) : QStringLiteral("…");
}

QVariant PlanPairModel::data(const QModelIndex& index, int role) const {
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(index.row(), static_cast<Column>(index.column()));
    if (role == Qt::TextAlignmentRole && index.column() >= Reach)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant PlanPairModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section >= Reach ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    using report::Phrase;
    constexpr Phrase headings[] = {Phrase::Pair,  Phrase::Period,         Phrase::Status,
                                   Phrase::Reach, Phrase::ExpectedBuyers, Phrase::ExpectedGross};
    return phraseText(m_workspace.words(), headings[section]);
}

} // namespace crosscut::ui
