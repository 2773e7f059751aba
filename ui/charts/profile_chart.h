#pragma once

#include "ui/charts/chart_panel.h"

#include <string>
#include <vector>

namespace crosscut::ui {

/// How one segment differs from everyone, in standard deviations, with the other segments beside it.
struct ProfileChart {
    std::string segment; ///< token of family "segment"
    double people = 0;
    std::vector<std::string> features;       ///< tokens of family "feature"
    std::vector<double> z;                   ///< of the segment
    std::vector<std::vector<double>> others; ///< z of each other segment
    std::string standsOut;                   ///< the feature of the finding; empty: none
    double timesAverage = 1;
};

/// The eight features that differ most, largest on top: bars of the segment (series 0), dots of the others.
BuiltChart profileChart(const ProfileChart& data, const ChartStyle& style);

} // namespace crosscut::ui
