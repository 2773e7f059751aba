#include "model/retention/markov_clv.h"

#include "model/base/random.h"

#include <Eigen/LU>
#include <algorithm>
#include <cmath>

namespace crosscut::retention {

namespace {

constexpr double rowTolerance = 1e-9;

Result<void> checkTransition(const Eigen::MatrixXd& transition) {
    for (Eigen::Index row = 0; row < transition.rows(); ++row)
        if (transition.row(row).minCoeff() < 0 || std::abs(transition.row(row).sum() - 1) > rowTolerance)
            return invalidOption("transition", std::to_string(row + 1),
                                 "rows of probabilities that sum to 1");
    return {};
}

double quantile(std::vector<double>& values, double p) {
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(p * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace

Result<Eigen::VectorXd> markovValue(const Eigen::MatrixXd& transition, const Eigen::VectorXd& margin,
                                    const MarkovOptions& options) {
    if (const auto sound = checkTransition(transition); !sound)
        return sound.error();
    if (!(options.discount > -1) || (options.horizon && *options.horizon < 1))
        return invalidOption("discount", std::to_string(options.discount), "> -1");
    const Eigen::MatrixXd step = transition / (1 + options.discount);
    if (options.horizon) {
        Eigen::VectorXd value = Eigen::VectorXd::Zero(margin.size());
        for (int t = 0; t < *options.horizon; ++t)
            value = step * (margin + value);
        return value;
    }
    // The absorbing state earns nothing, so that it can be left out and the rest is regular even without
    // discount.
    const Eigen::Index alive = transition.rows() - 1;
    Eigen::VectorXd value = Eigen::VectorXd::Zero(margin.size());
    value.head(alive) = (Eigen::MatrixXd::Identity(alive, alive) - step.topLeftCorner(alive, alive))
                            .partialPivLu()
                            .solve(margin.head(alive));
    return value;
}

Result<Eigen::VectorXd> expectedPeriods(const Eigen::MatrixXd& transition) {
    Eigen::VectorXd one = Eigen::VectorXd::Ones(transition.rows());
    one[transition.rows() - 1] = 0;
    return markovValue(transition, one, {.discount = 0, .horizon = {}});
}

Eigen::MatrixXd transitionFromCounts(const Eigen::MatrixXd& counts, double prior) {
    Eigen::MatrixXd transition = counts.array() + prior;
    for (Eigen::Index row = 0; row < transition.rows(); ++row)
        transition.row(row) /= transition.row(row).sum();
    transition.row(transition.rows() - 1).setZero();
    transition(transition.rows() - 1, transition.cols() - 1) = 1;
    return transition;
}

Result<ValueInterval> valueInterval(const Eigen::MatrixXd& counts, double prior,
                                    const Eigen::VectorXd& margin, const MarkovOptions& options,
                                    std::uint64_t seed, int draws) {
    const Eigen::Index states = counts.rows();
    Random random(seed);
    std::vector<std::vector<double>> drawn(static_cast<std::size_t>(states));
    Eigen::MatrixXd transition = transitionFromCounts(counts, prior);
    for (int draw = 0; draw < draws; ++draw) {
        for (Eigen::Index row = 0; row + 1 < states; ++row) {
            std::vector<double> alpha;
            for (Eigen::Index column = 0; column < states; ++column)
                alpha.push_back(counts(row, column) + prior);
            const auto shares = random.dirichlet(alpha);
            transition.row(row) = Eigen::Map<const Eigen::RowVectorXd>(shares.data(), states);
        }
        const auto value = markovValue(transition, margin, options);
        if (!value)
            return value.error();
        for (Eigen::Index state = 0; state < states; ++state)
            drawn[static_cast<std::size_t>(state)].push_back((*value)[state]);
    }
    ValueInterval interval{Eigen::VectorXd(states), Eigen::VectorXd(states)};
    for (Eigen::Index state = 0; state < states; ++state) {
        auto& values = drawn[static_cast<std::size_t>(state)];
        interval.low[state] = quantile(values, 0.025);
        interval.high[state] = quantile(values, 0.975);
    }
    return interval;
}

} // namespace crosscut::retention
