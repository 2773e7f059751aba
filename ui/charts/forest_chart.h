#pragma once

#include "model/report/report_document.h"
#include "ui/charts/chart_panel.h"

namespace crosscut::ui {

/// Hazard ratios with their intervals on a log axis, one row a term, and the line of no effect.
BuiltChart forestChart(const report::ForestChart& data, const ChartStyle& style);

} // namespace crosscut::ui
