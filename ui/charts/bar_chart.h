#pragma once

#include "model/report/report_document.h"
#include "ui/charts/chart_panel.h"

namespace crosscut::ui {

/// Lying bars, the first category on top, each with its number. The one series is a QHorizontalBarSeries
/// whose set counts from the bottom: bar i is category n − 1 − i. A value that is not a number is a
/// suppressed cell: no bar.
BuiltChart barChart(const report::BarChart& data, const ChartStyle& style);

} // namespace crosscut::ui
