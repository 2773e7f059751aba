#include "model/audience/k_means.h"

#include "model/base/parallel.h"
#include "model/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace crosscut::audience {

namespace {

constexpr std::size_t chunkRows = 4096;

using Row = Eigen::RowVectorXf;

float squaredDistance(const Features& rows, Eigen::Index row, const Features& centres, Eigen::Index centre) {
    return (rows.row(row) - centres.row(centre)).squaredNorm();
}

/// Centres drawn one by one, each row with a chance in proportion to its squared distance to the centres
/// before.
Features seedCentres(const Features& rows, int k, Random& random) {
    Features centres(k, rows.cols());
    const auto n = static_cast<std::size_t>(rows.rows());
    centres.row(0) = rows.row(static_cast<Eigen::Index>(random.below(n)));
    std::vector<double> distance(n, std::numeric_limits<double>::infinity());
    for (int c = 1; c < k; ++c) {
        parallelChunks(n, chunkRows, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                distance[i] = std::min<double>(
                    distance[i], squaredDistance(rows, static_cast<Eigen::Index>(i), centres, c - 1));
        });
        const double total = std::accumulate(distance.begin(), distance.end(), 0.0);
        const std::size_t chosen = total > 0 ? random.weighted(distance) : random.below(n);
        centres.row(c) = rows.row(static_cast<Eigen::Index>(chosen));
    }
    return centres;
}

/// What one chunk of rows adds to the new centres.
struct Sums {
    Eigen::MatrixXd sum;
    Eigen::VectorXd count;
    double inertia = 0;
    std::int64_t moved = 0;

    Sums(Eigen::Index k, Eigen::Index columns)
        : sum(Eigen::MatrixXd::Zero(k, columns))
        , count(Eigen::VectorXd::Zero(k)) {}
    Sums& operator+=(const Sums& other) {
        sum += other.sum;
        count += other.count;
        inertia += other.inertia;
        moved += other.moved;
        return *this;
    }
};

/// Assigns each row to its nearest centre; ‖x − c‖² = ‖x‖² − 2 x'c + ‖c‖² makes a chunk one matrix product.
Sums assign(const Features& rows, const Features& centres, std::vector<int>& cluster) {
    const Row centreNorms = centres.rowwise().squaredNorm().transpose();
    const Sums zero(centres.rows(), rows.cols());
    return parallelSum(
        static_cast<std::size_t>(rows.rows()), chunkRows, zero, [&](std::size_t begin, std::size_t end) {
            Sums sums(centres.rows(), rows.cols());
            const auto block =
                rows.middleRows(static_cast<Eigen::Index>(begin), static_cast<Eigen::Index>(end - begin));
            Features distance = -2 * block * centres.transpose();
            distance.rowwise() += centreNorms;
            for (std::size_t i = begin; i < end; ++i) {
                const auto local = static_cast<Eigen::Index>(i - begin);
                Eigen::Index nearest = 0;
                const float smallest = distance.row(local).minCoeff(&nearest);
                sums.moved += cluster[i] != static_cast<int>(nearest) ? 1 : 0;
                cluster[i] = static_cast<int>(nearest);
                sums.inertia += std::max(0.0F, smallest + block.row(local).squaredNorm());
                sums.sum.row(nearest) += block.row(local).cast<double>();
                sums.count[nearest] += 1;
            }
            return sums;
        });
}

/// An empty cluster starts anew at the row that is farthest from its own centre.
void moveCentres(Features& centres, const Sums& sums, const Features& rows, const std::vector<int>& cluster) {
    for (Eigen::Index c = 0; c < centres.rows(); ++c) {
        if (sums.count[c] > 0) {
            centres.row(c) = (sums.sum.row(c) / sums.count[c]).cast<float>();
            continue;
        }
        Eigen::Index farthest = 0;
        float largest = -1;
        for (Eigen::Index i = 0; i < rows.rows(); ++i) {
            const float distance = squaredDistance(rows, i, centres, cluster[static_cast<std::size_t>(i)]);
            if (distance > largest) {
                largest = distance;
                farthest = i;
            }
        }
        centres.row(c) = rows.row(farthest);
    }
}

