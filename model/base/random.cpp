#include "model/base/random.h"

#include <bit>
#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <numbers>

namespace crosscut {

namespace {

std::uint64_t splitMix(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

} // namespace

Random::Random(std::uint64_t seed)
    : m_state{}
    , m_seed(seed) {
    std::uint64_t state = seed;
    for (std::uint64_t& word : m_state)
        word = splitMix(state);
}

std::uint64_t Random::next() {
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

double Random::uniform() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

std::uint64_t Random::below(std::uint64_t bound) {
    const std::uint64_t limit =
        (0 - bound) % bound; // 2^64 mod bound: draws below it would favour small numbers
    std::uint64_t draw = next();
    while (draw < limit)
        draw = next();
    return draw % bound;
}

double Random::normal() {
    return normalQuantile((static_cast<double>(next() >> 11) + 0.5) * 0x1.0p-53);
}

double Random::exponential(double rate) {
    return -std::log1p(-uniform()) / rate;
}

double Random::gamma(double shape) {
    if (shape < 1)
        return gamma(shape + 1) * std::pow(1 - uniform(), 1 / shape);
    const double d = shape - 1.0 / 3.0;
    const double c = 1 / std::sqrt(9 * d);
    for (;;) {
        const double x = normal();
        const double v = std::pow(1 + c * x, 3);
        if (v <= 0)
            continue;
        const double u = 1 - uniform();
        if (std::log(u) < 0.5 * x * x + d - d * v + d * std::log(v))
            return d * v;
    }
}

double Random::beta(double a, double b) {
    const double x = gamma(a);
    const double y = gamma(b);
    return x / (x + y);
}

int Random::poisson(double mean) {
    if (mean > 60) {
        const double rounded = std::round(normal(mean, std::sqrt(mean)));
        return rounded < 0 ? 0 : static_cast<int>(rounded);
    }
    const double floor = std::exp(-mean);
    int count = 0;
    for (double product = uniform(); product > floor; product *= uniform())
        ++count;
    return count;
}

std::size_t Random::weighted(std::span<const double> weights) {
    double total = 0;
    for (double weight : weights)
        total += weight;
    double left = uniform() * total;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
        left -= weights[i];
        if (left < 0)
            return i;
    }
    return weights.size() - 1;
}

std::vector<double> Random::dirichlet(std::span<const double> alpha) {
    std::vector<double> draw(alpha.size());
    double total = 0;
    for (std::size_t i = 0; i < alpha.size(); ++i)
        total += draw[i] = gamma(alpha[i]);
    for (double& share : draw)
        share /= total;
    return draw;
}

Random Random::split(std::uint64_t stream) const {
    std::uint64_t state = m_seed ^ (0x632be59bd9b4e019ULL * (stream + 1));
    return Random(splitMix(state));
}

double normalQuantile(double p) {
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * p);
}

double normalCdf(double x) {
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

} // namespace crosscut
