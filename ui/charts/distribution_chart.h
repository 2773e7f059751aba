#pragma once

#include "model/workflow/check_quality.h"
#include "ui/charts/chart_panel.h"

namespace crosscut::ui {

/// Whether there is anything to draw: not where no cell is filled, nor where every value occurs once.
bool hasDistribution(const workflow::ColumnProfile& column);

/// How the cells of a column lie: numbers and dates as a histogram between the smallest and the largest,
/// texts and lists as lying bars of their commonest values. A bin that is suppressed has no bar.
BuiltChart distributionChart(const workflow::ColumnProfile& column, const ChartStyle& style);

} // namespace crosscut::ui