/// Numbers the clusters by size, largest first.
void orderBySize(KMeans& model, int k) {
    std::vector<std::int64_t> size(static_cast<std::size_t>(k), 0);
    for (const int c : model.cluster)
        ++size[static_cast<std::size_t>(c)];
    std::vector<int> order(static_cast<std::size_t>(k));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return size[static_cast<std::size_t>(a)] > size[static_cast<std::size_t>(b)];
    });
    std::vector<int> rank(static_cast<std::size_t>(k));
    Features centres(model.centres.rows(), model.centres.cols());
    for (int place = 0; place < k; ++place) {
        const int old = order[static_cast<std::size_t>(place)];
        rank[static_cast<std::size_t>(old)] = place;
        centres.row(place) = model.centres.row(old);
    }
    model.centres = centres;
    for (int& c : model.cluster)
        c = rank[static_cast<std::size_t>(c)];
}

} // namespace

Features standardised(const Features& raw) {
    Features result = raw;
    for (Eigen::Index column = 0; column < raw.cols(); ++column) {
        const Eigen::VectorXd values = raw.col(column).cast<double>();
        const double mean = values.mean();
        const double sd = std::sqrt((values.array() - mean).square().mean());
        if (sd > 1e-12)
            result.col(column) = ((values.array() - mean) / sd).cast<float>().matrix();
        else
            result.col(column).setZero();
    }
    return result;
}

Result<KMeans> kMeans(const Features& rows, const KMeansOptions& options, TaskMonitor& monitor) {
    if (options.k < 1 || options.k > rows.rows())
        return invalidOption("k", std::to_string(options.k), "1.." + std::to_string(rows.rows()));
    Random random(options.seed);
    KMeans model;
    model.cluster.assign(static_cast<std::size_t>(rows.rows()), -1);
    model.centres = seedCentres(rows, options.k, random);
    model.fit.termination = Termination::IterationLimit;
    while (model.fit.iterations < options.maxIterations) {
        if (!monitor.report(static_cast<double>(model.fit.iterations) / options.maxIterations,
                            Stage::Fitting))
            return cancelledError();
        ++model.fit.iterations;
        const Sums sums = assign(rows, model.centres, model.cluster);
        model.inertia = sums.inertia;
        if (sums.moved == 0) {
            model.fit.termination = Termination::Converged;
            break;
        }
        moveCentres(model.centres, sums, rows, model.cluster);
    }
    model.fit.objective = model.inertia;
    orderBySize(model, options.k);
    return model;
}

double silhouette(const Features& rows, const std::vector<int>& cluster, int k, std::size_t sampleSize) {
    const auto n = static_cast<std::size_t>(rows.rows());
    const std::size_t count = std::min(n, sampleSize);
    std::vector<std::size_t> sample;
    for (std::size_t i = 0; i < count; ++i)
        sample.push_back(i * n / count);
    const double total = parallelSum(count, 64, 0.0, [&](std::size_t begin, std::size_t end) {
        double sum = 0;
        for (std::size_t s = begin; s < end; ++s) {
            std::vector<double> distance(static_cast<std::size_t>(k), 0);
            std::vector<double> members(static_cast<std::size_t>(k), 0);
            for (const std::size_t other : sample) {
                if (other == sample[s])
                    continue;
                const auto c = static_cast<std::size_t>(cluster[other]);
                distance[c] += (rows.row(static_cast<Eigen::Index>(other)) -
                                rows.row(static_cast<Eigen::Index>(sample[s])))
                                   .norm();
                members[c] += 1;
            }
            const auto own = static_cast<std::size_t>(cluster[sample[s]]);
            double nearest = std::numeric_limits<double>::infinity();
            for (std::size_t c = 0; c < distance.size(); ++c)
                if (c != own && members[c] > 0)
                    nearest = std::min(nearest, distance[c] / members[c]);
            if (members[own] == 0 || !std::isfinite(nearest))
                continue;
            const double inside = distance[own] / members[own];
            const double larger = std::max(inside, nearest);
            sum += larger > 0 ? (nearest - inside) / larger : 0;
        }
        return sum;
    });
    return count > 0 ? total / static_cast<double>(count) : 0;
}

} // namespace crosscut::audience
