#include "ui/charts/risk_table.h"

#include <QChart>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr double lineFactor = 1.15; ///< of the font's own line height
constexpr double sampleWidth = 22;
constexpr double gap = 6;
constexpr double axisWidth = 44; ///< that the share axis takes at least
constexpr double widestName = 130;

double rowHeight(const QFont& font) {
    return QFontMetricsF(font).height() * lineFactor;
}

double nameWidth(const std::vector<RiskRow>& rows, const QFont& font) {
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const RiskRow& row : rows)
        widest = std::max(widest, metrics.horizontalAdvance(row.name));
    return std::min(widest, widestName);
}

/// The widest number of the first tick reaches half of itself to the left of the axis.
double halfCount(const std::vector<RiskRow>& rows, const QFont& font) {
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const RiskRow& row : rows)
        if (!row.counts.empty())
            widest = std::max(widest, metrics.horizontalAdvance(row.counts.front()));
    return widest / 2;
}

} // namespace

RiskTable::RiskTable(QChart& chart, const QString& heading, std::vector<double> ticks,
                     std::vector<RiskRow> rows, const ChartStyle& style)
    : QGraphicsItem(&chart)
    , m_chart(chart)
    , m_heading(heading)
    , m_ticks(std::move(ticks))
    , m_rows(std::move(rows))
    , m_font(scaledFont(style.font, 0.92))
    , m_text(style.colours.text)
    , m_muted(style.colours.muted) {
    const double names = sampleWidth + gap + nameWidth(m_rows, m_font) + gap + halfCount(m_rows, m_font);
    QMargins margins = chart.margins();
    margins.setLeft(qRound(std::max(0.0, names - axisWidth)));
    margins.setBottom(qRound(height()));
    margins.setRight(std::max(margins.right(), qRound(2 * gap)));
    chart.setMargins(margins);
    QObject::connect(&chart, &QChart::plotAreaChanged, &chart, [this] { follow(); });
}

double RiskTable::height() const {
    return rowHeight(m_font) * static_cast<double>(m_rows.size() + 1);
}

QRectF RiskTable::boundingRect() const {
    return QRectF(QPointF(), m_chart.size());
}

void RiskTable::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/) {
    const QRectF plot = m_chart.plotArea();
    const QFontMetricsF metrics(m_font);
    const double step = rowHeight(m_font);
    double top = m_chart.size().height() - height();
    painter->setFont(m_font);
    painter->setPen(m_muted);
    painter->drawText(QRectF(0, top, m_chart.size().width(), step), Qt::AlignLeft | Qt::AlignVCenter,
                      m_heading);
    const double room = plot.left() - halfCount(m_rows, m_font) - sampleWidth - 2 * gap;
    for (const RiskRow& row : m_rows) {
        top += step;
        painter->setPen(row.pen);
        painter->drawLine(QPointF(0, top + step / 2), QPointF(sampleWidth, top + step / 2));
        painter->setPen(m_text);
        painter->drawText(QRectF(sampleWidth + gap, top, room, step), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(row.name, Qt::ElideRight, room));
        for (std::size_t i = 0; i < m_ticks.size(); ++i) {
            const double x = plot.left() + m_ticks[i] * plot.width();
            painter->drawText(QRectF(x - 100, top, 200, step), Qt::AlignCenter,
                              row.counts[static_cast<qsizetype>(i)]);
        }
    }
}

} // namespace crosscut::ui
