#include "model/matching/logistic_regression.h"

#include "model/matching/gram_kernel.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

namespace crosscut::matching {

namespace {

constexpr double runawayEffect = 12; ///< |coefficient · deviation|: odds of e^12 for one deviation
constexpr double suspectEffect = 5;  ///< the same, of a fit that found no optimum
constexpr Eigen::Index rowsOfAWarmStart = 50'000;
constexpr Eigen::Index warmStartStride = 8;
constexpr double tameOffset = 100; ///< mean in deviations, up to which single precision tells rows apart
constexpr double tameScale = 1e12;

Error separation(const std::string& term) {
    return Error{.code = ErrorCode::Separation, .args = {term}, .detail = {}, .lacking = {}};
}

/// A term that by itself splits positives from negatives, wholly or but for ties at one value.
std::optional<Eigen::Index> separatingTerm(const Eigen::MatrixXd& x, const Eigen::VectorXd& y) {
    for (Eigen::Index term = 0; term < x.cols(); ++term) {
        double low[2] = {HUGE_VAL, HUGE_VAL};
        double high[2] = {-HUGE_VAL, -HUGE_VAL};
        const auto overlap = [&] { return low[1] < high[0] && low[0] < high[1]; };
        for (Eigen::Index from = 0; from < x.rows() && !overlap(); from += 256)
            for (Eigen::Index row = from; row < std::min(from + 256, x.rows()); ++row) {
                const int label = y[row] > 0.5;
                low[label] = std::min(low[label], x(row, term));
                high[label] = std::max(high[label], x(row, term));
            }
        if (!overlap())
            return term;
    }
    return std::nullopt;
}

/// Centres and scales of the features; L2 is fitted on the scaled ones.
struct Scaling {
    Eigen::VectorXd mean;
    Eigen::VectorXd deviation;

    explicit Scaling(const Eigen::MatrixXd& x)
        : mean(x.colwise().mean())
        , deviation(x.cols()) {
        for (Eigen::Index c = 0; c < x.cols(); ++c)
            deviation[c] =
                std::sqrt((x.col(c).array() - mean[c]).square().sum() / static_cast<double>(x.rows()));
    }

    /// Whether single precision is enough for the direction of a step.
    bool isTame() const {
        return (mean.cwiseAbs().array() <= tameOffset * deviation.array()).all() &&
               (deviation.array() < tameScale && deviation.array() > 1 / tameScale).all();
    }

    Eigen::MatrixXd apply(const Eigen::MatrixXd& x) const {
        return (x.rowwise() - mean.transpose()).array().rowwise() / deviation.transpose().array();
    }
    /// z = T x with (1, z) = (1, x) A: coefficients in own units are A · scaled ones.
    Eigen::MatrixXd backTransformation() const {
        const Eigen::Index p = mean.size();
        Eigen::MatrixXd back = Eigen::MatrixXd::Identity(p + 1, p + 1);
        for (Eigen::Index c = 0; c < p; ++c) {
            back(c + 1, c + 1) = 1 / deviation[c];
            back(0, c + 1) = -mean[c] / deviation[c];
        }
        return back;
    }
};

/// The objective that is maximised, with its gradient and (positive definite) curvature.
class Objective {
public:
    Objective(const Eigen::MatrixXd& x, const Eigen::VectorXd& y, const LogisticOptions& options)
        : m_x(x)
        , m_y(y)
        , m_options(options) {}

    struct Point {
        double value = 0;
        double logLikelihood = 0;
        Eigen::VectorXd gradient;
        Eigen::MatrixXd curvature;
    };

    Point at(const Eigen::VectorXd& coefficients, Eigen::Index stride, Precision curvature) const {
        NormalEquations equations = normalEquations(m_x, m_y, coefficients, stride, curvature);
        Point point{equations.logLikelihood, equations.logLikelihood, std::move(equations.gradient),
                    std::move(equations.information)};
        if (m_options.penalty == Penalty::L2)
            addRidge(coefficients, static_cast<double>(stride), point);
        if (m_options.penalty == Penalty::Firth)
            addJeffreys(coefficients, point);
        return point;
    }

private:
    void addRidge(const Eigen::VectorXd& coefficients, double stride, Point& point) const {
        const double lambda = 1 / (m_options.c * stride);
        for (Eigen::Index t = 1; t < coefficients.size(); ++t) {
            point.value -= 0.5 * lambda * coefficients[t] * coefficients[t];
            point.gradient[t] -= lambda * coefficients[t];
            point.curvature(t, t) += lambda;
        }
    }

