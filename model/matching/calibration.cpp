#include "model/matching/calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crosscut::matching {

namespace {

/// Positives and negatives of one score, from the highest score down.
struct Tie {
    double score = 0;
    double positives = 0;
    double negatives = 0;
};

std::vector<Tie> tiesDescending(std::span<const double> scores, std::span<const std::uint8_t> labels) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::vector<Tie> ties;
    for (const std::size_t i : order) {
        if (ties.empty() || ties.back().score != scores[i])
            ties.push_back({scores[i], 0, 0});
        (labels[i] ? ties.back().positives : ties.back().negatives) += 1;
    }
    return ties;
}

double meanOver(std::size_t n, double sum) {
    return n == 0 ? 0.0 : sum / static_cast<double>(n);
}

} // namespace

double brierScore(std::span<const double> probabilities, std::span<const std::uint8_t> labels) {
    double sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
        sum += (probabilities[i] - labels[i]) * (probabilities[i] - labels[i]);
    return meanOver(labels.size(), sum);
}

double logLoss(std::span<const double> probabilities, std::span<const std::uint8_t> labels) {
    double sum = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const double p = std::clamp(probabilities[i], 1e-15, 1 - 1e-15);
        sum -= labels[i] ? std::log(p) : std::log1p(-p);
    }
    return meanOver(labels.size(), sum);
}

double areaUnderCurve(std::span<const double> scores, std::span<const std::uint8_t> labels) {
    double positives = 0;
    double negatives = 0;
    double won = 0;
    for (const Tie& tie : tiesDescending(scores, labels)) {
        won += tie.negatives * (positives + 0.5 * tie.positives);
        positives += tie.positives;
        negatives += tie.negatives;
    }
    return positives > 0 && negatives > 0 ? won / (positives * negatives) : 0.5;
}

double averagePrecision(std::span<const double> scores, std::span<const std::uint8_t> labels) {
    double positives = 0;
    double seen = 0;
    double sum = 0;
    for (const Tie& tie : tiesDescending(scores, labels)) {
        positives += tie.positives;
        seen += tie.positives + tie.negatives;
        sum += tie.positives * positives / seen;
    }
    return positives > 0 ? sum / positives : 0.0;
}

std::vector<ReliabilityBin> reliability(std::span<const double> probabilities,
                                        std::span<const std::uint8_t> labels) {
    constexpr std::size_t count = 10;
    std::vector<ReliabilityBin> bins(count);
    for (std::size_t b = 0; b < count; ++b) {
        bins[b].from = static_cast<double>(b) / count;
        bins[b].to = static_cast<double>(b + 1) / count;
    }
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto above = std::upper_bound(bins.begin() + 1, bins.end(), probabilities[i],
                                            [](double p, const ReliabilityBin& bin) { return p < bin.from; });
        ReliabilityBin& bin = *(above - 1);
        ++bin.n;
        bin.predicted += probabilities[i];
        bin.observed += labels[i];
    }
    for (ReliabilityBin& bin : bins) {
        bin.predicted = meanOver(static_cast<std::size_t>(bin.n), bin.predicted);
        bin.observed = meanOver(static_cast<std::size_t>(bin.n), bin.observed);
    }
    return bins;
}

double expectedCalibrationError(std::span<const ReliabilityBin> bins) {
    double n = 0;
    double sum = 0;
    for (const ReliabilityBin& bin : bins) {
        n += static_cast<double>(bin.n);
        sum += static_cast<double>(bin.n) * std::abs(bin.observed - bin.predicted);
    }
    return n > 0 ? sum / n : 0.0;
}

double liftAt(std::span<const double> scores, std::span<const std::uint8_t> labels, double share) {
    const double all = std::accumulate(labels.begin(), labels.end(), 0.0);
    double wanted = std::ceil(share * static_cast<double>(labels.size()));
    if (all <= 0 || wanted <= 0)
        return 0;
    const double rate = all / static_cast<double>(labels.size());
    const double chosen = wanted;
    double hits = 0;
    for (const Tie& tie : tiesDescending(scores, labels)) {
        const double size = tie.positives + tie.negatives;
        hits += tie.positives * std::min(1.0, wanted / size);
        wanted -= std::min(wanted, size);
    }
    return hits / chosen / rate;
}

