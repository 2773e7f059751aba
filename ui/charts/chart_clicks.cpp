#include "ui/charts/chart_clicks.h"

#include "ui/charts/chart_panel.h"

#include <QAbstractBarSeries>
#include <QScatterSeries>

namespace crosscut::ui {

namespace {

template<typename Series, typename Place, typename Signal>
void onClicked(ChartPanel& panel, QObject* context, Signal clicked, std::function<void(Place)> answer) {
    QObject::connect(&panel, &ChartPanel::built, context,
                     [&panel, context, clicked, answer = std::move(answer)] {
                         if (panel.isEmpty())
                             return;
                         for (QAbstractSeries* series : panel.chart()->series())
                             if (auto* marks = qobject_cast<Series*>(series))
                                 QObject::connect(marks, clicked, context, [context, answer](Place place) {
                                     QMetaObject::invokeMethod(
                                         context, [answer, place] { answer(place); }, Qt::QueuedConnection);
                                 });
                     });
}

} // namespace

void onBarClicked(ChartPanel& panel, QObject* context, std::function<void(int)> answer) {
    onClicked<QAbstractBarSeries, int>(panel, context, &QAbstractBarSeries::clicked, std::move(answer));
}

void onMarkClicked(ChartPanel& panel, QObject* context, std::function<void(QPointF)> answer) {
    onClicked<QScatterSeries, QPointF>(panel, context, &QScatterSeries::clicked, std::move(answer));
}

} // namespace crosscut::ui
