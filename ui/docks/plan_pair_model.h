#pragma once

#include "model/workflow/plan_totals.h"

#include <QAbstractTableModel>
#include <optional>

namespace crosscut::ui {

class PlanDocument;
class Workspace;

/// The pairs of the plan with what the models expect of each. Rows follow the document at once, the numbers
/// when they have been computed.
class PlanPairModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Dates, Status, Reach, Buyers, Gross, ColumnCount };

    explicit PlanPairModel(Workspace& workspace, QObject* parent = nullptr);

    /// The titles and numbers of a computation; those of pairs that are gone are dropped.
    void setTotals(const workflow::PlanTotals& totals);
    void reread();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    QString pairName(int row) const;

private:
    QString text(int row, Column column) const;
    QString numberText(const workflow::PlanPairTotals& totals, Column column) const;
    const workflow::PlanPairTotals* totalsOf(int row) const;

    Workspace& m_workspace;
    std::vector<workflow::PlanPairTotals> m_totals;
    int m_rows = 0;
};

} // namespace crosscut::ui
