#pragma once

#include <QAbstractTableModel>

namespace crosscut::ui {

class Workspace;

/// The budget lines of one pair, edited in place; each edit is a step that can be undone.
class BudgetTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Label, Channel, Planned, Committed, Actual, ColumnCount };

    explicit BudgetTableModel(Workspace& workspace, QObject* parent = nullptr);

    /// -1: no pair.
    void setPair(int pair);
    void reread();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Amounts are taken as people write them ("12,000", "12000.50"); what is not an amount is refused.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    bool setAmount(std::size_t line, Column column, const QString& text);

    Workspace& m_workspace;
    int m_pair = -1;
    int m_rows = 0;
};

} // namespace crosscut::ui
