#include "model/retention/log_rank.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace crosscut::retention {

LogRank logRank(const SurvivalData& data, const std::vector<int>& group, int groups, double rho) {
    LogRank result;
    result.observed.assign(static_cast<std::size_t>(groups), 0);
    result.expected.assign(static_cast<std::size_t>(groups), 0);
    Eigen::VectorXd atRisk = Eigen::VectorXd::Zero(groups);
    for (const int g : group)
        atRisk[g] += 1;
    const int present = static_cast<int>((atRisk.array() > 0).count());
    const Eigen::VectorXd started = atRisk;

    Eigen::VectorXd excess = Eigen::VectorXd::Zero(groups);
    Eigen::MatrixXd variance = Eigen::MatrixXd::Zero(groups, groups);
    const auto order = orderByTime(data.time);
    double pooled = 1; // S of everyone, just before the time
    for (std::size_t i = 0; i < order.size();) {
        const double t = data.time[order[i]];
        Eigen::VectorXd events = Eigen::VectorXd::Zero(groups);
        Eigen::VectorXd leaving = Eigen::VectorXd::Zero(groups);
        for (; i < order.size() && data.time[order[i]] == t; ++i) {
            const int g = group[order[i]];
            leaving[g] += 1;
            events[g] += data.event[order[i]] != 0 ? 1 : 0;
        }
        const double n = atRisk.sum();
        const double d = events.sum();
        if (d > 0) {
            const double weight = rho == 0 ? 1 : std::pow(pooled, rho);
            const Eigen::VectorXd share = atRisk / n;
            excess += weight * (events - d * share);
            if (n > 1) {
                const double factor = weight * weight * d * (n - d) / (n - 1);
                variance += factor * (Eigen::MatrixXd(share.asDiagonal()) - share * share.transpose());
            }
            for (int g = 0; g < groups; ++g) {
                result.observed[static_cast<std::size_t>(g)] += events[g];
                result.expected[static_cast<std::size_t>(g)] += d * share[g];
            }
            pooled *= 1 - d / n;
        }
        atRisk -= leaving;
    }
    // One group follows from the others: the last one that has people is dropped.
    std::vector<int> kept;
    for (int g = 0; g < groups && static_cast<int>(kept.size()) < present - 1; ++g)
        if (started[g] > 0)
            kept.push_back(g);
    if (kept.empty())
        return result;
    const Eigen::VectorXd u = excess(kept);
    const Eigen::MatrixXd v = variance(kept, kept);
    result.test = chiSquareTest(u.dot(v.completeOrthogonalDecomposition().solve(u)), present - 1);
    return result;
}

} // namespace crosscut::retention
