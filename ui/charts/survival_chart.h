#pragma once

#include "model/report/report_document.h"
#include "ui/charts/chart_panel.h"

namespace crosscut::ui {

/// Step curves with their bands; below the time axis the numbers at risk, whose rows name the curves.
BuiltChart survivalChart(const report::SurvivalChart& data, const ChartStyle& style);

} // namespace crosscut::ui