    /// U* = Σ (y − p + h (½ − p)) x with h the leverages of W½X.
    void addJeffreys(const Eigen::VectorXd& coefficients, Point& point) const {
        const Eigen::LDLT<Eigen::MatrixXd> information(point.curvature);
        point.value += 0.5 * information.vectorD().array().max(1e-300).log().sum();
        const Eigen::MatrixXd inverse =
            information.solve(Eigen::MatrixXd::Identity(coefficients.size(), coefficients.size()));
        Eigen::VectorXd row(coefficients.size());
        row[0] = 1;
        for (Eigen::Index i = 0; i < m_x.rows(); ++i) {
            row.tail(m_x.cols()) = m_x.row(i).transpose();
            const double p = 1 / (1 + std::exp(-row.dot(coefficients)));
            const double leverage = p * (1 - p) * row.dot(inverse * row);
            point.gradient += leverage * (0.5 - p) * row;
        }
    }

    const Eigen::MatrixXd& m_x;
    const Eigen::VectorXd& m_y;
    const LogisticOptions& m_options;
};

struct Optimum {
    Eigen::VectorXd coefficients;
    Objective::Point point;
    FitSummary summary;
    Precision precision = Precision::Exact; ///< of the point's curvature
};

double largestEffect(const Eigen::VectorXd& coefficients, const Eigen::VectorXd& deviation) {
    return deviation.size() == 0
               ? 0.0
               : coefficients.tail(deviation.size()).cwiseProduct(deviation).cwiseAbs().maxCoeff();
}

/// Newton's method from `start`; a step that does not improve is halved. With Rough steps the point at the
/// end is exact nevertheless.
Result<Optimum> maximize(const Objective& objective, Eigen::VectorXd start, const Eigen::VectorXd& deviation,
                         const LogisticOptions& options, Eigen::Index stride, Precision precision,
                         TaskMonitor& monitor) {
    Optimum optimum{std::move(start), {}, {}, precision};
    optimum.point = objective.at(optimum.coefficients, stride, precision);
    optimum.summary.termination = Termination::IterationLimit;
    // Newton's error is squared by each step, so a step of 1e-5 leaves some 1e-10. Firth's curvature is not
    // that of its objective: its steps shrink by a factor only.
    const double stepTolerance =
        options.penalty == Penalty::Firth ? options.tolerance : std::sqrt(options.tolerance);
    for (int iteration = 1; iteration <= options.maxIterations; ++iteration) {
        if (!monitor.report(-1, Stage::Fitting))
            return cancelledError();
        optimum.summary.iterations = iteration;
        Eigen::VectorXd step = optimum.point.curvature.ldlt().solve(optimum.point.gradient);
        const double scale = 1 + optimum.coefficients.cwiseAbs().maxCoeff();
        const auto isSmall = [&] { return step.cwiseAbs().maxCoeff() <= stepTolerance * scale; };
        Precision reached = isSmall() ? Precision::Exact : precision; // most likely the last one
        Objective::Point next = objective.at(optimum.coefficients + step, stride, reached);
        const double slack = 1e-12 * std::abs(optimum.point.value);
        for (int halving = 0; !(next.value >= optimum.point.value - slack) && halving < 30; ++halving) {
            step *= 0.5;
            reached = Precision::Exact;
            next = objective.at(optimum.coefficients + step, stride, reached);
        }
        if (!(next.value >= optimum.point.value - slack)) {
            optimum.summary.termination = Termination::StepLimit;
            break;
        }
        const double change = std::abs(next.value - optimum.point.value);
        optimum.coefficients += step;
        optimum.point = std::move(next);
        optimum.precision = reached;
        if (largestEffect(optimum.coefficients, deviation) > runawayEffect &&
            options.penalty == Penalty::None) {
            optimum.summary.termination = Termination::Diverging;
            break;
        }
        if (change <= options.tolerance * (std::abs(optimum.point.value) + 1e-3) && isSmall()) {
            optimum.summary.termination = Termination::Converged;
            break;
        }
    }
    if (!optimum.summary.converged() && options.penalty == Penalty::None &&
        largestEffect(optimum.coefficients, deviation) > suspectEffect)
        optimum.summary.termination = Termination::Diverging;
    if (optimum.precision == Precision::Rough)
        optimum.point = objective.at(optimum.coefficients, stride, Precision::Exact);
    optimum.summary.objective = optimum.point.value;
    optimum.summary.gradientNorm = optimum.point.gradient.cwiseAbs().maxCoeff();
    return optimum;
}

/// A few steps on every eighth block bring a large fit so near that two or three full ones are left.
Eigen::VectorXd warmStart(const Objective& objective, const Eigen::VectorXd& start, Eigen::Index rows,
                          const Eigen::VectorXd& deviation, LogisticOptions options, Precision precision,
                          TaskMonitor& monitor) {
    if (rows < rowsOfAWarmStart || options.penalty == Penalty::Firth)
        return start;
    options.tolerance = 1e-5;
    options.maxIterations = 8;
    const auto rough = maximize(objective, start, deviation, options, warmStartStride, precision, monitor);
    return rough.ok() && rough->summary.converged() ? rough->coefficients : start;
}

} // namespace

std::optional<Penalty> penaltyFromString(std::string_view name) {
    if (name == "none")
        return Penalty::None;
    if (name == "l2")
        return Penalty::L2;
    if (name == "firth")
        return Penalty::Firth;
    return std::nullopt;
}

Eigen::VectorXd LogisticFit::logits(const Eigen::MatrixXd& x) const {
    return (x * coefficients.tail(x.cols())).array() + coefficients[0];
}

Eigen::VectorXd LogisticFit::probabilities(const Eigen::MatrixXd& x) const {
    return logits(x).unaryExpr([](double eta) { return 1 / (1 + std::exp(-eta)); });
}

Result<LogisticFit> fitLogistic(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                const std::vector<std::string>& terms, const LogisticOptions& options,
                                TaskMonitor& monitor) {
    const auto n = static_cast<double>(x.rows());
    const double positives = y.sum();
    if (positives <= 0 || positives >= n)
        return Error{.code = ErrorCode::ColumnConstant, .args = {"target"}, .detail = {}, .lacking = {}};
    if (options.penalty == Penalty::None)
        if (const auto term = separatingTerm(x, y))
            return separation(terms[static_cast<std::size_t>(*term)]);

    const Scaling scaling(x);
    const bool scaled = options.penalty == Penalty::L2;
    const Eigen::MatrixXd standardizedX = scaled ? scaling.apply(x) : Eigen::MatrixXd();
    const Eigen::MatrixXd& features = scaled ? standardizedX : x;
    const Objective objective(features, y, options);
    Eigen::VectorXd start = Eigen::VectorXd::Zero(x.cols() + 1);
    start[0] = std::log(positives / (n - positives));
    const bool canBeRough =
        options.penalty == Penalty::L2 || (options.penalty == Penalty::None && scaling.isTame());
    const Precision precision = canBeRough ? Precision::Rough : Precision::Exact;
    start = warmStart(objective, start, x.rows(), scaling.deviation, options, precision, monitor);
    auto optimum = maximize(objective, std::move(start), scaling.deviation, options, 1, precision, monitor);
    if (!optimum)
        return optimum.error();
    if (optimum->summary.termination == Termination::Diverging) {
        Eigen::Index worst = 0;
        optimum->coefficients.tail(x.cols()).cwiseProduct(scaling.deviation).cwiseAbs().maxCoeff(&worst);
        return separation(terms[static_cast<std::size_t>(worst)]);
    }

    Eigen::MatrixXd covariance = optimum->point.curvature.ldlt().solve(
        Eigen::MatrixXd::Identity(optimum->coefficients.size(), optimum->coefficients.size()));
    LogisticFit fit;
    fit.coefficients = optimum->coefficients;
    if (scaled) {
        const Eigen::MatrixXd back = scaling.backTransformation();
        fit.coefficients = back * fit.coefficients;
        covariance = back * covariance * back.transpose();
    }
    fit.standardized = Eigen::VectorXd::Zero(fit.coefficients.size());
    fit.standardized.tail(x.cols()) = fit.coefficients.tail(x.cols()).cwiseProduct(scaling.deviation);
    fit.standardErrors = covariance.diagonal().cwiseMax(0).cwiseSqrt();
    fit.logLikelihood = optimum->point.logLikelihood;
    fit.nullLogLikelihood =
        positives * std::log(positives / n) + (n - positives) * std::log(1 - positives / n);
    fit.summary = optimum->summary;
    return fit;
}

} // namespace crosscut::matching
