#include "ui/charts/survival_chart.h"

#include "model/domain/segment.h"
#include "model/domain/subscription.h"
#include "ui/charts/risk_table.h"
#include "ui/text/sentences.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>
#include <algorithm>
#include <array>
#include <cmath>

namespace crosscut::ui {

namespace {

constexpr const char* context = "SurvivalChart";
constexpr double bandOpacity = 0.16;
constexpr int smallestPlot = 160; ///< with the axes
constexpr std::array patterns{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};

/// A step function as a line: from (0, 1), each value held until the next time. NaN keeps the last value.
QLineSeries* steps(const std::vector<double>& t, const std::vector<double>& value) {
    auto* line = new QLineSeries;
    double held = 1;
    line->append(0, 1);
    for (std::size_t i = 0; i < t.size() && i < value.size(); ++i) {
        line->append(t[i], held);
        held = std::isfinite(value[i]) ? value[i] : held;
        line->append(t[i], held);
    }
    return line;
}

QString labelOf(const report::StepCurve& curve, const Words& words) {
    return tokenText(words, "group", curve.label);
}

QPen penOf(std::size_t index, const ChartStyle& style) {
    return {style.colours.series[index % style.colours.series.size()], 2, patterns[index % patterns.size()]};
}

void addCurve(QChart& chart, const report::StepCurve& curve, std::size_t index, const ChartStyle& style) {
    const QPen pen = penOf(index, style);
    QColor faint = pen.color();
    faint.setAlphaF(bandOpacity);
    auto* band = new QAreaSeries(steps(curve.t, curve.upper), steps(curve.t, curve.lower));
    band->upperSeries()->setParent(band);
    band->lowerSeries()->setParent(band);
    band->setBrush(faint);
    band->setPen(Qt::NoPen);
    chart.addSeries(band);
    QLineSeries* line = steps(curve.t, curve.survival);
    line->setObjectName(QStringLiteral("curve/%1").arg(index));
    line->setName(labelOf(curve, style.words));
    line->setPen(pen);
    chart.addSeries(line);
}

double lastTime(const report::SurvivalChart& data) {
    double last = 0;
    for (const report::StepCurve& curve : data.curves)
        if (!curve.t.empty())
            last = std::max(last, curve.t.back());
    return last > 0 ? last : 1;
}

/// A step of 1, 2, 2.5 or 5 times a power of ten that cuts the axis into at most five parts.
double niceStep(double length) {
    const double raw = length / 5;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= raw)
            return factor * power;
    return 10 * power;
}

/// How many are still followed at t: those at risk at the first time from t on. Few would be known by name.
QString atRiskAt(const report::StepCurve& curve, double t, const Words& words) {
    for (std::size_t i = 0; i < curve.atRiskTimes.size() && i < curve.atRisk.size(); ++i)
        if (curve.atRiskTimes[i] >= t)
            return curve.atRisk[i] > 0 && curve.atRisk[i] < smallestShownCell
                       ? QStringLiteral("< %1").arg(smallestShownCell)
                       : words.count(curve.atRisk[i]);
    return QStringLiteral("0");
}

std::vector<double> ticksUpTo(double last) {
    std::vector<double> ticks;
    const double step = niceStep(last);
    for (double t = 0; t <= last * 1.0001; t += step)
        ticks.push_back(t);
    return ticks;
}

QCategoryAxis* timeAxis(const report::SurvivalChart& data, double last, const ChartStyle& style) {
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(0, last);
    for (const double t : ticksUpTo(last))
        axis->append(style.words.number(t, niceStep(last) < 1 ? 1 : 0), t);
    const std::string_view known = timeUnit(data.unit);
    const QString unit = known == "periods" && !data.unit.empty()
                             ? QString::fromStdString(data.unit)
                             : tokenText(style.words, "time_unit", std::string(known));
    axis->setTitleText(
        filled(style.words.say(context, QT_TRANSLATE_NOOP("SurvivalChart", "Time (%1)")), {unit}));
    return axis;
}

RiskTable* riskTable(QChart& chart, const report::SurvivalChart& data, const ChartStyle& style) {
    const double last = lastTime(data);
    const std::vector<double> ticks = ticksUpTo(last);
    std::vector<RiskRow> rows;
    for (std::size_t i = 0; i < data.curves.size(); ++i) {
        rows.push_back({labelOf(data.curves[i], style.words), penOf(i, style), {}});
        for (const double t : ticks)
            rows.back().counts += atRiskAt(data.curves[i], t, style.words);
    }
    std::vector<double> shares;
    for (const double t : ticks)
        shares.push_back(t / last);
    return new RiskTable(chart, style.words.say(context, QT_TRANSLATE_NOOP("SurvivalChart", "At risk")),
                         std::move(shares), std::move(rows), style);
}

std::vector<QStringList> tableOf(const report::SurvivalChart& data, const Words& words) {
    std::vector<QStringList> table{{words.say(context, QT_TRANSLATE_NOOP("SurvivalChart", "Group")),
                                    words.say(context, QT_TRANSLATE_NOOP("SurvivalChart", "Time")),
                                    words.say(context, QT_TRANSLATE_NOOP("SurvivalChart", "Still there")),
                                    words.say(context, QT_TRANSLATE_NOOP("SurvivalChart", "Lower limit")),
                                    words.say(context, QT_TRANSLATE_NOOP("SurvivalChart", "Upper limit"))}};
    for (const report::StepCurve& curve : data.curves)
        for (std::size_t i = 0; i < curve.t.size(); ++i)
            table.push_back({labelOf(curve, words), QString::number(curve.t[i]),
                             QString::number(curve.survival[i], 'g', 8),
                             QString::number(curve.lower[i], 'g', 8),
                             QString::number(curve.upper[i], 'g', 8)});
    return table;
}

QString findingOf(const report::SurvivalChart& data, const Words& words) {
    if (!data.logRankP)
        return words.say(context, QT_TRANSLATE_NOOP("SurvivalChart", "How long do members stay?"));
    std::string groups;
    for (const report::StepCurve& curve : data.curves)
        groups += (groups.empty() ? "" : "\n") + curve.label;
    return sentenceText(words,
                        {*data.logRankP < 0.05 ? SentenceId::LogRankDiffers : SentenceId::LogRankUnclear,
                         {groups, *data.logRankP}});
}

} // namespace

