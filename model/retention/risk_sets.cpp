#include "model/retention/risk_sets.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crosscut::retention {

RiskSets::RiskSets(const CoxInput& input)
    : m_order(input.data.size()) {
    const auto stratum = [&](std::size_t row) { return input.strata.empty() ? 0 : input.strata[row]; };
    const auto& time = input.data.time;
    const auto& event = input.data.event;
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
        if (stratum(a) != stratum(b))
            return stratum(a) < stratum(b);
        if (time[a] != time[b])
            return time[a] > time[b];
        return event[a] != event[b] ? event[a] > event[b] : a < b;
    });

    m_centre = input.x.colwise().mean().transpose();
    m_x.resize(input.x.rows(), input.x.cols());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        m_x.row(static_cast<Eigen::Index>(i)) =
            input.x.row(static_cast<Eigen::Index>(m_order[i])) - m_centre.transpose();
    m_scale =
        (m_x.colwise().squaredNorm() / std::max<double>(1, static_cast<double>(m_x.rows()))).cwiseSqrt();
    for (double& one : m_scale)
        one = one > 0 ? one : 1;
    m_x = m_x * m_scale.cwiseInverse().asDiagonal();

    std::size_t stratumBegin = 0;
    for (std::size_t i = 0; i < m_order.size();) {
        if (i > 0 && stratum(m_order[i]) != stratum(m_order[i - 1]))
            stratumBegin = i;
        Moment moment{time[m_order[i]], stratumBegin, i, i, 0};
        for (; i < m_order.size() && time[m_order[i]] == moment.t &&
               stratum(m_order[i]) == stratum(m_order[moment.begin]);
             ++i)
            moment.events += event[m_order[i]] != 0 ? 1 : 0;
        moment.end = i;
        m_moments.push_back(moment);
    }
}

void RiskSums::add(const Eigen::MatrixXd& rows, Eigen::Ref<const Eigen::VectorXd> risk) {
    s0 += risk.sum();
    s1.noalias() += rows.transpose() * risk;
    s2.noalias() += rows.transpose() * risk.asDiagonal() * rows;
}

void RiskSums::clear() {
    s0 = 0;
    s1.setZero();
    s2.setZero();
}

void visitTerms(const RiskSets& sets, const Eigen::VectorXd& risk, Ties ties,
                const std::function<void(const LikelihoodTerm&)>& visit) {
    const Eigen::Index terms = sets.x().cols();
    RiskSums all(terms), tied(terms);
    Eigen::VectorXd mean(terms);
    Eigen::MatrixXd variance(terms, terms);
    for (const RiskSets::Moment& moment : sets.moments()) {
        if (moment.begin == moment.stratumBegin)
            all.clear();
        const auto begin = static_cast<Eigen::Index>(moment.begin);
        const auto count = static_cast<Eigen::Index>(moment.end - moment.begin);
        all.add(sets.x().middleRows(begin, count), risk.segment(begin, count));
        if (moment.events == 0)
            continue;
        const bool splits = ties == Ties::Efron && moment.events > 1;
        if (splits) {
            const auto failing = static_cast<Eigen::Index>(moment.events);
            tied.clear();
            tied.add(sets.x().middleRows(begin, failing), risk.segment(begin, failing));
        }
        for (std::size_t l = 0; l < moment.events; ++l) {
            const double share = splits ? static_cast<double>(l) / static_cast<double>(moment.events) : 0;
            const double s0 = all.s0 - share * tied.s0;
            if (l == 0 || splits) {
                mean =
                    splits ? Eigen::VectorXd((all.s1 - share * tied.s1) / s0) : Eigen::VectorXd(all.s1 / s0);
                variance =
                    splits ? Eigen::MatrixXd((all.s2 - share * tied.s2) / s0) : Eigen::MatrixXd(all.s2 / s0);
                variance.noalias() -= mean * mean.transpose();
            }
            visit({moment, s0, mean, variance, share});
        }
    }
}

} // namespace crosscut::retention
