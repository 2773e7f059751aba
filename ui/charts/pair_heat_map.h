#pragma once

#include "ui/charts/chart_panel.h"

#include <string>
#include <vector>

namespace crosscut::ui {

/// Scores of films × courses; NaN where a pair has none.
struct PairHeatMap {
    std::vector<std::string> films;   ///< titles, the best on top
    std::vector<std::string> courses; ///< titles, the best on the left
    std::vector<double> scores;       ///< film by film
    double candidates = 0;            ///< pairs that were scored in all
    int pickedFilm = -1, pickedCourse = -1;
};

/// A scatter of squares, one series for each step of the scale, so that the legend is its key: a higher score
/// is darker and larger, which survives grey print and colour blindness. Point (x, y) of a series is course x
/// and film films − 1 − y. Readable up to some 24 × 24.
BuiltChart pairHeatMap(const PairHeatMap& data, const ChartStyle& style);

} // namespace crosscut::ui
