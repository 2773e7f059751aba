#pragma once

#include "model/retention/cox.h"

#include <Eigen/Core>
#include <functional>
#include <vector>

namespace crosscut::retention {

using Covariates = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The rows of a Cox model in the order in which risk sets grow: stratum by stratum, latest time first.
class RiskSets {
public:
    explicit RiskSets(const CoxInput& input);

    /// Sorted copies; covariates are centred and scaled, which changes no risk ratio and keeps exp() in
    /// range.
    const Covariates& x() const { return m_x; }
    const Eigen::VectorXd& scale() const { return m_scale; }
    const Eigen::VectorXd& centre() const { return m_centre; }
    const std::vector<std::size_t>& order() const { return m_order; }

    /// One distinct time of one stratum: rows [begin, end) of the sorted order leave or fail then; the first
    /// `events` of them failed. All sorted rows from the stratum's first up to `end` are at risk.
    struct Moment {
        double t = 0;
        std::size_t stratumBegin = 0, begin = 0, end = 0, events = 0;
    };
    const std::vector<Moment>& moments() const { return m_moments; }

    /// Moments [first, last) with some thousand rows together, for work in blocks.
    struct Stretch {
        std::size_t first = 0, last = 0;
    };
    const std::vector<Stretch>& stretches() const { return m_stretches; }

private:
    void findMoments(const CoxInput& input);
    void scaleRows(const Eigen::MatrixXd& x);

    std::vector<std::size_t> m_order;
    std::vector<Moment> m_moments;
    std::vector<Stretch> m_stretches;
    Covariates m_x;
    Eigen::VectorXd m_centre, m_scale;
};

/// Weighted sums over a risk set: Σ r, Σ r x, Σ r x x'.
struct RiskSums {
    double s0 = 0;
    Eigen::VectorXd s1;
    Eigen::MatrixXd s2;

    explicit RiskSums(Eigen::Index terms)
        : s1(Eigen::VectorXd::Zero(terms))
        , s2(Eigen::MatrixXd::Zero(terms, terms)) {}
    void add(const Eigen::Ref<const Covariates>& rows, Eigen::Ref<const Eigen::VectorXd> risk);
    void clear();
};

/// One term of the partial likelihood: at a moment with d events, Efron has d of them, each with a share of
/// the tied rows taken out of the risk set; Breslow has d times the same.
struct LikelihoodTerm {
    const RiskSets::Moment& moment;
    double s0 = 0;
    const Eigen::VectorXd& mean;     ///< of x over the risk set
    const Eigen::MatrixXd& variance; ///< of x over the risk set
    double tiedShare = 0;            ///< of each failing row that has been taken out (l / d)
};

/// Visits all likelihood terms for given risks exp(x'β), latest moment first in each stratum.
void visitTerms(const RiskSets& sets, const Eigen::VectorXd& risk, Ties ties,
                const std::function<void(const LikelihoodTerm&)>& visit);

} // namespace crosscut::retention
