#include "model/retention/partial_likelihood.h"

#include "model/base/parallel.h"

#include <cmath>
#include <utility>

namespace crosscut::retention {

namespace {

constexpr Eigen::Index meansAtOnce = 128;

/// Σ r and Σ r x over rows.
struct Sums {
    double s0 = 0;
    Eigen::VectorXd s1;

    void add(const RiskSets& sets, const Eigen::VectorXd& risk, std::size_t begin, std::size_t end) {
        const Eigen::Index terms = s1.size();
        double* sum = s1.data();
        for (std::size_t i = begin; i < end; ++i) {
            const double weight = risk[static_cast<Eigen::Index>(i)];
            const double* row = sets.x().data() + static_cast<Eigen::Index>(i) * terms;
            s0 += weight;
            for (Eigen::Index j = 0; j < terms; ++j)
                sum[j] += weight * row[j];
        }
    }
    void clear() {
        s0 = 0;
        s1.setZero();
    }
};

/// What the terms of one moment add up to: over l < d of 1/s and (l/d)/s, with s the l-th term's Σ r.
struct MomentHazard {
    double whole = 0;
    double tied = 0;
};

/// Σ U'V of pairs of vectors, multiplied a block at a time.
class OuterProducts {
public:
    explicit OuterProducts(Eigen::Index terms)
        : sum(Eigen::MatrixXd::Zero(terms, terms))
        , m_left(meansAtOnce, terms)
        , m_right(meansAtOnce, terms) {}

    template<typename Left, typename Right>
    void add(const Left& left, const Right& right) {
        if (m_pairs == meansAtOnce)
            flush();
        m_left.row(m_pairs) = left.transpose();
        m_right.row(m_pairs++) = right.transpose();
    }
    void flush() {
        sum.noalias() += m_left.topRows(m_pairs).transpose() * m_right.topRows(m_pairs);
        m_pairs = 0;
    }

    Eigen::MatrixXd sum;

private:
    Covariates m_left, m_right;
    Eigen::Index m_pairs = 0;
};

class Evaluation {
public:
    Evaluation(const RiskSets& sets, const Eigen::VectorXd& beta, Ties ties)
        : m_sets(sets)
        , m_beta(beta)
        , m_ties(ties)
        , m_terms(beta.size())
        , m_eta(sets.x().rows())
        , m_risk(sets.x().rows())
        , m_hazards(sets.moments().size())
        , m_before(sets.stretches().size(), empty())
        , m_parts(sets.stretches().size(),
                  {0, Eigen::VectorXd::Zero(m_terms), Eigen::MatrixXd::Zero(m_terms, m_terms)}) {}

    PartialLikelihood run() {
        overStretches([this](std::size_t stretch) { findRisks(stretch); });
        carryOver();
        overStretches([this](std::size_t stretch) { addMoments(stretch); });
        accumulateHazards();
        overStretches([this](std::size_t stretch) { addRows(stretch); });
        PartialLikelihood total{0, Eigen::VectorXd::Zero(m_terms), Eigen::MatrixXd::Zero(m_terms, m_terms)};
        for (const PartialLikelihood& part : m_parts) {
            total.value += part.value;
            total.gradient += part.gradient;
            total.information += part.information;
        }
        total.information = total.information.selfadjointView<Eigen::Lower>();
        return total;
    }

private:
    Sums empty() const { return {0, Eigen::VectorXd::Zero(m_terms)}; }

    template<typename Body>
    void overStretches(const Body& body) {
        parallelChunks(m_parts.size(), 1,
                       [&](std::size_t stretch, std::size_t, std::size_t) { body(stretch); });
    }

    /// Risks of the stretch's rows, and what it leaves to the stretches after it.
    void findRisks(std::size_t stretch) {
        const auto [first, last] = m_sets.stretches()[stretch];
        const std::size_t end = m_sets.moments()[last - 1].end;
        const auto begin = static_cast<Eigen::Index>(m_sets.moments()[first].begin);
        const Eigen::Index rows = static_cast<Eigen::Index>(end) - begin;
        m_eta.segment(begin, rows).noalias() = m_sets.x().middleRows(begin, rows) * m_beta;
        m_risk.segment(begin, rows) = m_eta.segment(begin, rows).array().exp();
        const std::size_t stratum = m_sets.moments()[last - 1].stratumBegin;
        m_before[stretch].add(m_sets, m_risk, std::max<std::size_t>(m_sets.moments()[first].begin, stratum),
                              end);
    }

    /// From the sums of each stretch to the sums before it, within its stratum.
    void carryOver() {
        Sums running = empty();
        for (std::size_t stretch = 0; stretch < m_before.size(); ++stretch) {
            const auto [first, last] = m_sets.stretches()[stretch];
            const Sums own = std::exchange(m_before[stretch], running);
            if (m_sets.moments()[last - 1].stratumBegin >= m_sets.moments()[first].begin)
                running.clear();
            running.s0 += own.s0;
            running.s1 += own.s1;
        }
    }

