#include "ui/docks/profile_table_model.h"

#include "ui/charts/distribution_chart.h"
#include "ui/docks/quality_tables.h"
#include "ui/text/sentences.h"

#include <algorithm>

namespace crosscut::ui {

ProfileTableModel::ProfileTableModel(QObject* parent)
    : TextTableModel({false, false, false, true, true, true, false, false}, parent) {}

ProfileTableModel::Bars ProfileTableModel::barsOf(const Words& words, const workflow::ColumnProfile& column) {
    Bars bars;
    if (!hasDistribution(column))
        return bars;
    bars.isHistogram = column.spread.has_value();
    std::vector<std::optional<std::int64_t>> counts;
    if (column.spread)
        counts = column.spread->bins;
    for (const quality::ValueCount& value : column.commonest)
        counts.emplace_back(value.rows);
    std::int64_t most = 1;
    for (const auto& count : counts)
        most = std::max(most, count.value_or(0));
    for (const auto& count : counts)
        bars.heights += count ? static_cast<double>(*count) / static_cast<double>(most) : -1;
    QStringList commonest;
    for (const quality::ValueCount& value : column.commonest)
        commonest +=
            QString::fromStdString(value.value) + QStringLiteral(": ") + countText(words, value.rows);
    if (!column.spread)
        bars.inWords = words.list(commonest);
    else
        bars.inWords = filled(
            tr("Half of the values lie from %1 to %2"),
            {words.number(column.spread->lowerQuartile, 1), words.number(column.spread->upperQuartile, 1)});
    return bars;
}

void ProfileTableModel::showProfiles(const Words& words,
                                     const std::vector<workflow::ColumnProfile>& columns) {
    std::vector<TextRow> rows;
    std::vector<Bars> bars;
    for (const workflow::ColumnProfile& column : columns) {
        rows.push_back({{entityText(words, column.kind), tokenText(words, "field", column.column), QString(),
                         countText(words, column.rows), countText(words, column.empty),
                         column.isDistinctKnown ? countText(words, column.distinct) : QString(),
                         QString::fromStdString(column.minimum), QString::fromStdString(column.maximum)},
                        {},
                        {}});
        bars.push_back(barsOf(words, column));
    }
    m_bars = std::move(bars);
    show(std::move(rows));
}

QVariant ProfileTableModel::data(const QModelIndex& index, int role) const {
    if (index.column() != distributionColumn)
        return TextTableModel::data(index, role);
    const Bars& bars = m_bars[static_cast<std::size_t>(index.row())];
    switch (role) {
    case BarsRole:
        return QVariant::fromValue(bars.heights);
    case IsHistogramRole:
        return bars.isHistogram;
    case Qt::AccessibleTextRole:
        return bars.inWords;
    default:
        return TextTableModel::data(index, role);
    }
}

} // namespace crosscut::ui
