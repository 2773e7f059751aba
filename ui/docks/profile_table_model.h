#pragma once

#include "model/workflow/check_quality.h"
#include "ui/tables/text_table_model.h"
#include "ui/text/words.h"

#include <QList>

namespace crosscut::ui {

/// The columns of all catalogs, one a row: catalog, column, distribution, rows, empty, different, smallest,
/// largest. The cell of the distribution has no text but bars for DistributionDelegate.
class ProfileTableModel : public TextTableModel {
    Q_OBJECT

public:
    static constexpr int distributionColumn = 2;
    enum Role {
        BarsRole = Qt::UserRole, ///< QList<double>: heights from 0 to 1, below 0 where nothing may be shown
        IsHistogramRole,         ///< whether the bars lie between a smallest and a largest value
    };

    explicit ProfileTableModel(QObject* parent = nullptr);

    void showProfiles(const Words& words, const std::vector<workflow::ColumnProfile>& columns);
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Bars {
        QList<double> heights;
        bool isHistogram = false;
        QString inWords;
    };
    static Bars barsOf(const Words& words, const workflow::ColumnProfile& column);

    std::vector<Bars> m_bars;
};

} // namespace crosscut::ui
