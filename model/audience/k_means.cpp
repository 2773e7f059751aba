#include "model/audience/k_means.h"

#include "model/audience/content_sample.h"
#include "model/audience/nearest_centre.h"
#include "model/base/parallel.h"
#include "model/base/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace crosscut::audience {

namespace {

constexpr std::size_t blocksAtOnce = 128;
/// Rows from which the first centres are drawn.
constexpr std::size_t seedRows = 32'768;

float squaredDistance(const Features& rows, std::size_t row, const Features& centres, Eigen::Index centre) {
    return (rows.row(static_cast<Eigen::Index>(row)) - centres.row(centre)).squaredNorm();
}

/// Distances to the nearest centre if `row` became one as well, and their sum.
double withCentre(const Features& rows, const std::vector<std::size_t>& sample, std::size_t row,
                  const std::vector<double>& distance, std::vector<double>& candidate) {
    const auto centre = static_cast<Eigen::Index>(row);
    parallelChunks(
        sample.size(), blocksAtOnce * RowBlocks::lanes, [&](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                candidate[i] = std::min<double>(distance[i], squaredDistance(rows, sample[i], rows, centre));
        });
    return std::accumulate(candidate.begin(), candidate.end(), 0.0);
}

/// Centres drawn one by one, each row with a chance in proportion to its squared distance to the centres
/// before; of a few such draws the one that leaves the smallest distances is kept.
Features seedCentres(const Features& rows, int k, Random& random) {
    const std::vector<std::size_t> sample = contentSample(rows, seedRows);
    const int draws = 2 + static_cast<int>(std::log(k));
    Features centres(k, rows.cols());
    std::vector<double> distance(sample.size(), std::numeric_limits<double>::infinity());
    std::vector<double> candidate(sample.size()), best(sample.size());
    for (int c = 0; c < k; ++c) {
        double smallest = std::numeric_limits<double>::infinity();
        for (int draw = 0; draw < (c == 0 ? 1 : draws); ++draw) {
            const bool far =
                c > 0 && std::any_of(distance.begin(), distance.end(), [](double d) { return d > 0; });
            const std::size_t row = sample[far ? random.weighted(distance) : random.below(sample.size())];
            const double sum = withCentre(rows, sample, row, distance, candidate);
            if (sum < smallest) {
                smallest = sum;
                best.swap(candidate);
                centres.row(c) = rows.row(static_cast<Eigen::Index>(row));
            }
        }
        distance = best;
    }
    return centres;
}

/// What the rows that changed their cluster add to and take from the sums.
struct Changes {
    Eigen::MatrixXd sum;
    Eigen::VectorXd count;
    std::int64_t moved = 0;

