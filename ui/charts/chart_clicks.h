#pragma once

#include <QPointF>
#include <functional>

class QObject;

namespace crosscut::ui {

class ChartPanel;

// What a click on a mark means, for every chart that the panel will ever show. The answer comes after the
// click has been handled, so that it may build the chart anew; it comes no more once `context` is gone.

/// The bar's number from the axis' start.
void onBarClicked(ChartPanel& panel, QObject* context, std::function<void(int)> answer);
/// The mark's place on the axes.
void onMarkClicked(ChartPanel& panel, QObject* context, std::function<void(QPointF)> answer);

} // namespace crosscut::ui
