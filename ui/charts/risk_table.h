#pragma once

#include "ui/charts/chart_panel.h"

#include <QGraphicsItem>
#include <QPen>
#include <vector>

namespace crosscut::ui {

/// How many of a group are still followed at each tick of the time axis.
struct RiskRow {
    QString name;
    QPen pen; ///< of the group's curve
    QStringList counts;
};

/// The numbers at risk below a chart, one row for each curve: a piece of its line, its name, and a number
/// under each tick. It is the legend as well. Takes its room from the chart's lower and left margins.
class RiskTable : public QGraphicsItem {
public:
    /// Ticks are shares of the time axis, 0 to 1. The chart, dressed already, owns the table.
    RiskTable(QChart& chart, const QString& heading, std::vector<double> ticks, std::vector<RiskRow> rows,
              const ChartStyle& style);

    const std::vector<RiskRow>& rows() const { return m_rows; }
    double height() const;

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    void follow() { prepareGeometryChange(); } ///< the chart's plot area has moved

private:
    QChart& m_chart;
    QString m_heading;
    std::vector<double> m_ticks;
    std::vector<RiskRow> m_rows;
    QFont m_font;
    QColor m_text, m_muted;
};

} // namespace crosscut::ui
