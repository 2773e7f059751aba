#include "model/retention/risk_sets.h"

#include "model/base/parallel.h"
#include "model/base/radix_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crosscut::retention {

namespace {

constexpr std::size_t stretchRows = 2048;
constexpr std::size_t rowsAtOnce = 4096;

/// Sorts the rows by a key; rows with equal keys stay as they are.
template<typename Key>
void sortBy(std::vector<std::size_t>& order, const Key& key) {
    std::vector<std::uint64_t> keys(order.size());
    std::transform(order.begin(), order.end(), keys.begin(), key);
    const std::vector<std::size_t> before = order;
    const auto places = radixOrder(keys);
    std::transform(places.begin(), places.end(), order.begin(), [&](std::uint32_t at) { return before[at]; });
}

} // namespace

RiskSets::RiskSets(const CoxInput& input)
    : m_order(input.data.size()) {
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::stable_partition(m_order.begin(), m_order.end(),
                          [&](std::size_t row) { return input.data.event[row] != 0; });
    sortBy(m_order, [&](std::size_t row) { return ~orderedBits(input.data.time[row]); });
    if (!input.strata.empty())
        sortBy(m_order, [&](std::size_t row) { return orderedBits(input.strata[row]); });
    scaleRows(input.x);
    findMoments(input);
}

void RiskSets::scaleRows(const Eigen::MatrixXd& x) {
    m_centre = x.colwise().mean().transpose();
    m_scale.resize(x.cols());
    for (Eigen::Index c = 0; c < x.cols(); ++c) {
        const double squares = (x.col(c).array() - m_centre[c]).square().sum();
        m_scale[c] = squares > 0 ? std::sqrt(squares / static_cast<double>(x.rows())) : 1;
    }
    const Eigen::RowVectorXd inverse = m_scale.cwiseInverse().transpose();
    m_x.resize(x.rows(), x.cols());
    parallelChunks(m_order.size(), rowsAtOnce, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            m_x.row(static_cast<Eigen::Index>(i)) =
                (x.row(static_cast<Eigen::Index>(m_order[i])) - m_centre.transpose()).cwiseProduct(inverse);
    });
}

void RiskSets::findMoments(const CoxInput& input) {
    const auto stratum = [&](std::size_t i) { return input.strata.empty() ? 0 : input.strata[m_order[i]]; };
    const auto time = [&](std::size_t i) { return input.data.time[m_order[i]]; };
    std::size_t stratumBegin = 0;
    for (std::size_t i = 0; i < m_order.size();) {
        if (i > 0 && stratum(i) != stratum(i - 1))
            stratumBegin = i;
        Moment moment{time(i), stratumBegin, i, i, 0};
        for (; i < m_order.size() && time(i) == moment.t && stratum(i) == stratum(moment.begin); ++i)
            moment.events += input.data.event[m_order[i]] != 0 ? 1 : 0;
        moment.end = i;
        if (m_stretches.empty() || i - m_moments[m_stretches.back().first].begin > stretchRows)
            m_stretches.push_back({m_moments.size(), m_moments.size()});
        m_moments.push_back(moment);
        m_stretches.back().last = m_moments.size();
    }
}

void RiskSums::add(const Eigen::Ref<const Covariates>& rows, Eigen::Ref<const Eigen::VectorXd> risk) {
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
