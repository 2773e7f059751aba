#include "model/retention/kaplan_meier.h"

#include "model/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crosscut::retention {

namespace {

constexpr double tolerance = 1.5e-8; // products of fractions miss 0.5 by rounding

/// Limits from S and the variance of log S.
void setBand(CurveStep& step, double varianceOfLog, BandType type, double z) {
    const double s = step.survival;
    if (s >= 1) {
        step.lower = step.upper = 1;
        return;
    }
    if (s <= 0) {
        step.lower = step.upper = std::numeric_limits<double>::quiet_NaN();
        return;
    }
    const double se = std::sqrt(varianceOfLog);
    switch (type) {
    case BandType::LogLog: {
        const double spread = z * se / std::log(s); // negative: log S is
        step.lower = std::pow(s, std::exp(-spread));
        step.upper = std::pow(s, std::exp(spread));
        break;
    }
    case BandType::Log:
        step.lower = s * std::exp(-z * se);
        step.upper = std::min(1.0, s * std::exp(z * se));
        break;
    case BandType::Plain:
        step.lower = std::max(0.0, s - z * se * s);
        step.upper = std::min(1.0, s + z * se * s);
        break;
    }
}

template<typename Value>
std::optional<double> firstBelowHalf(const std::vector<CurveStep>& steps, const Value& value) {
    for (const CurveStep& step : steps)
        if (value(step) <= 0.5 + tolerance)
            return step.t;
    return std::nullopt;
}

} // namespace

KaplanMeier kaplanMeier(const SurvivalData& data, BandType band, double confidence) {
    const double z = normalQuantile(0.5 + confidence / 2);
    const auto order = orderByTime(data.time);
    KaplanMeier curve;
    curve.people = static_cast<double>(data.size());
    double atRisk = curve.people;
    double survival = 1;
    double varianceOfLog = 0;
    for (std::size_t i = 0; i < order.size();) {
        CurveStep step;
        step.t = data.time[order[i]];
        step.atRisk = atRisk;
        for (; i < order.size() && data.time[order[i]] == step.t; ++i)
            (data.event[order[i]] != 0 ? step.events : step.censored) += 1;
        survival *= 1 - step.events / atRisk;
        if (step.events > 0 && step.events < atRisk)
            varianceOfLog += step.events / (atRisk * (atRisk - step.events));
        step.survival = survival;
        step.se = survival * std::sqrt(varianceOfLog);
        setBand(step, varianceOfLog, band, z);
        curve.events += step.events;
        atRisk -= step.events + step.censored;
        curve.steps.push_back(step);
    }
    curve.median = firstBelowHalf(curve.steps, [](const CurveStep& step) { return step.survival; });
    curve.medianLower = firstBelowHalf(curve.steps, [](const CurveStep& step) { return step.lower; });
    curve.medianUpper = firstBelowHalf(curve.steps, [](const CurveStep& step) { return step.upper; });
    return curve;
}

CurveStep stepAt(const KaplanMeier& curve, double t) {
    const auto after = std::upper_bound(curve.steps.begin(), curve.steps.end(), t,
                                        [](double at, const CurveStep& step) { return at < step.t; });
    CurveStep found;
    if (after != curve.steps.begin())
        found = *std::prev(after);
    if (found.t != t || after == curve.steps.begin()) {
        found.events = found.censored = 0;
        found.atRisk = after == curve.steps.end() ? 0 : after->atRisk;
    }
    found.t = t;
    return found;
}

RestrictedMean restrictedMean(const KaplanMeier& curve, double tau) {
    // Areas to the right of each event time, from tau leftwards.
    RestrictedMean result;
    double variance = 0;
    double right = tau;
    for (auto step = curve.steps.rbegin(); step != curve.steps.rend(); ++step) {
        if (step->t >= tau || step->events == 0)
            continue;
        result.mean += step->survival * (right - step->t);
        right = step->t;
        if (step->atRisk > step->events)
            variance +=
                result.mean * result.mean * step->events / (step->atRisk * (step->atRisk - step->events));
    }
    result.mean += right;
    result.se = std::sqrt(variance);
    return result;
}

} // namespace crosscut::retention
