#include "model/matching/gram_kernel.h"

#include "model/base/parallel.h"
#include "model/base/simd.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace crosscut::matching {

namespace {

constexpr std::size_t blockRows = 256; ///< 256 rows of 50 columns are 100 KB: within the second-level cache
constexpr std::size_t blocksPerChunk = 16;
constexpr std::size_t vectorBytes = 64;
constexpr std::size_t lanes = vectorBytes / sizeof(double);
constexpr std::size_t tile = 4;

using Vector = double __attribute__((vector_size(vectorBytes)));
using FloatVector = float __attribute__((vector_size(vectorBytes)));

/// Sums of a tile's products, lane by lane: lanes are added up once at the end of a chunk.
constexpr std::size_t tileCells = tile * tile;
template<typename Scalar>
constexpr std::size_t lanesOf = vectorBytes / sizeof(Scalar);

/// out += Z'Z for the tiles of the lower triangle; Z is column by column, blockRows rows, `columns` a
/// multiple of `tile`. Vectors are written out because the order of additions must not depend on the
/// instruction set.
template<typename Scalar, typename Lanes>
[[gnu::always_inline]] inline void gramOf(const Scalar* z, std::size_t columns, Scalar* out) {
    for (std::size_t i = 0; i < columns; i += tile)
        for (std::size_t j = 0; j <= i; j += tile, out += tileCells * lanesOf<Scalar>) {
            Lanes sums[tile][tile];
            std::memcpy(&sums, out, sizeof sums);
            for (std::size_t row = 0; row < blockRows; row += lanesOf<Scalar>) {
                Lanes left[tile];
                for (std::size_t a = 0; a < tile; ++a)
                    std::memcpy(&left[a], z + (i + a) * blockRows + row, vectorBytes);
                for (std::size_t b = 0; b < tile; ++b) {
                    Lanes right;
                    std::memcpy(&right, z + (j + b) * blockRows + row, vectorBytes);
                    for (std::size_t a = 0; a < tile; ++a)
                        sums[a][b] += left[a] * right;
                }
            }
            std::memcpy(out, &sums, sizeof sums);
        }
}

CROSSCUT_TARGET_CLONES
void addGram(const double* z, std::size_t columns, double* out) {
    gramOf<double, Vector>(z, columns, out);
}

CROSSCUT_TARGET_CLONES
void addRoughGram(const float* z, std::size_t columns, float* out) {
    gramOf<float, FloatVector>(z, columns, out);
}

/// The lower triangle from its tiles.
template<typename Scalar>
void addLanes(const std::vector<Scalar>& tiles, std::size_t columns, std::vector<double>& gram) {
    const Scalar* cell = tiles.data();
    for (std::size_t i = 0; i < columns; i += tile)
        for (std::size_t j = 0; j <= i; j += tile)
            for (std::size_t a = 0; a < tile; ++a)
                for (std::size_t b = 0; b < tile; ++b)
                    for (std::size_t lane = 0; lane < lanesOf<Scalar>; ++lane)
                        gram[(i + a) * columns + j + b] += static_cast<double>(*cell++);
}

CROSSCUT_TARGET_CLONES
void addScaled(double* sum, const double* column, double factor, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        sum[i] += factor * column[i];
}

CROSSCUT_TARGET_CLONES
void scale(double* out, const double* column, const double* factors, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = column[i] * factors[i];
}

CROSSCUT_TARGET_CLONES
void scaleRoughly(float* out, const double* column, const double* factors, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        out[i] = static_cast<float>(column[i] * factors[i]);
}

CROSSCUT_TARGET_CLONES
double dot(const double* a, const double* b, std::size_t n) {
    Vector sums = {};
    std::size_t i = 0;
    for (; i + lanes <= n; i += lanes) {
        Vector left;
        Vector right;
        std::memcpy(&left, a + i, sizeof left);
        std::memcpy(&right, b + i, sizeof right);
        sums += left * right;
    }
    double total = 0;
    for (std::size_t lane = 0; lane < lanes; ++lane)
        total += sums[lane];
    for (; i < n; ++i)
        total += a[i] * b[i];
    return total;
}

/// The sums of one chunk of blocks.
struct Partial {
    std::vector<double> gradient;
    std::vector<double> gram;
    double logLikelihood = 0;

    Partial& operator+=(const Partial& other) {
        gradient.resize(std::max(gradient.size(), other.gradient.size()));
        gram.resize(std::max(gram.size(), other.gram.size()));
        for (std::size_t i = 0; i < other.gradient.size(); ++i)
            gradient[i] += other.gradient[i];
        for (std::size_t i = 0; i < other.gram.size(); ++i)
            gram[i] += other.gram[i];
        logLikelihood += other.logLikelihood;
        return *this;
    }
};

class BlockSum {
public:
    BlockSum(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Eigen::VectorXd& coefficients,
             Precision precision)
        : m_x(x)
        , m_y(y)
        , m_coefficients(coefficients)
        , m_precision(precision)
        , m_terms(static_cast<std::size_t>(x.cols()) + 1)
        , m_padded((m_terms + tile - 1) / tile * tile) {
        const std::size_t tiles = m_padded / tile * (m_padded / tile + 1) / 2 * tileCells;
        if (precision == Precision::Exact)
            m_exact = {std::vector<double>(m_padded * blockRows),
                       std::vector<double>(tiles * lanesOf<double>)};
        else
            m_rough = {std::vector<float>(m_padded * blockRows), std::vector<float>(tiles * lanesOf<float>)};
        m_sum.gradient.assign(m_terms, 0.0);
    }

