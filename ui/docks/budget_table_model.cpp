#include "ui/docks/budget_table_model.h"

#include "ui/plan/plan_commands.h"
#include "ui/text/phrases.h"
#include "ui/workspace/workspace.h"

#include <cmath>

namespace crosscut::ui {

namespace {

constexpr double largestAmount = 1e13;

Money BudgetLine::*amountOf(BudgetTableModel::Column column) {
    return column == BudgetTableModel::Planned     ? &BudgetLine::planned
           : column == BudgetTableModel::Committed ? &BudgetLine::committed
                                                   : &BudgetLine::actual;
}

} // namespace

BudgetTableModel::BudgetTableModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace) {}

void BudgetTableModel::setPair(int pair) {
    beginResetModel();
    m_pair = pair;
    const auto& pairs = m_workspace.plan().plan().pairs;
    m_rows = pair < 0 ? 0 : static_cast<int>(pairs[static_cast<std::size_t>(pair)].budget.size());
    endResetModel();
}

void BudgetTableModel::reread() {
    const auto& pairs = m_workspace.plan().plan().pairs;
    if (m_pair < 0 || m_pair >= static_cast<int>(pairs.size()))
        return setPair(-1);
    if (static_cast<int>(pairs[static_cast<std::size_t>(m_pair)].budget.size()) != m_rows)
        return setPair(m_pair);
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

int BudgetTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_rows;
}

int BudgetTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BudgetTableModel::data(const QModelIndex& index, int role) const {
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole && column >= Planned)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const Words& words = m_workspace.words();
    const BudgetLine& line = m_workspace.plan()
                                 .plan()
                                 .pairs[static_cast<std::size_t>(m_pair)]
                                 .budget[static_cast<std::size_t>(index.row())];
    if (column == Label)
        return QString::fromStdString(line.label);
    if (column == Channel)
        return role == Qt::EditRole ? QVariant(static_cast<int>(line.channel))
                                    : channelText(words, line.channel);
    const Money& money = line.*amountOf(column);
    if (role == Qt::EditRole)
        return QLocale::c()
            .toString(money.amount(), 'f', money.cents % 100 == 0 ? 0 : 2)
            .remove(QLatin1Char(','));
    return money.cents == 0 ? QStringLiteral("–")
                            : words.money(money.amount(), QString::fromStdString(money.currency));
}

bool BudgetTableModel::setAmount(std::size_t line, Column column, const QString& text) {
    bool isNumber = false;
    const double amount = QString(text).remove(QLatin1Char(',')).remove(QChar(0xFF0C)).toDouble(&isNumber);
    if (!isNumber || !(amount >= 0 && amount < largestAmount))
        return false;
    const auto pair = static_cast<std::size_t>(m_pair);
    Money money = m_workspace.plan().plan().pairs[pair].budget[line].*amountOf(column);
    money.cents = std::llround(amount * 100);
    setValue(m_workspace.plan(), BudgetPlace<Money>{pair, line, amountOf(column)}, money,
             tr("Change the budget"));
    return true;
}

bool BudgetTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const auto pair = static_cast<std::size_t>(m_pair);
    const auto line = static_cast<std::size_t>(index.row());
    const auto column = static_cast<Column>(index.column());
    if (column == Label) {
        setValue(m_workspace.plan(), BudgetPlace<std::string>{pair, line, &BudgetLine::label},
                 value.toString().toStdString(), tr("Change the budget"));
        return true;
    }
    if (column == Channel) {
        setValue(m_workspace.plan(), BudgetPlace<crosscut::Channel>{pair, line, &BudgetLine::channel},
                 static_cast<crosscut::Channel>(value.toInt()), tr("Change the budget"));
        return true;
    }
    return setAmount(line, column, value.toString().trimmed());
}

QVariant BudgetTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    using report::Phrase;
    constexpr Phrase headings[] = {Phrase::Label, Phrase::Channels, Phrase::Planned, Phrase::Committed,
                                   Phrase::Actual};
    return phraseText(m_workspace.words(), headings[section]);
}

Qt::ItemFlags BudgetTableModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return m_workspace.plan().isReadOnly() ? flags : flags | Qt::ItemIsEditable;
}

} // namespace crosscut::ui
