#pragma once

#include "model/report/report_document.h"
#include "ui/charts/chart_panel.h"

namespace crosscut::ui {

/// Step curves with their bands, direct labels in the legend, and the numbers at risk below the time axis.
BuiltChart survivalChart(const report::SurvivalChart& data, const ChartStyle& style);

} // namespace crosscut::ui
