#include "ui/docks/distribution_delegate.h"

#include "ui/docks/profile_table_model.h"
#include "ui/settings/palette.h"

#include <QPainter>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr int pictureWidth = 120;
constexpr int margin = 4;
constexpr double stub = 3;       ///< of a bar that may not be shown
constexpr double leastBar = 1.5; ///< one row among a million is still seen
constexpr double gapOfValues = 0.3;
constexpr double gapOfBins = 0.08;
constexpr qsizetype leastSlots = 10; ///< two values are not two blocks as wide as a house

} // namespace

void DistributionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const auto heights = index.data(ProfileTableModel::BarsRole).value<QList<double>>();
    if (heights.isEmpty())
        return;
    const bool isHistogram = index.data(ProfileTableModel::IsHistogramRole).toBool();
    const Colours& colours = currentColours();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRectF area = QRectF(option.rect).adjusted(2 * margin, margin, -2 * margin, -margin);
    const double slot = area.width() / static_cast<double>(std::max(heights.size(), leastSlots));
    const double gap = slot * (isHistogram ? gapOfBins : gapOfValues);
    painter->save();
    painter->setPen(colours.line);
    painter->drawLine(area.bottomLeft(), area.bottomRight());
    for (qsizetype i = 0; i < heights.size(); ++i) {
        if (heights[i] == 0)
            continue;
        const bool isHidden = heights[i] < 0;
        const double height = isHidden ? stub : std::max(heights[i] * area.height(), leastBar);
        const QRectF bar(area.left() + slot * static_cast<double>(i) + gap / 2, area.bottom() - height,
                         slot - gap, height);
        painter->setPen(isHidden ? QPen(colours.muted, 1) : QPen(Qt::NoPen));
        painter->setBrush(isHidden ? QBrush(Qt::NoBrush)
                                   : QBrush(isSelected ? colours.text : colours.series[0]));
        painter->drawRect(bar);
    }
    painter->restore();
}

QSize DistributionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {pictureWidth, QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace crosscut::ui
