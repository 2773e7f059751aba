#pragma once

#include "ui/charts/chart_panel.h"

#include <string>
#include <vector>

namespace crosscut::ui {

/// Events per person and month of each segment.
struct ActivityChart {
    std::vector<std::string> months; ///< "2026-01", ascending
    struct Line {
        std::string segment; ///< token of family "segment"
        std::vector<double> values;
    };
    std::vector<Line> lines;
    double people = 0;
};

/// One line for each segment, told apart by colour and by marker.
BuiltChart activityChart(const ActivityChart& data, const ChartStyle& style);

} // namespace crosscut::ui