    /// The logarithms, the hazards, and the part of the means in the information.
    void addMoments(std::size_t stretch) {
        Sums all = m_before[stretch];
        Sums tied = empty();
        OuterProducts means(m_terms);
        PartialLikelihood& part = m_parts[stretch];
        const auto [first, last] = m_sets.stretches()[stretch];
        for (std::size_t m = first; m < last; ++m) {
            const RiskSets::Moment& moment = m_sets.moments()[m];
            if (moment.begin == moment.stratumBegin)
                all.clear();
            all.add(m_sets, m_risk, moment.begin, moment.end);
            const auto d = static_cast<double>(moment.events);
            part.value += m_eta
                              .segment(static_cast<Eigen::Index>(moment.begin),
                                       static_cast<Eigen::Index>(moment.events))
                              .sum();
            if (m_ties == Ties::Breslow || moment.events <= 1) {
                m_hazards[m] = {d / all.s0, 0};
                if (moment.events > 0) {
                    part.value -= d * std::log(all.s0);
                    means.add(all.s1, all.s1 * (d / (all.s0 * all.s0)));
                }
                continue;
            }
            tied.clear();
            tied.add(m_sets, m_risk, moment.begin, moment.begin + moment.events);
            double none = 0, one = 0, both = 0; // Σ 1/s², Σ (l/d)/s², Σ (l/d)²/s²
            m_hazards[m] = {};
            for (std::size_t l = 0; l < moment.events; ++l) {
                const double share = static_cast<double>(l) / d;
                const double s = all.s0 - share * tied.s0;
                part.value -= std::log(s);
                m_hazards[m].whole += 1 / s;
                m_hazards[m].tied += share / s;
                none += 1 / (s * s);
                one += share / (s * s);
                both += share * share / (s * s);
            }
            means.add(all.s1, none * all.s1 - one * tied.s1);
            means.add(tied.s1, both * tied.s1 - one * all.s1);
        }
        means.flush();
        part.information -= means.sum;
    }

    /// From the hazard of each moment to that of it and all earlier times, which come later in the order.
    void accumulateHazards() {
        double running = 0;
        const auto& moments = m_sets.moments();
        for (std::size_t m = moments.size(); m-- > 0;) {
            if (m + 1 < moments.size() && moments[m].stratumBegin != moments[m + 1].stratumBegin)
                running = 0;
            m_hazards[m].whole = running += m_hazards[m].whole;
        }
    }

    void addRows(std::size_t stretch) {
        const auto [first, last] = m_sets.stretches()[stretch];
        const auto begin = static_cast<Eigen::Index>(m_sets.moments()[first].begin);
        const Eigen::Index rows = static_cast<Eigen::Index>(m_sets.moments()[last - 1].end) - begin;
        Eigen::VectorXd weight = m_risk.segment(begin, rows);
        Eigen::VectorXd excess = Eigen::VectorXd::Zero(rows); // failed, less the expected failures
        for (std::size_t m = first; m < last; ++m) {
            const RiskSets::Moment& moment = m_sets.moments()[m];
            const Eigen::Index from = static_cast<Eigen::Index>(moment.begin) - begin;
            const auto failing = static_cast<Eigen::Index>(moment.events);
            const Eigen::Index others = static_cast<Eigen::Index>(moment.end) - begin - from - failing;
            weight.segment(from, failing) *= m_hazards[m].whole - m_hazards[m].tied;
            weight.segment(from + failing, others) *= m_hazards[m].whole;
            excess.segment(from, failing).setOnes();
        }
        excess -= weight;
        const auto x = m_sets.x().middleRows(begin, rows);
        PartialLikelihood& part = m_parts[stretch];
        part.gradient.noalias() += x.transpose() * excess;
        const Covariates weighted = weight.cwiseSqrt().asDiagonal() * x;
        part.information.selfadjointView<Eigen::Lower>().rankUpdate(weighted.transpose());
    }

    const RiskSets& m_sets;
    const Eigen::VectorXd& m_beta;
    Ties m_ties;
    Eigen::Index m_terms;
    Eigen::VectorXd m_eta, m_risk;
    std::vector<MomentHazard> m_hazards;
    std::vector<Sums> m_before; ///< of each stretch
    std::vector<PartialLikelihood> m_parts;
};

} // namespace

PartialLikelihood partialLikelihood(const RiskSets& sets, const Eigen::VectorXd& beta, Ties ties) {
    return Evaluation(sets, beta, ties).run();
}

} // namespace crosscut::retention
