#include "ui/report/chart_pictures.h"

#include "ui/charts/bar_chart.h"
#include "ui/charts/forest_chart.h"
#include "ui/charts/schedule_chart.h"
#include "ui/charts/survival_chart.h"
#include "ui/report/page_units.h"

#include <QPainter>
#include <algorithm>

namespace crosscut::ui {

namespace {

/// Text of charts on paper: 9 pt in pixels of 1/96 inch.
constexpr int chartFontPixels = 12;

struct HeightOf {
    static qreal rows(std::size_t count, qreal each, qreal fixed, qreal most) {
        return std::min(most, fixed + each * static_cast<qreal>(count)) * millimetre;
    }
    qreal operator()(const report::BarChart& chart) const {
        return rows(chart.categories.size(), 9, 34, 120);
    }
    qreal operator()(const report::SurvivalChart& chart) const {
        return rows(chart.curves.size(), 5, 88, 130);
    }
    qreal operator()(const report::ForestChart& chart) const { return rows(chart.rows.size(), 8, 36, 190); }
    qreal operator()(const report::ScheduleChart& chart) const {
        return rows(chart.rows.size(), 11, 34, 190);
    }
};

struct BuilderOf {
    ChartBuilder operator()(const report::BarChart& chart) const {
        return [chart](const ChartStyle& style) { return barChart(chart, style); };
    }
    ChartBuilder operator()(const report::SurvivalChart& chart) const {
        return [chart](const ChartStyle& style) { return survivalChart(chart, style); };
    }
    ChartBuilder operator()(const report::ForestChart& chart) const {
        return [chart](const ChartStyle& style) { return forestChart(chart, style); };
    }
    ChartBuilder operator()(const report::ScheduleChart& chart) const {
        return [chart](const ChartStyle& style) { return scheduleChart(chart, style); };
    }
};

} // namespace

ChartBuilder chartBuilder(const report::ReportChart& chart) {
    return std::visit(BuilderOf(), chart);
}

qreal chartHeight(const report::ReportChart& chart) {
    return std::visit(HeightOf(), chart);
}

std::size_t ChartPictures::add(report::ReportChart chart, QSizeF size) {
    m_charts.push_back({.chart = std::move(chart), .size = size, .picture = std::nullopt});
    return m_charts.size() - 1;
}

void ChartPictures::record(std::size_t chart, const Words& words, const QString& family) {
    Entry& entry = m_charts[chart];
    if (entry.picture)
        return;
    QFont font(family);
    font.setPixelSize(chartFontPixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping); // as reportFont()
    QPicture picture;
    QPainter painter(&picture);
    const ChartStyle style{words, paperColours(), font, true};
    paintChart(painter, QRectF(QPointF(), entry.size / chartPixel), chartBuilder(entry.chart), style);
    painter.end();
    entry.picture = std::move(picture);
}

void ChartPictures::recordAll(const Words& words, const QString& family) {
    for (std::size_t chart = 0; chart < m_charts.size(); ++chart)
        record(chart, words, family);
}

void ChartPictures::draw(QPainter& painter, QPointF at, std::size_t chart) const {
    if (!isRecorded(chart))
        return;
    painter.save();
    painter.translate(at);
    painter.scale(chartPixel, chartPixel);
    QPicture picture = *m_charts[chart].picture; // playing moves the reading position of its data
    picture.play(&painter);
    painter.restore();
}

} // namespace crosscut::ui
