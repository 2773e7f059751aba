#include "ui/charts/pair_heat_map.h"

#include <QCategoryAxis>
#include <QChart>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLegend>
#include <QScatterSeries>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace crosscut::ui {

namespace {

constexpr const char* context = "PairHeatMap";
constexpr int steps = 6;
constexpr int widestFilm = 130;
constexpr int widestCourse = 96;
constexpr double smallestMark = 0.45; ///< of a cell
constexpr double largestMark = 0.94;

struct Scale {
    double low = 0, high = 1;

    int step(double score) const {
        const double share = high > low ? (score - low) / (high - low) : 1;
        return std::clamp(static_cast<int>(share * steps), 0, steps - 1);
    }
    double start(int step) const { return low + (high - low) * step / steps; }
};

Scale scaleOf(const std::vector<double>& scores) {
    Scale scale{1, 0};
    for (const double score : scores)
        if (std::isfinite(score)) {
            scale.low = std::min(scale.low, score);
            scale.high = std::max(scale.high, score);
        }
    return scale.high < scale.low ? Scale{} : scale;
}

/// Even steps of lightness from the surface to the accent.
QColor shade(const Colours& colours, int step) {
    const double t = 0.16 + 0.84 * step / (steps - 1);
    const auto mixed = [t](int from, int to) {
        return static_cast<int>(std::lround(from + t * (to - from)));
    };
    const QColor& from = colours.surface;
    const QColor& to = colours.series[0];
    return QColor(mixed(from.red(), to.red()), mixed(from.green(), to.green()),
                  mixed(from.blue(), to.blue()));
}

QScatterSeries* makeStep(const Scale& scale, int step, const ChartStyle& style) {
    auto* series = new QScatterSeries;
    series->setName(QStringLiteral("%1–%2").arg(style.words.number(scale.start(step), 2),
                                                style.words.number(scale.start(step + 1), 2)));
    series->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    series->setColor(shade(style.colours, step));
    series->setBorderColor(Qt::transparent);
    series->setProperty("step", step);
    return series;
}

void addCells(QChart& chart, const PairHeatMap& data, const Scale& scale, const ChartStyle& style) {
    const std::size_t films = data.films.size();
    const std::size_t courses = data.courses.size();
    std::vector<QScatterSeries*> series;
    for (int step = 0; step < steps; ++step)
        series.push_back(makeStep(scale, step, style));
    for (std::size_t film = 0; film < films; ++film)
        for (std::size_t course = 0; course < courses; ++course)
            if (const double score = data.scores[film * courses + course]; std::isfinite(score))
                series[static_cast<std::size_t>(scale.step(score))]->append(
                    static_cast<qreal>(course), static_cast<qreal>(films - 1 - film));
    for (QScatterSeries* step : series)
        chart.addSeries(step);
}

void addPicked(QChart& chart, const PairHeatMap& data, const ChartStyle& style) {
    if (data.pickedFilm < 0 || data.pickedCourse < 0)
        return;
    auto* frame = new QScatterSeries;
    frame->setMarkerShape(QScatterSeries::MarkerShapeRectangle);
    frame->setColor(Qt::transparent);
    frame->setPen(QPen(style.colours.text, 2));
    frame->setProperty("step", steps - 1);
    frame->append(data.pickedCourse, static_cast<qreal>(data.films.size()) - 1 - data.pickedFilm);
    chart.addSeries(frame);
    for (QLegendMarker* marker : chart.legend()->markers(frame))
        marker->setVisible(false);
}

QCategoryAxis* makeAxis(const std::vector<std::string>& titles, bool reversed, int widest,
                        const QFont& font) {
    const QFontMetricsF metrics(font);
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    axis->setStartValue(-0.5);
    for (std::size_t place = 0; place < titles.size(); ++place) {
        const std::string& title = titles[reversed ? titles.size() - 1 - place : place];
        QString label = metrics.elidedText(QString::fromStdString(title), Qt::ElideRight, widest);
        while (axis->categoriesLabels().contains(label))
            label += QChar(0x200B); // two categories of one name would be one
        axis->append(label, static_cast<qreal>(place) + 0.5);
    }
    axis->setRange(-0.5, static_cast<qreal>(titles.size()) - 0.5);
    return axis;
}

/// Squares fill their cells whatever the size of the window.
void fitMarks(QChart& chart, std::size_t films, std::size_t courses) {
    QChart* owner = &chart;
    const auto fit = [owner, films, courses](const QRectF& area) {
        const double cell =
            std::min(area.width() / static_cast<double>(courses), area.height() / static_cast<double>(films));
        for (QAbstractSeries* series : owner->series()) {
            const double share = series->property("step").toDouble() / (steps - 1);
            static_cast<QScatterSeries*>(series)->setMarkerSize(
                std::max(3.0, cell * (smallestMark + share * (largestMark - smallestMark))));
        }
    };
    QObject::connect(owner, &QChart::plotAreaChanged, owner, fit);
    fit(owner->plotArea());
}

void showScoresOnHover(QChart& chart, const PairHeatMap& data, const Words& words) {
    for (QAbstractSeries* series : chart.series())
        QObject::connect(
            static_cast<QScatterSeries*>(series), &QScatterSeries::hovered, series,
            [data, locale = words.locale()](const QPointF& point, bool entered) {
                if (!entered)
                    return QToolTip::hideText();
                const auto course = static_cast<std::size_t>(std::lround(point.x()));
                const auto film = data.films.size() - 1 - static_cast<std::size_t>(std::lround(point.y()));
                QToolTip::showText(
                    QCursor::pos(),
                    QStringLiteral("%1 × %2\n%3")
                        .arg(QString::fromStdString(data.films[film]),
                             QString::fromStdString(data.courses[course]),
                             locale.toString(data.scores[film * data.courses.size() + course], 'f', 3)));
            });
}

QString findingOf(const PairHeatMap& data, const Words& words) {
    const auto best = std::max_element(data.scores.begin(), data.scores.end(), [](double a, double b) {
        return !std::isfinite(a) || (std::isfinite(b) && a < b);
    });
    if (best == data.scores.end() || !std::isfinite(*best))
        return words.say(context, QT_TRANSLATE_NOOP("PairHeatMap", "Which course goes with which film?"));
    const auto at = static_cast<std::size_t>(best - data.scores.begin());
    return filled(words.say(context, QT_TRANSLATE_NOOP("PairHeatMap", "“%1” goes best with “%2” (score %3)")),
                  {QString::fromStdString(data.films[at / data.courses.size()]),
                   QString::fromStdString(data.courses[at % data.courses.size()]), words.number(*best, 2)});
}

std::vector<QStringList> tableOf(const PairHeatMap& data, const Words& words) {
    QStringList heading{words.say(context, QT_TRANSLATE_NOOP("PairHeatMap", "Film"))};
    for (const std::string& course : data.courses)
        heading += QString::fromStdString(course);
    std::vector<QStringList> table{heading};
    for (std::size_t film = 0; film < data.films.size(); ++film) {
        QStringList row{QString::fromStdString(data.films[film])};
        for (std::size_t course = 0; course < data.courses.size(); ++course) {
            const double score = data.scores[film * data.courses.size() + course];
            row += std::isfinite(score) ? QString::number(score, 'f', 4) : QString();
        }
        table.push_back(row);
    }
    return table;
}

} // namespace

