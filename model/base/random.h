#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace crosscut {

/// xoshiro256** of Blackman and Vigna (2021), seeded through splitmix64. Own distributions as well, because
/// those of the standard library differ between implementations: the same seed gives the same numbers
/// everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed);

    std::uint64_t next();
    /// In [0, 1), 53 bits.
    double uniform();
    /// In [0, bound), without modulo bias; bound > 0.
    std::uint64_t below(std::uint64_t bound);
    /// Standard normal by the inverse distribution function.
    double normal();
    double normal(double mean, double sd) { return mean + sd * normal(); }
    double exponential(double rate);
    /// Shape > 0, scale 1: Marsaglia and Tsang (2000).
    double gamma(double shape);
    double beta(double a, double b);
    int poisson(double mean);
    bool chance(double probability) { return uniform() < probability; }
    /// The index drawn with probability proportional to its weight; weights must not all be zero.
    std::size_t weighted(std::span<const double> weights);
    std::vector<double> dirichlet(std::span<const double> alpha);

    template<typename T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(i)]);
    }

    /// An independent stream, e.g. one for each chunk of work, so that threads do not change the numbers.
    Random split(std::uint64_t stream) const;

private:
    std::array<std::uint64_t, 4> m_state;
    std::uint64_t m_seed;
};

/// Quantile of the standard normal distribution, p in (0, 1).
double normalQuantile(double p);
/// Distribution function of the standard normal distribution.
double normalCdf(double x);

} // namespace crosscut
