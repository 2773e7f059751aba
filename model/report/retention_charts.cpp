#include "model/report/retention_charts.h"

#include <algorithm>
#include <cmath>

namespace crosscut::report {

namespace {

constexpr std::size_t mostSteps = 400;
constexpr int riskColumns = 6;

/// The step of 1, 2 or 5 times a power of ten that cuts [0, end] into at most `most` parts.
double niceStep(double end, int most) {
    const double rough = end / most;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough)
            return factor * power;
    return 10 * power;
}

std::vector<double> riskTimes(const CurveFacts& facts) {
    double end = 0;
    for (const CurveFact& curve : facts.curves)
        if (!curve.t.empty())
            end = std::max(end, curve.t.back());
    std::vector<double> times{0};
    if (end <= 0)
        return times;
    const double step = niceStep(end, riskColumns - 1);
    for (int i = 1; i * step <= end && i < riskColumns; ++i)
        times.push_back(i * step);
    return times;
}

/// People still at risk just before `time`.
double atRisk(const CurveFact& curve, double time) {
    const auto step = std::ranges::lower_bound(curve.t, time);
    return step == curve.t.end() ? 0 : curve.atRisk[static_cast<std::size_t>(step - curve.t.begin())];
}

StepCurve drawnCurve(const CurveFact& curve, const std::vector<double>& times) {
    StepCurve drawn{.label = curve.group,
                    .t = {0},
                    .survival = {1},
                    .lower = {1},
                    .upper = {1},
                    .atRiskTimes = times,
                    .atRisk = {}};
    for (const double time : times)
        drawn.atRisk.push_back(atRisk(curve, time));
    const std::size_t stride = curve.t.size() / mostSteps + 1;
    for (std::size_t i = 0; i < curve.t.size(); ++i) {
        if (i % stride != 0 && i + 1 != curve.t.size())
            continue;
        drawn.t.push_back(curve.t[i]);
        drawn.survival.push_back(curve.survival[i]);
        drawn.lower.push_back(curve.lower[i]);
        drawn.upper.push_back(curve.upper[i]);
    }
    return drawn;
}

} // namespace

SurvivalChart survivalChart(const CurveFacts& facts) {
    SurvivalChart chart{.curves = {}, .unit = facts.unit, .logRankP = facts.logRankP, .people = 0};
    const std::vector<double> times = riskTimes(facts);
    for (const CurveFact& curve : facts.curves) {
        if (curve.suppressed)
            continue;
        chart.people += curve.people;
        chart.curves.push_back(drawnCurve(curve, times));
    }
    return chart;
}

ForestChart forestChart(const HazardFacts& facts) {
    ForestChart chart{.rows = {}, .people = facts.people, .events = facts.events};
    for (const HazardFact& term : facts.terms)
        chart.rows.push_back({term.term, term.ratio, term.low, term.high});
    return chart;
}

} // namespace crosscut::report
