#include "ui/charts/schedule_chart.h"

#include <QCategoryAxis>
#include <QChart>
#include <QCoreApplication>
#include <QDateTimeAxis>
#include <QFontMetricsF>
#include <QLegend>
#include <QLineSeries>
#include <QScatterSeries>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr const char* context = "ScheduleChart";
constexpr int widestLabel = 190;
constexpr int barThickness = 10;
constexpr int markerSize = 11;
constexpr int mostTicks = 6;

using Row = report::ScheduleChart::Row;

qreal milliseconds(Date date) {
    return static_cast<qreal>(Timestamp::fromDate(date).milliseconds);
}

QDateTime dateTime(Date date) {
    return QDateTime(QDate(date.year(), date.month(), date.day()), QTime(0, 0), Qt::UTC);
}

QString isoText(const Words& words, const std::optional<Date>& date) {
    return date ? words.isoDate(date->year(), date->month(), date->day()) : QString();
}

struct Span {
    Date first, last;
};

Span spanOf(const std::vector<Row>& rows) {
    std::vector<Date> dates;
    for (const Row& row : rows)
        for (const std::optional<Date>& date : {row.from, row.until, row.release})
            if (date)
                dates.push_back(*date);
    if (dates.empty())
        return {};
    const auto [first, last] = std::ranges::minmax(dates);
    return {first, last};
}

void addBars(QChart& chart, const std::vector<Row>& rows, const ChartStyle& style) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        const auto y = static_cast<qreal>(rows.size() - 1 - i);
        if (!row.from || !row.until)
            continue;
        auto* bar = new QLineSeries;
        bar->setPen(QPen(style.colours.series[0], barThickness, Qt::SolidLine, Qt::FlatCap));
        bar->append(milliseconds(*row.from), y);
        bar->append(milliseconds(*row.until + 1), y); // the last day counts
        chart.addSeries(bar);
    }
}

void addMarkers(QChart& chart, const std::vector<Row>& rows, const ChartStyle& style) {
    auto* releases = new QScatterSeries;
    releases->setName(style.words.say(context, QT_TRANSLATE_NOOP("ScheduleChart", "Release of the film")));
    releases->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    releases->setColor(style.colours.series[1]);
    auto* ends = new QScatterSeries;
    ends->setName(style.words.say(context, QT_TRANSLATE_NOOP("ScheduleChart", "Only one date is set")));
    ends->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    ends->setColor(style.colours.series[0]);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto y = static_cast<qreal>(rows.size() - 1 - i);
        if (rows[i].release)
            releases->append(milliseconds(*rows[i].release), y);
        if (rows[i].from.has_value() != rows[i].until.has_value())
            ends->append(milliseconds(rows[i].from ? *rows[i].from : *rows[i].until), y);
    }
    for (QScatterSeries* series : {releases, ends}) {
        if (series->count() == 0) {
            delete series;
            continue;
        }
        series->setMarkerSize(markerSize);
        series->setBorderColor(style.colours.surface);
        chart.addSeries(series);
    }
}

void addAxes(QChart& chart, const std::vector<Row>& rows, const Span& span, const ChartStyle& style) {
    auto* dates = new QDateTimeAxis;
    const int days = span.last - span.first + 1;
    const int margin = days / 40 + 1; // a marker on the first day is drawn whole
    dates->setRange(dateTime(span.first - margin), dateTime(span.last + 1 + margin));
    dates->setTickCount(std::clamp(days, 2, mostTicks));
    dates->setFormat(QStringLiteral("yyyy-MM-dd"));
    chart.addAxis(dates, Qt::AlignBottom);

    auto* names = new QCategoryAxis;
    const QFontMetricsF metrics(style.font);
    names->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    names->setStartValue(-0.5);
    for (std::size_t y = 0; y < rows.size(); ++y) {
        QString label = metrics.elidedText(QString::fromStdString(rows[rows.size() - 1 - y].label),
                                           Qt::ElideMiddle, widestLabel);
        while (names->categoriesLabels().contains(label))
            label += QChar(0x200B); // two categories of one name would be one
        names->append(label, static_cast<qreal>(y) + 0.5);
    }
    names->setRange(-0.5, static_cast<qreal>(rows.size()) - 0.5);
    chart.addAxis(names, Qt::AlignLeft);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(dates);
        series->attachAxis(names);
    }
}

/// Bars explain themselves; markers have a legend.
void showLegendOfMarkers(QChart& chart) {
    bool anyMarker = false;
    for (QAbstractSeries* series : chart.series()) {
        const bool marker = series->type() == QAbstractSeries::SeriesTypeScatter;
        anyMarker = anyMarker || marker;
        for (QLegendMarker* entry : chart.legend()->markers(series))
            entry->setVisible(marker);
    }
    chart.legend()->setVisible(anyMarker);
}

std::vector<QStringList> tableOf(const std::vector<Row>& rows, const Words& words) {
    std::vector<QStringList> table{{words.say(context, QT_TRANSLATE_NOOP("ScheduleChart", "Pair")),
                                    words.say(context, QT_TRANSLATE_NOOP("ScheduleChart", "From")),
                                    words.say(context, QT_TRANSLATE_NOOP("ScheduleChart", "Until")),
                                    words.say(context, QT_TRANSLATE_NOOP("ScheduleChart", "Release"))}};
    for (const Row& row : rows)
        table.push_back({QString::fromStdString(row.label), isoText(words, row.from),
                         isoText(words, row.until), isoText(words, row.release)});
    return table;
}

} // namespace

BuiltChart scheduleChart(const report::ScheduleChart& data, const ChartStyle& style) {
    BuiltChart built;
    built.chart = std::make_unique<QChart>();
    const Span span = spanOf(data.rows);
    addBars(*built.chart, data.rows, style);
    addMarkers(*built.chart, data.rows, style);
    addAxes(*built.chart, data.rows, span, style);
    dressChart(*built.chart, style);
    showLegendOfMarkers(*built.chart);
    const auto spoken = [&](Date date) {
        return style.words.fullDate(date.year(), date.month(), date.day());
    };
    built.finding = filled(style.words.say(context, QT_TRANSLATE_NOOP("ScheduleChart", "From %1 to %2")),
                           {spoken(span.first), spoken(span.last)});
    built.subtitle =
        style.words.say(context, QT_TRANSLATE_NOOP("ScheduleChart", "When each pair of the plan runs"));
    built.table = tableOf(data.rows, style.words);
    return built;
}

} // namespace crosscut::ui