    /// Adds n rows from `from` on, and calls those from `next` into the cache.
    void add(std::size_t from, std::size_t n, std::size_t next) {
        double eta[blockRows];
        std::fill_n(eta, n, m_coefficients[0]);
        for (std::size_t t = 1; t < m_terms; ++t)
            addScaled(eta, column(t) + from, m_coefficients[static_cast<Eigen::Index>(t)], n);
        double residual[blockRows];
        double weight[blockRows];
        double likelihoods = 1; // of a block: at most 2^256, and one logarithm in place of 256
        for (std::size_t i = 0; i < n; ++i) {
            const double e = std::exp(-std::abs(eta[i]));
            const double p = eta[i] >= 0 ? 1 / (1 + e) : e / (1 + e);
            const double y = m_y[static_cast<Eigen::Index>(from + i)];
            residual[i] = y - p;
            weight[i] = std::sqrt(e) / (1 + e);
            m_sum.logLikelihood += y * eta[i] - std::max(eta[i], 0.0);
            likelihoods *= 1 + e;
            m_sum.gradient[0] += residual[i];
        }
        m_sum.logLikelihood -= std::log(likelihoods);
        for (std::size_t t = 1; t < m_terms; ++t) {
            m_sum.gradient[t] += dot(column(t) + from, residual, n);
            callIn(column(t), next);
        }
        if (m_precision == Precision::Exact) {
            weigh(m_exact.z, weight, from, n, scale);
            addGram(m_exact.z.data(), m_padded, m_exact.tiles.data());
        } else {
            weigh(m_rough.z, weight, from, n, scaleRoughly);
            addRoughGram(m_rough.z.data(), m_padded, m_rough.tiles.data());
        }
    }

    Partial finish() {
        m_sum.gram.assign(m_padded * m_padded, 0.0);
        if (m_precision == Precision::Exact)
            addLanes(m_exact.tiles, m_padded, m_sum.gram);
        else
            addLanes(m_rough.tiles, m_padded, m_sum.gram);
        return std::move(m_sum);
    }

private:
    template<typename Scalar>
    struct Block {
        std::vector<Scalar> z; ///< √W X of one block, zero beyond its rows and columns
        std::vector<Scalar> tiles;
    };

    const double* column(std::size_t term) const {
        return m_x.col(static_cast<Eigen::Index>(term - 1)).data();
    }

    /// The columns lie far apart: the machine's own prefetching starts anew with each of them.
    void callIn(const double* column, std::size_t next) const {
        const std::size_t end = std::min(next + blockRows, static_cast<std::size_t>(m_x.rows()));
        for (std::size_t row = next; row < end; row += lanes)
            __builtin_prefetch(column + row);
    }

    /// z = √W X of the block.
    template<typename Scalar, typename Scale>
    void weigh(std::vector<Scalar>& z, const double* weight, std::size_t from, std::size_t n,
               const Scale& scaleColumn) {
        if (n < blockRows) // the last block: rows that it lacks weigh nothing
            std::fill(z.begin(), z.end(), Scalar{0});
        std::transform(weight, weight + n, z.begin(), [](double w) { return static_cast<Scalar>(w); });
        for (std::size_t t = 1; t < m_terms; ++t)
            scaleColumn(z.data() + t * blockRows, column(t) + from, weight, n);
    }

    const Eigen::MatrixXd& m_x;
    const Eigen::VectorXd& m_y;
    const Eigen::VectorXd& m_coefficients;
    Precision m_precision;
    std::size_t m_terms;
    std::size_t m_padded;
    Block<double> m_exact; ///< one of the two is used
    Block<float> m_rough;
    Partial m_sum;
};

} // namespace

NormalEquations normalEquations(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                const Eigen::VectorXd& coefficients, Eigen::Index stride,
                                Precision information) {
    const auto rows = static_cast<std::size_t>(x.rows());
    const std::size_t step = blockRows * static_cast<std::size_t>(stride);
    const std::size_t blocks = (rows + step - 1) / step;
    const auto terms = static_cast<std::size_t>(x.cols()) + 1;
    const std::size_t padded = (terms + tile - 1) / tile * tile;
    const Partial total =
        parallelSum(blocks, blocksPerChunk, Partial{}, [&](std::size_t begin, std::size_t end) {
            BlockSum chunk(x, y, coefficients, information);
            for (std::size_t block = begin; block < end; ++block)
                chunk.add(block * step, std::min(blockRows, rows - block * step), (block + 1) * step);
            return chunk.finish();
        });

    NormalEquations equations{Eigen::VectorXd::Zero(x.cols() + 1),
                              Eigen::MatrixXd::Zero(x.cols() + 1, x.cols() + 1), total.logLikelihood};
    for (std::size_t i = 0; i < terms && rows > 0; ++i) {
        equations.gradient[static_cast<Eigen::Index>(i)] = total.gradient[i];
        for (std::size_t j = 0; j <= i; ++j) {
            const double cell = total.gram[i * padded + j];
            equations.information(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = cell;
            equations.information(static_cast<Eigen::Index>(j), static_cast<Eigen::Index>(i)) = cell;
        }
    }
    return equations;
}

} // namespace crosscut::matching
