#include "ui/charts/forest_chart.h"

#include "ui/text/sentences.h"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QScatterSeries>
#include <algorithm>
#include <cmath>

namespace crosscut::ui {

namespace {

constexpr const char* context = "ForestChart";
constexpr int intervalWidth = 2;
constexpr int markerSize = 9;
/// Wider intervals are cut here, so that one bad term does not squeeze the others.
constexpr double widest = 100;

QString termText(const report::ForestChart::Row& row, const Words& words) {
    return tokenText(words, "term", row.term);
}

/// Powers of two around all intervals.
std::pair<double, double> rangeOf(const report::ForestChart& data) {
    double low = 0.5;
    double high = 2;
    for (const report::ForestChart::Row& row : data.rows) {
        low = std::min(low, std::max(row.low, 1 / widest));
        high = std::max(high, std::min(row.high, widest));
    }
    return {std::exp2(std::floor(std::log2(low))), std::exp2(std::ceil(std::log2(high)))};
}

void addRows(QChart& chart, const report::ForestChart& data, const ChartStyle& style) {
    const auto [low, high] = rangeOf(data);
    auto* ratios = new QScatterSeries;
    ratios->setObjectName(QStringLiteral("ratios"));
    ratios->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    ratios->setMarkerSize(markerSize);
    ratios->setColor(style.colours.series[0]);
    ratios->setBorderColor(style.colours.surface);
    for (std::size_t i = 0; i < data.rows.size(); ++i) {
        const auto y = static_cast<qreal>(data.rows.size() - 1 - i);
        auto* interval = new QLineSeries;
        interval->setPen(QPen(style.colours.series[0], intervalWidth));
        interval->append(std::clamp(data.rows[i].low, low, high), y);
        interval->append(std::clamp(data.rows[i].high, low, high), y);
        chart.addSeries(interval);
        ratios->append(std::clamp(data.rows[i].ratio, low, high), y);
    }
    auto* noEffect = new QLineSeries;
    noEffect->setPen(QPen(style.colours.muted, 1, Qt::DashLine));
    noEffect->append(1, -0.5);
    noEffect->append(1, static_cast<qreal>(data.rows.size()) - 0.5);
    chart.addSeries(noEffect);
    chart.addSeries(ratios);
}

void addAxes(QChart& chart, const report::ForestChart& data, const ChartStyle& style) {
    const auto [low, high] = rangeOf(data);
    auto* ratio = new QLogValueAxis;
    ratio->setBase(2);
    ratio->setRange(low, high);
    ratio->setLabelFormat(QStringLiteral("%.3g"));
    ratio->setTitleText(style.words.say(
        context, QT_TRANSLATE_NOOP("ForestChart",
                                   "Hazard ratio (left of 1: stays longer; right of 1: leaves sooner)")));
    chart.addAxis(ratio, Qt::AlignBottom);
    auto* terms = new QCategoryAxis;
    terms->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    terms->setStartValue(-0.5);
    for (std::size_t y = 0; y < data.rows.size(); ++y) {
        QString label = termText(data.rows[data.rows.size() - 1 - y], style.words);
        while (terms->categoriesLabels().contains(label))
            label += QChar(0x200B);
        terms->append(label, static_cast<qreal>(y) + 0.5);
    }
    terms->setRange(-0.5, static_cast<qreal>(data.rows.size()) - 0.5);
    chart.addAxis(terms, Qt::AlignLeft);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(ratio);
        series->attachAxis(terms);
    }
}

/// The clearest effect, or that there is none.
QString findingOf(const report::ForestChart& data, const Words& words) {
    const report::ForestChart::Row* strongest = nullptr;
    for (const report::ForestChart::Row& row : data.rows)
        if ((row.low > 1 || row.high < 1) &&
            (strongest == nullptr || std::abs(std::log(row.ratio)) > std::abs(std::log(strongest->ratio))))
            strongest = &row;
    if (strongest == nullptr)
        return words.say(context, QT_TRANSLATE_NOOP("ForestChart", "No term has a clear effect on leaving"));
    const auto& row = *strongest;
    if (row.ratio < 1)
        return sentenceText(words,
                            {SentenceId::HazardLower, {row.term, 1 - row.ratio, 1 - row.high, 1 - row.low}});
    return sentenceText(words,
                        {SentenceId::HazardHigher, {row.term, row.ratio - 1, row.low - 1, row.high - 1}});
}

std::vector<QStringList> tableOf(const report::ForestChart& data, const Words& words) {
    std::vector<QStringList> table{{words.say(context, QT_TRANSLATE_NOOP("ForestChart", "Term")),
                                    words.say(context, QT_TRANSLATE_NOOP("ForestChart", "Hazard ratio")),
                                    words.say(context, QT_TRANSLATE_NOOP("ForestChart", "Lower limit")),
                                    words.say(context, QT_TRANSLATE_NOOP("ForestChart", "Upper limit"))}};
    for (const report::ForestChart::Row& row : data.rows)
        table.push_back({termText(row, words), QString::number(row.ratio, 'g', 8),
                         QString::number(row.low, 'g', 8), QString::number(row.high, 'g', 8)});
    return table;
}

} // namespace

BuiltChart forestChart(const report::ForestChart& data, const ChartStyle& style) {
    BuiltChart built;
    built.chart = std::make_unique<QChart>();
    addRows(*built.chart, data, style);
    addAxes(*built.chart, data, style);
    dressChart(*built.chart, style);
    built.chart->legend()->hide();
    built.finding = findingOf(data, style.words);
    built.subtitle = filled(
        style.words.say(context, QT_TRANSLATE_NOOP("ForestChart", "Cox model with 95 % intervals, n = %1, "
                                                                  "left: %2")),
        {style.words.count(static_cast<double>(data.people)),
         style.words.count(static_cast<double>(data.events))});
    built.smallestHeight = heightOfRows(data.rows.size(), style);
    built.table = tableOf(data, style.words);
    return built;
}

} // namespace crosscut::ui
