#pragma once

#include <QStyledItemDelegate>

namespace crosscut::ui {

/// Paints the bars of a ProfileTableModel cell in the colours of the theme: a histogram with touching bars,
/// the commonest values with gaps. What may not be shown is a hollow stub.
class DistributionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace crosscut::ui
