#include "model/matching/gram_kernel.h"

#include "model/base/parallel.h"
#include "model/base/simd.h"

#include <cmath>
#include <cstring>
#include <vector>

namespace crosscut::matching {

namespace {

constexpr std::size_t blockRows = 256; ///< 256 rows of 50 columns are 100 KB: within the second-level cache
constexpr std::size_t blocksPerChunk = 8;
constexpr std::size_t lanes = 8;

using Vector = double __attribute__((vector_size(lanes * sizeof(double))));

/// out += Z'Z for the lower triangle; Z is column by column, blockRows rows, `columns` a multiple of 4.
/// Vectors are written out because the order of additions must not depend on the instruction set.
CROSSCUT_TARGET_CLONES
void addGram(const double* z, std::size_t columns, double* out) {
    for (std::size_t i = 0; i < columns; i += 4)
        for (std::size_t j = 0; j < i + 4; j += 2) {
            Vector sums[4][2] = {};
            for (std::size_t row = 0; row < blockRows; row += lanes) {
                Vector left[4];
                Vector right[2];
                for (std::size_t a = 0; a < 4; ++a)
                    std::memcpy(&left[a], z + (i + a) * blockRows + row, sizeof(Vector));
                for (std::size_t b = 0; b < 2; ++b)
                    std::memcpy(&right[b], z + (j + b) * blockRows + row, sizeof(Vector));
                for (std::size_t a = 0; a < 4; ++a)
                    for (std::size_t b = 0; b < 2; ++b)
                        sums[a][b] += left[a] * right[b];
            }
            for (std::size_t a = 0; a < 4; ++a)
                for (std::size_t b = 0; b < 2; ++b)
                    for (std::size_t lane = 0; lane < lanes; ++lane)
                        out[(i + a) * columns + j + b] += sums[a][b][lane];
        }
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
    BlockSum(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const Eigen::VectorXd& coefficients)
        : m_x(x)
        , m_y(y)
        , m_coefficients(coefficients)
        , m_terms(static_cast<std::size_t>(x.cols()) + 1)
        , m_padded((m_terms + 3) / 4 * 4)
        , m_z(m_padded * blockRows, 0.0) {
        sum.gradient.assign(m_terms, 0.0);
        sum.gram.assign(m_padded * m_padded, 0.0);
    }

    void add(std::size_t from, std::size_t n) {
        double eta[blockRows];
        std::fill_n(eta, n, m_coefficients[0]);
        for (std::size_t t = 1; t < m_terms; ++t)
            addScaled(eta, column(t) + from, m_coefficients[static_cast<Eigen::Index>(t)], n);
        double residual[blockRows];
        double weight[blockRows];
        for (std::size_t i = 0; i < n; ++i) {
            const double e = std::exp(-std::abs(eta[i]));
            const double p = eta[i] >= 0 ? 1 / (1 + e) : e / (1 + e);
            const double y = m_y[static_cast<Eigen::Index>(from + i)];
            residual[i] = y - p;
            weight[i] = std::sqrt(e) / (1 + e);
            sum.logLikelihood += y * eta[i] - std::max(eta[i], 0.0) - std::log1p(e);
            sum.gradient[0] += residual[i];
        }
        if (n < blockRows) // the last block: rows that it lacks weigh nothing
            std::fill(m_z.begin(), m_z.end(), 0.0);
        std::copy_n(weight, n, m_z.begin());
        for (std::size_t t = 1; t < m_terms; ++t) {
            sum.gradient[t] += dot(column(t) + from, residual, n);
            scale(m_z.data() + t * blockRows, column(t) + from, weight, n);
        }
        addGram(m_z.data(), m_padded, sum.gram.data());
    }

    Partial sum;

private:
    const double* column(std::size_t term) const {
        return m_x.col(static_cast<Eigen::Index>(term - 1)).data();
    }

    const Eigen::MatrixXd& m_x;
    const Eigen::VectorXd& m_y;
    const Eigen::VectorXd& m_coefficients;
    std::size_t m_terms;
    std::size_t m_padded;
    std::vector<double> m_z; ///< √W X of one block, zero beyond its rows and columns
};

} // namespace

NormalEquations normalEquations(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                const Eigen::VectorXd& coefficients, Eigen::Index stride) {
    const auto rows = static_cast<std::size_t>(x.rows());
    const std::size_t step = blockRows * static_cast<std::size_t>(stride);
    const std::size_t blocks = (rows + step - 1) / step;
    const auto terms = static_cast<std::size_t>(x.cols()) + 1;
    const std::size_t padded = (terms + 3) / 4 * 4;
    const Partial total =
        parallelSum(blocks, blocksPerChunk, Partial{}, [&](std::size_t begin, std::size_t end) {
            BlockSum chunk(x, y, coefficients);
            for (std::size_t block = begin; block < end; ++block)
                chunk.add(block * step, std::min(blockRows, rows - block * step));
            return std::move(chunk.sum);
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