IsotonicCalibration::IsotonicCalibration(std::span<const double> scores,
                                         std::span<const std::uint8_t> labels) {
    struct Block {
        double value, weight;
        std::size_t ties;
    };
    std::vector<Tie> ties = tiesDescending(scores, labels);
    std::reverse(ties.begin(), ties.end());
    std::vector<Block> blocks;
    for (const Tie& tie : ties) {
        const double weight = tie.positives + tie.negatives;
        blocks.push_back({tie.positives / weight, weight, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].value >= blocks.back().value) {
            const Block last = blocks.back();
            blocks.pop_back();
            Block& merged = blocks.back();
            merged.value =
                (merged.value * merged.weight + last.value * last.weight) / (merged.weight + last.weight);
            merged.weight += last.weight;
            merged.ties += last.ties;
        }
    }
    for (const Tie& tie : ties)
        m_scores.push_back(tie.score);
    for (const Block& block : blocks)
        m_values.insert(m_values.end(), block.ties, block.value);
}

double IsotonicCalibration::operator()(double score) const {
    if (m_scores.empty())
        return 0;
    const auto above = std::lower_bound(m_scores.begin(), m_scores.end(), score);
    if (above == m_scores.end())
        return m_values.back();
    const auto at = static_cast<std::size_t>(above - m_scores.begin());
    if (at == 0 || *above == score)
        return m_values[at];
    const double share = (score - m_scores[at - 1]) / (m_scores[at] - m_scores[at - 1]);
    return m_values[at - 1] + share * (m_values[at] - m_values[at - 1]);
}

double PlattCalibration::operator()(double logit) const {
    return 1 / (1 + std::exp(a * logit + b));
}

PlattCalibration PlattCalibration::fit(std::span<const double> logits, std::span<const std::uint8_t> labels) {
    const double positives = std::accumulate(labels.begin(), labels.end(), 0.0);
    const double negatives = static_cast<double>(labels.size()) - positives;
    const double high = (positives + 1) / (positives + 2);
    const double low = 1 / (negatives + 2);
    const auto lossAt = [&](double a, double b) {
        double loss = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const double f = a * logits[i] + b;
            const double t = labels[i] ? high : low;
            loss += f >= 0 ? t * f + std::log1p(std::exp(-f)) : (t - 1) * f + std::log1p(std::exp(f));
        }
        return loss;
    };
    PlattCalibration platt{0, std::log((negatives + 1) / (positives + 1))};
    double loss = lossAt(platt.a, platt.b);
    for (int iteration = 0; iteration < 100; ++iteration) {
        double haa = 1e-12, hbb = 1e-12, hab = 0, ga = 0, gb = 0;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            const double p = platt(logits[i]);
            const double d = (labels[i] ? high : low) - p;
            haa += logits[i] * logits[i] * p * (1 - p);
            hab += logits[i] * p * (1 - p);
            hbb += p * (1 - p);
            ga += logits[i] * d;
            gb += d;
        }
        if (std::abs(ga) < 1e-10 && std::abs(gb) < 1e-10)
            break;
        const double determinant = haa * hbb - hab * hab;
        const double stepA = -(hbb * ga - hab * gb) / determinant;
        const double stepB = -(haa * gb - hab * ga) / determinant;
        double size = 1;
        double next = lossAt(platt.a + stepA, platt.b + stepB);
        for (; next > loss + 1e-12 * std::abs(loss) && size > 1e-10; size /= 2)
            next = lossAt(platt.a + stepA * size / 2, platt.b + stepB * size / 2);
        platt.a += size * stepA;
        platt.b += size * stepB;
        loss = next;
    }
    return platt;
}

} // namespace crosscut::matching
