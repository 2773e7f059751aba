#pragma once

#include <cstdint>
#include <span>
#include <vector>

/// How far probabilities can be trusted. `labels` are 0 or 1, as many as probabilities; empty input gives 0.
namespace crosscut::matching {

double brierScore(std::span<const double> probabilities, std::span<const std::uint8_t> labels);
/// Mean of −log p of what happened; probabilities are kept 1e-15 away from 0 and 1.
double logLoss(std::span<const double> probabilities, std::span<const std::uint8_t> labels);
/// Area under the ROC curve: the chance that a positive scores above a negative, ties counting half. 0.5
/// where one class is missing.
double areaUnderCurve(std::span<const double> scores, std::span<const std::uint8_t> labels);
/// Σ (R_k − R_{k−1}) P_k over the distinct thresholds, without interpolation.
double averagePrecision(std::span<const double> scores, std::span<const std::uint8_t> labels);

/// One of ten equally wide bins [k/10, (k+1)/10), the last closed.
struct ReliabilityBin {
    double from = 0;
    double to = 0;
    std::int64_t n = 0;
    double predicted = 0; ///< mean probability
    double observed = 0;  ///< share of positives
};
std::vector<ReliabilityBin> reliability(std::span<const double> probabilities,
                                        std::span<const std::uint8_t> labels);
/// Σ n_b / n · |observed − predicted|.
double expectedCalibrationError(std::span<const ReliabilityBin> bins);

/// Share of positives among the best `share` of the scores over the base rate.
double liftAt(std::span<const double> scores, std::span<const std::uint8_t> labels, double share);

/// Non-decreasing least-squares fit of labels on scores by pooling adjacent violators; between the scores
/// that it has seen it interpolates, beyond them it stays.
class IsotonicCalibration {
public:
    IsotonicCalibration(std::span<const double> scores, std::span<const std::uint8_t> labels);
    double operator()(double score) const;

private:
    std::vector<double> m_scores; ///< ascending
    std::vector<double> m_values;
};

/// p = 1 / (1 + exp(A f + B)) with Bayes targets (N₊+1)/(N₊+2) and 1/(N₋+2): Platt (1999) as Lin, Lin and
/// Weng (2007) mend it. f are logits.
struct PlattCalibration {
    double a = -1;
    double b = 0;

    static PlattCalibration fit(std::span<const double> logits, std::span<const std::uint8_t> labels);
    double operator()(double logit) const;
};

} // namespace crosscut::matching
