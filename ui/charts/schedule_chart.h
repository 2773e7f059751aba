#pragma once

#include "model/report/report_document.h"
#include "ui/charts/chart_panel.h"

namespace crosscut::ui {

/// When which pair runs, as bars over the calendar, with the releases of the films as markers. A pair with
/// one date only is a marker at that date.
BuiltChart scheduleChart(const report::ScheduleChart& data, const ChartStyle& style);

} // namespace crosscut::ui
