#include "ui/docks/pair_table.h"

#include "ui/docks/ranked_pair_model.h"
#include "ui/settings/palette.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace crosscut::ui {

namespace {

constexpr int margin = 5;

class TwoLineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem row = option;
        initStyleOption(&row, index);
        const QString pair = row.text;
        row.text.clear();
        const QStyle* style = row.widget != nullptr ? row.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
        const QRect area = option.rect.adjusted(margin, margin, -margin, -margin);
        const QFontMetrics metrics(row.font);
        const QString sentence = index.data(RankedPairModel::sentenceRole).toString();
        painter->save();
        painter->setFont(row.font);
        painter->setPen(currentColours().text);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
                          metrics.elidedText(pair, Qt::ElideRight, area.width()));
        painter->setPen(currentColours().muted);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                          metrics.elidedText(sentence, Qt::ElideRight, area.width()));
        painter->restore();
    }
};

} // namespace

PairTable::PairTable(RankedPairModel* model, QWidget* parent)
    : QTableView(parent) {
    setObjectName(QStringLiteral("pairTable"));
    setModel(model);
    setItemDelegateForColumn(RankedPairModel::Pair, new TwoLineDelegate(this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragDropMode(QAbstractItemView::DragOnly);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 2 * margin);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(RankedPairModel::Pair, QHeaderView::Stretch);
}

void PairTable::fitColumns() {
    for (const int column : {RankedPairModel::Rank, RankedPairModel::Score, RankedPairModel::Evidence})
        resizeColumnToContents(column);
}

} // namespace crosscut::ui
