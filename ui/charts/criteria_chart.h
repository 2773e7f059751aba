#pragma once

#include "ui/charts/chart_panel.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::ui {

/// The criteria of one pair: how well it does in each, and what that adds to its score.
struct CriteriaChart {
    std::string film, course; ///< titles
    struct Row {
        std::string criterion;   ///< token of family "criterion"
        std::optional<double> z; ///< none: no evidence
        double weight = 0;
    };
    std::vector<Row> rows;
    double score = 0;
    double evidence = 1; ///< share of the weight that has evidence
};

/// Lying bars from 0 to 1, one for each criterion; those without evidence have none and say so beside their
/// name.
BuiltChart criteriaChart(const CriteriaChart& data, const ChartStyle& style);

} // namespace crosscut::ui
