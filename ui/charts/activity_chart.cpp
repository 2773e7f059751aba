#include "ui/charts/activity_chart.h"

#include "ui/text/sentences.h"

#include <QChart>
#include <QCoreApplication>
#include <QDateTimeAxis>
#include <QLineSeries>
#include <QValueAxis>
#include <algorithm>
#include <array>
#include <numeric>

namespace crosscut::ui {

namespace {

constexpr const char* context = "ActivityChart";
constexpr int mostTicks = 6;
constexpr double lineWidth = 2;
constexpr std::array patterns{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

QDateTime startOf(const std::string& month) {
    return QDateTime(QDate::fromString(QString::fromStdString(month) + QStringLiteral("-01"), Qt::ISODate),
                     QTime(0, 0), Qt::UTC);
}

double meanOf(const std::vector<double>& values) {
    return values.empty()
               ? 0
               : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

void addLines(QChart& chart, const ActivityChart& data, const ChartStyle& style) {
    for (std::size_t i = 0; i < data.lines.size(); ++i) {
        auto* series = new QLineSeries;
        series->setName(tokenText(style.words, "segment", data.lines[i].segment));
        const Qt::PenStyle pattern = i < style.colours.series.size() / 2 && !style.paper
                                         ? Qt::SolidLine
                                         : patterns[i % patterns.size()];
        series->setPen(QPen(style.colours.series[i % style.colours.series.size()], lineWidth, pattern));
        series->setPointsVisible(data.months.size() < 2 || style.paper);
        for (std::size_t month = 0; month < data.months.size(); ++month)
            series->append(static_cast<qreal>(startOf(data.months[month]).toMSecsSinceEpoch()),
                           data.lines[i].values[month]);
        chart.addSeries(series);
    }
}

void addAxes(QChart& chart, const ActivityChart& data, const ChartStyle& style) {
    auto* months = new QDateTimeAxis;
    months->setFormat(QStringLiteral("yyyy-MM"));
    months->setTickCount(std::clamp(static_cast<int>(data.months.size()), 2, mostTicks));
    months->setRange(startOf(data.months.front()), startOf(data.months.back()));
    auto* values = new QValueAxis;
    double most = 0;
    for (const ActivityChart::Line& line : data.lines)
        for (const double value : line.values)
            most = std::max(most, value);
    values->setRange(0, most > 0 ? most : 1);
    values->setTickCount(mostTicks - 1);
    values->applyNiceNumbers();
    values->setTitleText(
        style.words.say(context, QT_TRANSLATE_NOOP("ActivityChart", "Events per person and month")));
    chart.addAxis(months, Qt::AlignBottom);
    chart.addAxis(values, Qt::AlignLeft);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(months);
        series->attachAxis(values);
    }
}

QString findingOf(const ActivityChart& data, const Words& words) {
    const auto busiest = std::max_element(data.lines.begin(), data.lines.end(),
                                          [](const ActivityChart::Line& a, const ActivityChart::Line& b) {
                                              return meanOf(a.values) < meanOf(b.values);
                                          });
    if (data.lines.size() < 2)
        return words.say(context, QT_TRANSLATE_NOOP("ActivityChart", "How active are people by month?"));
    return filled(
        words.say(context, QT_TRANSLATE_NOOP("ActivityChart", "%1 is the most active: %2 events per person "
                                                              "and month")),
        {tokenText(words, "segment", busiest->segment), words.number(meanOf(busiest->values), 1)});
}

} // namespace

BuiltChart activityChart(const ActivityChart& data, const ChartStyle& style) {
    const Words& words = style.words;
    BuiltChart built;
    built.chart = std::make_unique<QChart>();
    if (data.months.empty() || data.lines.empty()) {
        built.finding = words.say(context, QT_TRANSLATE_NOOP("ActivityChart", "The events carry no time"));
        dressChart(*built.chart, style);
        return built;
    }
    addLines(*built.chart, data, style);
    addAxes(*built.chart, data, style);
    dressChart(*built.chart, style);
    built.finding = findingOf(data, words);
    built.subtitle = filled(
        words.say(context, QT_TRANSLATE_NOOP("ActivityChart", "Mean of each segment, n = %1, %2 to %3")),
        {words.count(data.people), QString::fromStdString(data.months.front()),
         QString::fromStdString(data.months.back())});
    QStringList heading{words.say(context, QT_TRANSLATE_NOOP("ActivityChart", "Month"))};
    for (const ActivityChart::Line& line : data.lines)
        heading += tokenText(words, "segment", line.segment);
    built.table.push_back(heading);
    for (std::size_t month = 0; month < data.months.size(); ++month) {
        QStringList row{QString::fromStdString(data.months[month])};
        for (const ActivityChart::Line& line : data.lines)
            row += QString::number(line.values[month], 'g', 6);
        built.table.push_back(row);
    }
    return built;
}

} // namespace crosscut::ui
