#pragma once

#include "model/report/report_document.h"
#include "ui/charts/chart_panel.h"

class QBarSet;
class QHorizontalBarSeries;

namespace crosscut::ui {

/// Lying bars, the first category on top, each with its number. The one series is a QHorizontalBarSeries
/// whose set counts from the bottom: bar i is category n − 1 − i. A value that is not a number is a
/// suppressed cell: no bar.
BuiltChart barChart(const report::BarChart& data, const ChartStyle& style);

/// The series of such bars alone: its colours and the numbers beside them, with so many digits.
QHorizontalBarSeries* horizontalBars(QBarSet* set, int precision, const ChartStyle& style);

} // namespace crosscut::ui
