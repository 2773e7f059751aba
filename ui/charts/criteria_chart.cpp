#include "ui/charts/criteria_chart.h"

#include "ui/text/sentences.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCoreApplication>
#include <QHorizontalBarSeries>
#include <QValueAxis>
#include <algorithm>

namespace crosscut::ui {

namespace {

constexpr const char* context = "CriteriaChart";
constexpr double barWidth = 0.6;

QString rowName(const CriteriaChart::Row& row, const Words& words) {
    const QString name = tokenText(words, "criterion", row.criterion);
    return row.z ? name
                 : filled(words.say(context, QT_TRANSLATE_NOOP("CriteriaChart", "%1 (no evidence)")), {name});
}

/// The criterion with evidence that adds most, as a share of the score's weights.
const CriteriaChart::Row* strongest(const CriteriaChart& data) {
    const CriteriaChart::Row* best = nullptr;
    for (const CriteriaChart::Row& row : data.rows)
        if (row.z && *row.z > 0 && (best == nullptr || row.weight * *row.z > best->weight * *best->z))
            best = &row;
    return best;
}

QHorizontalBarSeries* makeSeries(const CriteriaChart& data, const ChartStyle& style) {
    auto* set = new QBarSet(style.words.say(context, QT_TRANSLATE_NOOP("CriteriaChart", "Value, 0 to 1")));
    for (auto row = data.rows.rbegin(); row != data.rows.rend(); ++row)
        *set << row->z.value_or(0);
    set->setColor(style.colours.series[0]);
    set->setBorderColor(style.colours.series[0]);
    set->setLabelColor(style.colours.text);
    auto* series = new QHorizontalBarSeries;
    series->append(set);
    series->setBarWidth(barWidth);
    series->setLabelsVisible(true);
    series->setLabelsPrecision(2);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    return series;
}

} // namespace

BuiltChart criteriaChart(const CriteriaChart& data, const ChartStyle& style) {
    const Words& words = style.words;
    BuiltChart built;
    built.chart = std::make_unique<QChart>();
    QChart& chart = *built.chart;
    chart.addSeries(makeSeries(data, style));
    auto* names = new QBarCategoryAxis;
    for (auto row = data.rows.rbegin(); row != data.rows.rend(); ++row)
        names->append(rowName(*row, words));
    auto* values = new QValueAxis;
    values->setRange(0, 1.3); // room for the number beside a long bar
    values->setTickType(QValueAxis::TicksDynamic);
    values->setTickInterval(0.5);
    values->setLabelFormat(QStringLiteral("%.1f"));
    chart.addAxis(names, Qt::AlignLeft);
    chart.addAxis(values, Qt::AlignBottom);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(names);
        series->attachAxis(values);
    }
    dressChart(chart, style);
    for (QAbstractAxis* axis : chart.axes())
        axis->setGridLineVisible(axis->orientation() == Qt::Horizontal);
    const CriteriaChart::Row* best = strongest(data);
    built.finding =
        best == nullptr
            ? words.say(context, QT_TRANSLATE_NOOP("CriteriaChart", "Nothing speaks for this pair yet"))
            : filled(words.say(context, QT_TRANSLATE_NOOP("CriteriaChart", "%1 speaks for it most")),
                     {tokenText(words, "criterion", best->criterion)});
    built.subtitle = filled(
        words.say(context, QT_TRANSLATE_NOOP("CriteriaChart", "Value of each criterion, 0 to 1; score %1")),
        {words.number(data.score, 2)});
    built.table.push_back({words.say(context, QT_TRANSLATE_NOOP("CriteriaChart", "Criterion")),
                           words.say(context, QT_TRANSLATE_NOOP("CriteriaChart", "Value, 0 to 1")),
                           words.say(context, QT_TRANSLATE_NOOP("CriteriaChart", "Weight"))});
    for (const CriteriaChart::Row& row : data.rows)
        built.table.push_back({tokenText(words, "criterion", row.criterion),
                               row.z ? QString::number(*row.z, 'f', 4) : QString(),
                               QString::number(row.weight, 'g', 4)});
    return built;
}

} // namespace crosscut::ui