BuiltChart survivalChart(const report::SurvivalChart& data, const ChartStyle& style) {
    BuiltChart built;
    built.chart = std::make_unique<QChart>();
    for (std::size_t i = 0; i < data.curves.size(); ++i)
        addCurve(*built.chart, data.curves[i], i, style);
    QCategoryAxis* time = timeAxis(data, lastTime(data), style);
    built.chart->addAxis(time, Qt::AlignBottom);
    auto* share = new QValueAxis;
    share->setRange(0, 1);
    share->setTickCount(6);
    share->setLabelFormat(QStringLiteral("%.1f"));
    share->setTitleText(style.words.say(context, QT_TRANSLATE_NOOP("SurvivalChart", "Share still there")));
    built.chart->addAxis(share, Qt::AlignLeft);
    for (QAbstractSeries* series : built.chart->series()) {
        series->attachAxis(time);
        series->attachAxis(share);
    }
    dressChart(*built.chart, style);
    built.chart->legend()->hide(); // the rows of the table name the curves
    const RiskTable* table = riskTable(*built.chart, data, style);
    built.smallestHeight = qRound(table->height()) + smallestPlot;
    built.finding = findingOf(data, style.words);
    built.subtitle =
        filled(style.words.say(context, QT_TRANSLATE_NOOP("SurvivalChart",
                                                          "Kaplan–Meier curves with 95 % bands, n = %1")),
               {style.words.count(static_cast<double>(data.people))});
    built.table = tableOf(data, style.words);
    return built;
}

} // namespace crosscut::ui
