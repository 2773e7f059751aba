#include "ui/charts/chart_panel.h"

#include <QAbstractAxis>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QLegend>
#include <QPainter>

namespace crosscut::ui {

namespace {

constexpr double screenDotsPerInch = 96;
constexpr double pointsPerInch = 72;
constexpr int gap = 4;
constexpr double labelFactor = 0.92; ///< of axes and legends

/// Draws wrapped text at the top of `area` and takes its height away from it.
void paintText(QPainter& painter, QRectF& area, const QString& text, const QFont& font,
               const QColor& colour) {
    if (text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(colour);
    QRectF used;
    painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text, &used);
    area.setTop(used.bottom() + gap);
}

double textHeight(const QPainter& painter, const QString& text, const QFont& font, double width) {
    if (text.isEmpty())
        return 0;
    const QFontMetricsF metrics(font, painter.device());
    return metrics.boundingRect(QRectF(0, 0, width, 10'000), Qt::TextWordWrap, text).height() + gap;
}

/// Text in a scaled painter must be sized in the units of the painter, not in points of its device.
QFont inPixels(const QFont& font) {
    QFont sized = font;
    if (font.pointSizeF() > 0)
        sized.setPixelSize(qRound(font.pointSizeF() * screenDotsPerInch / pointsPerInch));
    return sized;
}

void paintScene(QPainter& painter, const QRectF& area, std::unique_ptr<QChart> chart) {
    QGraphicsScene scene;
    QChart* owned = chart.release();
    owned->setAnimationOptions(QChart::NoAnimation);
    scene.addItem(owned);
    owned->resize(area.size());
    scene.setSceneRect(QRectF(QPointF(), area.size()));
    owned->layout()->activate();
    scene.render(&painter, area, scene.sceneRect(), Qt::IgnoreAspectRatio);
}

} // namespace

QFont scaledFont(const QFont& font, double factor, bool bold) {
    QFont scaled = font;
    if (font.pixelSize() > 0)
        scaled.setPixelSize(qRound(font.pixelSize() * factor));
    else
        scaled.setPointSizeF(font.pointSizeF() * factor);
    scaled.setBold(bold);
    return scaled;
}

void paintChart(QPainter& painter, const QRectF& area, const ChartBuilder& builder, const ChartStyle& style) {
    const ChartStyle drawn{style.words, style.colours, inPixels(style.font), style.paper};
    BuiltChart built = builder(drawn);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = painter.device()->logicalDpiX() / screenDotsPerInch;
    painter.translate(area.topLeft());
    painter.scale(scale, scale);
    QRectF left(QPointF(), area.size() / scale);
    paintText(painter, left, built.finding, scaledFont(drawn.font, 1.1, true), drawn.colours.text);
    paintText(painter, left, built.subtitle, drawn.font, drawn.colours.muted);
    const double noteHeight = textHeight(painter, built.note, drawn.font, left.width());
    paintScene(painter, left.adjusted(0, 0, 0, -noteHeight), std::move(built.chart));
    QRectF note(left.left(), left.bottom() - noteHeight, left.width(), noteHeight);
    paintText(painter, note, built.note, drawn.font, drawn.colours.muted);
    painter.restore();
}

int heightOfRows(std::size_t rows, const ChartStyle& style) {
    const double line = QFontMetricsF(scaledFont(style.font, labelFactor)).height();
    const double axis = 3.3 * line; // with its title
    return qRound(1.12 * line * static_cast<double>(rows) + axis);
}

void dressChart(QChart& chart, const ChartStyle& style) {
    const Colours& colours = style.colours;
    chart.setBackgroundVisible(false);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setMargins(QMargins(0, gap, gap, 0));
    if (QGraphicsLayout* layout = chart.layout())
        layout->setContentsMargins(0, 0, 0, 0);
    const QFont small = scaledFont(style.font, labelFactor);
    for (QAbstractAxis* axis : chart.axes()) {
        axis->setTruncateLabels(false); // "..." tells nobody anything
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
        axis->setLabelsBrush(colours.muted);
        axis->setTitleBrush(colours.muted);
        axis->setLinePen(QPen(colours.line, 1));
        axis->setGridLinePen(QPen(colours.line, 1));
        axis->setGridLineVisible(axis->orientation() == Qt::Vertical);
        axis->setMinorGridLineVisible(false);
    }
    QLegend* legend = chart.legend();
    legend->setAlignment(Qt::AlignBottom);
    legend->setFont(small);
    legend->setLabelColor(colours.text);
    legend->setMarkerShape(QLegend::MarkerShapeFromSeries);
    legend->setVisible(chart.series().size() > 1);
}

} // namespace crosscut::ui
