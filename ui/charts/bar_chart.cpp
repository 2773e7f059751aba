#include "ui/charts/bar_chart.h"

#include "ui/text/phrases.h"
#include "ui/text/sentences.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QHorizontalBarSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace crosscut::ui {

namespace {

constexpr const char* context = "BarChart";
constexpr int widestLabel = 170;
constexpr int mostTicks = 6;
constexpr double barWidth = 0.62;

QString categoryText(const report::BarChart& data, std::size_t index, const Words& words) {
    return data.tokenFamily.empty() ? QString::fromStdString(data.categories[index])
                                    : tokenText(words, data.tokenFamily.c_str(), data.categories[index]);
}

bool isWhole(const std::vector<double>& values) {
    return std::all_of(values.begin(), values.end(),
                       [](double value) { return !std::isfinite(value) || value == std::round(value); });
}

QString valueTitle(const report::BarChart& data, const Words& words) {
    const QString title = phraseText(words, data.valueAxis);
    if (data.currency.empty())
        return title;
    return filled(words.say(context, QT_TRANSLATE_NOOP("BarChart", "%1 (%2)")),
                  {title, words.currencyName(QString::fromStdString(data.currency))});
}

/// As many decimals as tell the ticks apart.
QString labelFormat(const QValueAxis& axis) {
    const double step = (axis.max() - axis.min()) / (axis.tickCount() - 1);
    const int decimals = step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step)));
    return QStringLiteral("%.%1f").arg(decimals);
}

QHorizontalBarSeries* makeSeries(const report::BarChart& data, const ChartStyle& style) {
    auto* set = new QBarSet(phraseText(style.words, data.valueAxis));
    for (auto value = data.values.rbegin(); value != data.values.rend(); ++value)
        *set << (std::isfinite(*value) ? *value : 0);
    return horizontalBars(set, isWhole(data.values) ? 9 : 3, style);
}

void addAxes(QChart& chart, const report::BarChart& data, const ChartStyle& style) {
    const QFontMetricsF metrics(style.font);
    auto* names = new QBarCategoryAxis;
    for (std::size_t i = data.categories.size(); i-- > 0;) {
        QString name = metrics.elidedText(categoryText(data, i, style.words), Qt::ElideRight, widestLabel);
        while (names->categories().contains(name))
            name += QChar(0x200B); // two categories of one name would be one
        names->append(name);
    }
    names->setTitleText(phraseText(style.words, data.categoryAxis));
    auto* values = new QValueAxis;
    values->setTitleText(valueTitle(data, style.words));
    double most = 0;
    for (const double value : data.values)
        most = std::isfinite(value) ? std::max(most, value) : most;
    values->setRange(0, most > 0 ? most * 1.15 : 1); // room for the numbers at the ends
    values->setTickCount(mostTicks);
    values->applyNiceNumbers();
    values->setLabelFormat(labelFormat(*values));
    chart.addAxis(names, Qt::AlignLeft);
    chart.addAxis(values, Qt::AlignBottom);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(names);
        series->attachAxis(values);
    }
}

} // namespace

QHorizontalBarSeries* horizontalBars(QBarSet* set, int precision, const ChartStyle& style) {
    set->setColor(style.colours.series[0]);
    set->setBorderColor(style.colours.series[0]);
    set->setLabelColor(style.colours.text);
    set->setLabelFont(scaledFont(style.font, 0.92));
    auto* series = new QHorizontalBarSeries;
    series->append(set);
    series->setBarWidth(barWidth);
    series->setLabelsVisible(true);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    series->setLabelsPrecision(precision);
    return series;
}

BuiltChart barChart(const report::BarChart& data, const ChartStyle& style) {
    const Words& words = style.words;
    BuiltChart built;
    built.chart = std::make_unique<QChart>();
    built.chart->setLocale(words.locale());
    built.chart->setLocalizeNumbers(true);
    built.chart->addSeries(makeSeries(data, style));
    addAxes(*built.chart, data, style);
    dressChart(*built.chart, style);
    for (QAbstractAxis* axis : built.chart->axes())
        axis->setGridLineVisible(axis->orientation() == Qt::Horizontal);
    built.finding = sentenceText(words, Sentence{data.title, data.titleArgs});
    const bool anyHidden = std::any_of(data.values.begin(), data.values.end(),
                                       [](double value) { return !std::isfinite(value); });
    if (anyHidden)
        built.note =
            words.say(context, QT_TRANSLATE_NOOP("BarChart", "Groups under 10 people show no number."));
    const double sum =
        std::accumulate(data.values.begin(), data.values.end(), 0.0,
                        [](double before, double v) { return std::isfinite(v) ? before + v : before; });
    const double people = data.people ? static_cast<double>(*data.people) : sum;
    built.subtitle =
        filled(words.say(context, QT_TRANSLATE_NOOP("BarChart", "%1 by %2, n = %3")),
               {valueTitle(data, words), phraseText(words, data.categoryAxis), words.count(people)});
    built.smallestHeight = heightOfRows(data.categories.size(), style);
    built.table.push_back({phraseText(words, data.categoryAxis), valueTitle(data, words)});
    for (std::size_t i = 0; i < data.categories.size(); ++i)
        built.table.push_back({categoryText(data, i, words), std::isfinite(data.values[i])
                                                                 ? QString::number(data.values[i], 'g', 12)
                                                                 : QStringLiteral("< 10")});
    return built;
}

} // namespace crosscut::ui