    Changes(Eigen::Index k, Eigen::Index columns)
        : sum(Eigen::MatrixXd::Zero(k, columns))
        , count(Eigen::VectorXd::Zero(k)) {}
    Changes& operator+=(const Changes& other) {
        sum += other.sum;
        count += other.count;
        moved += other.moved;
        return *this;
    }
    void add(const Features& rows, std::size_t row, int cluster, double sign) {
        sum.row(cluster) += sign * rows.row(static_cast<Eigen::Index>(row)).cast<double>();
        count[cluster] += sign;
    }
};

/// Assigns each row to its nearest centre. After the first sweeps few rows move, and only those are added up.
Changes assign(const Features& rows, const RowBlocks& blocks, const Features& centres,
               std::vector<int>& cluster) {
    const PackedCentres packed = packCentres(centres);
    const Changes zero(centres.rows(), rows.cols());
    return parallelSum(blocks.blocks(), blocksAtOnce, zero, [&](std::size_t begin, std::size_t end) {
        Changes changes(centres.rows(), rows.cols());
        std::array<std::int32_t, RowBlocks::lanes> nearest;
        std::array<float, RowBlocks::lanes> score;
        for (std::size_t block = begin; block < end; ++block) {
            nearestCentres(blocks.block(block), blocks.columns(), packed, nearest.data(), score.data());
            const std::size_t first = block * RowBlocks::lanes;
            const std::size_t last = std::min(blocks.rows(), first + RowBlocks::lanes);
            for (std::size_t row = first; row < last; ++row) {
                const int now = nearest[row - first];
                if (now == cluster[row])
                    continue;
                if (cluster[row] >= 0)
                    changes.add(rows, row, cluster[row], -1);
                changes.add(rows, row, now, 1);
                cluster[row] = now;
                ++changes.moved;
            }
        }
        return changes;
    });
}

bool precedes(const Features& rows, std::size_t a, std::size_t b) {
    const float* first = rows.data() + static_cast<Eigen::Index>(a) * rows.cols();
    const float* second = rows.data() + static_cast<Eigen::Index>(b) * rows.cols();
    return std::lexicographical_compare(first, first + rows.cols(), second, second + rows.cols());
}

/// The row that is farthest from its own centre.
std::size_t farthestRow(const Features& rows, const Features& centres, const std::vector<int>& cluster) {
    std::size_t farthest = 0;
    float largest = -1;
    for (std::size_t row = 0; row < cluster.size(); ++row) {
        const float distance = squaredDistance(rows, row, centres, cluster[row]);
        if (distance > largest || (distance == largest && precedes(rows, row, farthest))) {
            largest = distance;
            farthest = row;
        }
    }
    return farthest;
}

/// Moves the centres to the means of their rows and returns the sum of the squared steps. An empty cluster
/// starts anew at the row that is farthest from its own centre.
double moveCentres(Features& centres, const Changes& total, const Features& rows,
                   const std::vector<int>& cluster) {
    const Features before = centres;
    for (Eigen::Index c = 0; c < centres.rows(); ++c)
        if (total.count[c] > 0.5)
            centres.row(c) = (total.sum.row(c) / total.count[c]).cast<float>();
    for (Eigen::Index c = 0; c < centres.rows(); ++c)
        if (total.count[c] <= 0.5)
            centres.row(c) = rows.row(static_cast<Eigen::Index>(farthestRow(rows, centres, cluster)));
    return (centres - before).cast<double>().squaredNorm();
}

double inertiaOf(const Features& rows, const KMeans& model) {
    return parallelSum(model.cluster.size(), blocksAtOnce * RowBlocks::lanes, 0.0,
                       [&](std::size_t begin, std::size_t end) {
                           double sum = 0;
                           for (std::size_t row = begin; row < end; ++row)
                               sum += squaredDistance(rows, row, model.centres, model.cluster[row]);
                           return sum;
                       });
}

/// Mean variance of the columns, the unit of the tolerance.
double meanVariance(const Features& rows) {
    double sum = 0;
    for (Eigen::Index column = 0; column < rows.cols(); ++column) {
        const double mean = rows.col(column).cast<double>().mean();
        sum += (rows.col(column).cast<double>().array() - mean).square().mean();
    }
    return rows.cols() > 0 ? sum / static_cast<double>(rows.cols()) : 0;
}

/// Numbers the clusters by size, largest first.
void orderBySize(KMeans& model, int k) {
    std::vector<std::int64_t> size(static_cast<std::size_t>(k), 0);
    for (const int c : model.cluster)
        ++size[static_cast<std::size_t>(c)];
    std::vector<int> order(static_cast<std::size_t>(k));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        const auto sizeA = size[static_cast<std::size_t>(a)];
        const auto sizeB = size[static_cast<std::size_t>(b)];
        return sizeA != sizeB
                   ? sizeA > sizeB
                   : precedes(model.centres, static_cast<std::size_t>(a), static_cast<std::size_t>(b));
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
    if (!monitor.report(0, Stage::Fitting))
        return cancelledError();
    Random random(options.seed);
    const RowBlocks blocks(rows);
    const double stillStep = options.tolerance > 0 ? options.tolerance * meanVariance(rows) : -1;
    KMeans model;
    model.cluster.assign(static_cast<std::size_t>(rows.rows()), -1);
    model.centres = seedCentres(rows, options.k, random);
    model.fit.termination = Termination::IterationLimit;
    Changes total(options.k, rows.cols());
    while (model.fit.iterations < options.maxIterations) {
        if (!monitor.report(static_cast<double>(model.fit.iterations) / options.maxIterations,
                            Stage::Fitting))
            return cancelledError();
        ++model.fit.iterations;
        const Changes changes = assign(rows, blocks, model.centres, model.cluster);
        total += changes;
        const bool settled = changes.moved == 0;
        if (settled || moveCentres(model.centres, total, rows, model.cluster) <= stillStep) {
            model.fit.termination = Termination::Converged;
            if (!settled)
                assign(rows, blocks, model.centres, model.cluster);
            break;
        }
    }
    model.inertia = inertiaOf(rows, model);
    model.fit.objective = model.inertia;
    orderBySize(model, options.k);
    return model;
}

double silhouette(const Features& rows, const std::vector<int>& cluster, int k, std::size_t sampleSize) {
    const auto n = static_cast<std::size_t>(rows.rows());
    const std::size_t count = std::min(n, sampleSize);
    const std::vector<std::size_t> sample = contentSample(rows, count);
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
