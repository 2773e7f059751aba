#include "ui/charts/profile_chart.h"

#include "ui/text/sentences.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QScatterSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace crosscut::ui {

namespace {

constexpr const char* context = "ProfileChart";
constexpr std::size_t mostFeatures = 8;
constexpr int widestLabel = 170;
constexpr int markerSize = 8;
constexpr double barWidth = 0.55;

/// The features to show, the one that differs most first.
std::vector<std::size_t> chosenFeatures(const ProfileChart& data) {
    std::vector<std::size_t> order(data.features.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return std::abs(data.z[a]) > std::abs(data.z[b]); });
    order.resize(std::min(order.size(), mostFeatures));
    return order;
}

QHorizontalBarSeries* makeBars(const ProfileChart& data, const std::vector<std::size_t>& order,
                               const ChartStyle& style) {
    auto* set = new QBarSet(tokenText(style.words, "segment", data.segment));
    for (auto feature = order.rbegin(); feature != order.rend(); ++feature)
        *set << data.z[*feature];
    set->setColor(style.colours.series[0]);
    set->setBorderColor(style.colours.series[0]);
    auto* series = new QHorizontalBarSeries;
    series->setBarWidth(barWidth);
    series->append(set);
    return series;
}

QScatterSeries* makeDots(const ProfileChart& data, const std::vector<std::size_t>& order,
                         const ChartStyle& style) {
    auto* dots = new QScatterSeries;
    dots->setName(style.words.say(context, QT_TRANSLATE_NOOP("ProfileChart", "Other segments")));
    dots->setMarkerShape(QScatterSeries::MarkerShapeCircle);
    dots->setMarkerSize(markerSize);
    dots->setColor(style.colours.muted);
    dots->setBorderColor(style.colours.surface);
    for (const std::vector<double>& other : data.others)
        for (std::size_t place = 0; place < order.size(); ++place)
            if (order[place] < other.size())
                dots->append(other[order[place]], static_cast<qreal>(order.size() - 1 - place));
    return dots;
}

void addAxes(QChart& chart, const ProfileChart& data, const std::vector<std::size_t>& order,
             const ChartStyle& style) {
    const QFontMetricsF metrics(style.font);
    auto* names = new QBarCategoryAxis;
    for (auto feature = order.rbegin(); feature != order.rend(); ++feature)
        names->append(metrics.elidedText(tokenText(style.words, "feature", data.features[*feature]),
                                         Qt::ElideRight, widestLabel));
    double widest = 1;
    for (const std::size_t feature : order) {
        widest = std::max(widest, std::abs(data.z[feature]));
        for (const std::vector<double>& other : data.others)
            widest = std::max(widest, feature < other.size() ? std::abs(other[feature]) : 0);
    }
    auto* values = new QValueAxis;
    values->setRange(-std::ceil(widest), std::ceil(widest));
    values->setTickCount(5);
    values->setLabelFormat(QStringLiteral("%+.1f"));
    values->setTitleText(style.words.say(
        context, QT_TRANSLATE_NOOP("ProfileChart", "Standard deviations from the mean of everyone")));
    chart.addAxis(names, Qt::AlignLeft);
    chart.addAxis(values, Qt::AlignBottom);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(names);
        series->attachAxis(values);
    }
}

QString findingOf(const ProfileChart& data, const Words& words) {
    const QString segment = tokenText(words, "segment", data.segment);
    if (data.standsOut.empty())
        return filled(
            words.say(context, QT_TRANSLATE_NOOP("ProfileChart", "How does “%1” differ from everyone?")),
            {segment});
    return filled(words.say(context, QT_TRANSLATE_NOOP("ProfileChart", "%1: %2 at %3 times the average")),
                  {segment, tokenText(words, "feature", data.standsOut), words.number(data.timesAverage, 1)});
}

} // namespace

BuiltChart profileChart(const ProfileChart& data, const ChartStyle& style) {
    const Words& words = style.words;
    const std::vector<std::size_t> order = chosenFeatures(data);
    BuiltChart built;
    built.chart = std::make_unique<QChart>();
    built.chart->addSeries(makeBars(data, order, style));
    if (!data.others.empty())
        built.chart->addSeries(makeDots(data, order, style));
    addAxes(*built.chart, data, order, style);
    dressChart(*built.chart, style);
    for (QAbstractAxis* axis : built.chart->axes())
        axis->setGridLineVisible(axis->orientation() == Qt::Horizontal);
    // A legend takes the room of two rows.
    built.smallestHeight = heightOfRows(order.size() + 2, style);
    built.finding = findingOf(data, words);
    built.subtitle =
        filled(words.say(context, QT_TRANSLATE_NOOP("ProfileChart",
                                                    "Means of the segment (%1 people), dots: the others")),
               {words.count(data.people)});
    built.table.push_back({words.say(context, QT_TRANSLATE_NOOP("ProfileChart", "Feature")),
                           words.say(context, QT_TRANSLATE_NOOP("ProfileChart", "Standardised mean"))});
    for (const std::size_t feature : order)
        built.table.push_back(
            {tokenText(words, "feature", data.features[feature]), QString::number(data.z[feature], 'g', 6)});
    return built;
}

} // namespace crosscut::ui
