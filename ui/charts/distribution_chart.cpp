#include "ui/charts/distribution_chart.h"

#include "model/base/date.h"
#include "ui/charts/bar_chart.h"
#include "ui/text/sentences.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QDateTimeAxis>
#include <QFontMetricsF>
#include <QHorizontalBarSeries>
#include <QTimeZone>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

namespace crosscut::ui {

namespace {

constexpr const char* context = "DistributionChart";
constexpr int widestLabel = 170;
constexpr int mostTicks = 6;
constexpr double touching = 0.96; ///< bars of a histogram

using workflow::ColumnProfile;

/// Without thousands marks below ten thousand: a year is not 1,995.
QString placeText(const ColumnProfile& column, const Words& words, double place) {
    if (column.type == AttributeType::Date)
        return QString::fromStdString(Date{static_cast<std::int32_t>(std::floor(place))}.toIso());
    constexpr double marked = 10'000;
    const double size = std::abs(place);
    if (place == std::floor(place) && size < marked)
        return QString::number(place, 'f', 0);
    return words.number(place, size >= 1000 ? 0 : size >= 1 ? 1 : 3);
}

QString rowsTitle(const Words& words) {
    return words.say(context, QT_TRANSLATE_NOOP("DistributionChart", "Rows"));
}

QString columnTitle(const ColumnProfile& column, const Words& words) {
    return tokenText(words, "field", column.column);
}

QValueAxis* makeCountAxis(double most, const Words& words) {
    auto* counts = new QValueAxis;
    counts->setTitleText(rowsTitle(words));
    if (most < mostTicks - 1) { // so few rows have a tick each
        counts->setRange(0, most + 1);
        counts->setTickCount(static_cast<int>(most) + 2);
    } else {
        counts->setRange(0, most * 1.12);
        counts->setTickCount(mostTicks);
        counts->applyNiceNumbers();
    }
    counts->setLabelFormat(QStringLiteral("%.0f"));
    return counts;
}

/// So many ticks that they fall on whole numbers where both ends are whole.
int ticksBetween(double low, double high) {
    const double range = high - low;
    if (low == std::floor(low) && range == std::floor(range))
        for (int steps = mostTicks - 1; steps > 1; --steps)
            if (std::fmod(range, steps) == 0)
                return steps + 1;
    return mostTicks;
}

/// The axis of places lies below bars that stand on categories of their own: the first begins at the
/// minimum, the last ends at the maximum.
QAbstractAxis* makePlaceAxis(const ColumnProfile& column, const Words& words) {
    const quality::NumberSpread& spread = *column.spread;
    if (column.type == AttributeType::Date) {
        auto* days = new QDateTimeAxis;
        const auto day = [](double place) {
            return QDate(1970, 1, 1).addDays(static_cast<qint64>(place)).startOfDay();
        };
        days->setRange(day(spread.minimum), day(std::max(spread.maximum, spread.minimum + 1)));
        days->setFormat(QStringLiteral("yyyy-MM-dd"));
        days->setTickCount(5);
        days->setTitleText(columnTitle(column, words));
        return days;
    }
    auto* places = new QValueAxis;
    const bool single = spread.bins.size() == 1;
    places->setRange(single ? spread.minimum - 0.5 : spread.minimum,
                     single ? spread.minimum + 0.5 : spread.maximum);
    places->setTickCount(single ? 3 : ticksBetween(spread.minimum, spread.maximum));
    const double step = (places->max() - places->min()) / (places->tickCount() - 1);
    const bool isWhole = step == std::floor(step) && places->min() == std::floor(places->min());
    places->setLabelFormat(QStringLiteral("%.%1f").arg(isWhole || step >= 20 ? 0 : step >= 0.2 ? 1 : 2));
    places->setTitleText(columnTitle(column, words));
    return places;
}

void addHistogram(QChart& chart, const ColumnProfile& column, const ChartStyle& style) {
    auto* set = new QBarSet(rowsTitle(style.words));
    QStringList names;
    double most = 0;
    for (const auto& bin : column.spread->bins) {
        *set << static_cast<double>(bin.value_or(0));
        most = std::max(most, static_cast<double>(bin.value_or(0)));
        names += QString::number(names.size());
    }
    set->setColor(style.colours.series[0]);
    set->setBorderColor(style.colours.surface);
    auto* series = new QBarSeries;
    series->append(set);
    series->setBarWidth(touching);
    chart.addSeries(series);
    auto* bins = new QBarCategoryAxis;
    bins->append(names);
    bins->setVisible(false);
    chart.addAxis(bins, Qt::AlignTop);
    QValueAxis* counts = makeCountAxis(most, style.words);
    chart.addAxis(counts, Qt::AlignLeft);
    chart.addAxis(makePlaceAxis(column, style.words), Qt::AlignBottom);
    series->attachAxis(bins);
    series->attachAxis(counts);
}

void addValues(QChart& chart, const ColumnProfile& column, const ChartStyle& style) {
    const QFontMetricsF metrics(style.font);
    auto* set = new QBarSet(rowsTitle(style.words));
    auto* names = new QBarCategoryAxis;
    double most = 0;
    for (auto value = column.commonest.rbegin(); value != column.commonest.rend(); ++value) {
        *set << static_cast<double>(value->rows);
        most = std::max(most, static_cast<double>(value->rows));
        QString name = metrics.elidedText(QString::fromStdString(value->value), Qt::ElideRight, widestLabel);
        while (names->categories().contains(name))
            name += QChar(0x200B); // two categories of one name would be one
        names->append(name);
    }
    QHorizontalBarSeries* series = horizontalBars(set, 9, style);
    chart.addSeries(series);
    names->setTitleText(columnTitle(column, style.words));
    QValueAxis* counts = makeCountAxis(most, style.words);
    chart.addAxis(names, Qt::AlignLeft);
    chart.addAxis(counts, Qt::AlignBottom);
    series->attachAxis(names);
    series->attachAxis(counts);
}

QString findingOf(const ColumnProfile& column, const Words& words) {
    if (column.spread)
        return filled(words.say(context, QT_TRANSLATE_NOOP("DistributionChart",
                                                           "%1: half of the values lie from %2 to %3")),
                      {columnTitle(column, words), placeText(column, words, column.spread->lowerQuartile),
                       placeText(column, words, column.spread->upperQuartile)});
    const quality::ValueCount& first = column.commonest.front();
    const double filledRows = static_cast<double>(column.rows - column.empty);
    return filled(
        words.say(context, QT_TRANSLATE_NOOP("DistributionChart",
                                             "%1: “%2” is the commonest, in %3 of the rows that say it")),
        {columnTitle(column, words), QString::fromStdString(first.value),
         words.percent(static_cast<double>(first.rows) / filledRows)});
}

QString subtitleOf(const ColumnProfile& column, const Words& words) {
    const QString catalog = tokenText(words, "entity", std::string(toString(column.kind)));
    const QString n = words.count(static_cast<double>(column.rows - column.empty));
    if (column.spread)
        return filled(
            words.say(context, QT_TRANSLATE_NOOP("DistributionChart",
                                                 "%1, rows by value in %2 steps of equal width, n = %3")),
            {catalog, words.count(static_cast<double>(column.spread->bins.size())), n});
    return filled(words.say(context, QT_TRANSLATE_NOOP("DistributionChart",
                                                       "%1, the %2 commonest of %3 values, n = %4")),
                  {catalog, words.count(static_cast<double>(column.commonest.size())),
                   words.count(static_cast<double>(column.distinct)), n});
}

void addTable(const ColumnProfile& column, const Words& words, BuiltChart& built) {
    if (!column.spread) {
        built.table.push_back({columnTitle(column, words), rowsTitle(words)});
        for (const quality::ValueCount& value : column.commonest)
            built.table.push_back({QString::fromStdString(value.value), QString::number(value.rows)});
        return;
    }
    const quality::NumberSpread& spread = *column.spread;
    const double width = (spread.maximum - spread.minimum) / static_cast<double>(spread.bins.size());
    built.table.push_back({words.say(context, QT_TRANSLATE_NOOP("DistributionChart", "From")),
                           words.say(context, QT_TRANSLATE_NOOP("DistributionChart", "To")),
                           rowsTitle(words)});
    for (std::size_t i = 0; i < spread.bins.size(); ++i) {
        const double from = spread.minimum + width * static_cast<double>(i);
        built.table.push_back({placeText(column, words, from), placeText(column, words, from + width),
                               spread.bins[i] ? QString::number(*spread.bins[i]) : QStringLiteral("< 10")});
    }
}

} // namespace

bool hasDistribution(const ColumnProfile& column) {
    return column.spread || (!column.commonest.empty() && column.commonest.front().rows > 1);
}

BuiltChart distributionChart(const ColumnProfile& column, const ChartStyle& style) {
    const Words& words = style.words;
    BuiltChart built;
    built.chart = std::make_unique<QChart>();
    built.chart->setLocale(words.locale());
    // A year and a day are not written with thousands marks.
    built.chart->setLocalizeNumbers(!column.spread);
    if (column.spread)
        addHistogram(*built.chart, column, style);
    else
        addValues(*built.chart, column, style);
    dressChart(*built.chart, style);
    const Qt::Orientation valueOrientation = column.spread ? Qt::Vertical : Qt::Horizontal;
    for (QAbstractAxis* axis : built.chart->axes())
        axis->setGridLineVisible(axis->orientation() == valueOrientation);
    built.finding = findingOf(column, words);
    built.subtitle = subtitleOf(column, words);
    if (column.suppressed > 0)
        built.note =
            words.say(context, QT_TRANSLATE_NOOP("DistributionChart",
                                                 "Values and steps that few people share are not shown."));
    built.smallestHeight =
        column.spread ? heightOfRows(4, style) : heightOfRows(column.commonest.size(), style);
    addTable(column, words, built);
    return built;
}

} // namespace crosscut::ui