BuiltChart pairHeatMap(const PairHeatMap& data, const ChartStyle& style) {
    const Words& words = style.words;
    BuiltChart built;
    built.chart = std::make_unique<QChart>();
    QChart& chart = *built.chart;
    addCells(chart, data, scaleOf(data.scores), style);
    addPicked(chart, data, style);
    QCategoryAxis* courses = makeAxis(data.courses, false, widestCourse, style.font);
    courses->setLabelsAngle(-50);
    QCategoryAxis* films = makeAxis(data.films, true, widestFilm, style.font);
    chart.addAxis(courses, Qt::AlignBottom);
    chart.addAxis(films, Qt::AlignLeft);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(courses);
        series->attachAxis(films);
    }
    dressChart(chart, style);
    for (QAbstractAxis* axis : chart.axes())
        axis->setGridLineVisible(false);
    fitMarks(chart, data.films.size(), data.courses.size());
    showScoresOnHover(chart, data, words);
    built.finding = findingOf(data, words);
    built.subtitle = filled(
        words.say(context, QT_TRANSLATE_NOOP("PairHeatMap", "Pair score of the %1 films and %2 courses that "
                                                            "rank highest among %3 pairs")),
        {words.count(static_cast<double>(data.films.size())),
         words.count(static_cast<double>(data.courses.size())), words.count(data.candidates)});
    built.table = tableOf(data, words);
    return built;
}

} // namespace crosscut::ui
