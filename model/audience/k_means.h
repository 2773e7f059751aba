#pragma once

#include "model/base/fit_summary.h"
#include "model/base/result.h"
#include "model/base/task_monitor.h"

#include <Eigen/Core>
#include <cstdint>
#include <vector>

/// Lloyd's k-means (1982) with k-means++ seeding (Arthur and Vassilvitskii 2007) on standardised features.
/// The same seed gives the same clusters on any number of threads and in any order of the rows.
namespace crosscut::audience {

using Features = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Mean 0 and variance 1 by column; a constant column becomes 0.
Features standardised(const Features& raw);

struct KMeansOptions {
    int k = 4;
    std::uint64_t seed = 1;
    int maxIterations = 100;
    double tolerance = 1e-4; ///< settled once the centres' squared steps add up to less, in mean variances;
                             ///< 0: once no row changes its cluster
};

struct KMeans {
    std::vector<int> cluster; ///< of each row, 0 the largest
    Features centres;
    double inertia = 0; ///< sum of squared distances to the centres
    FitSummary fit;
};

/// InvalidOption where k is not in 1 .. rows. O(rows · k · columns) an iteration.
Result<KMeans> kMeans(const Features& rows, const KMeansOptions& options, TaskMonitor& monitor);

/// Mean silhouette (Rousseeuw 1987) over at most `sampleSize` rows (content_sample.h); 0 with fewer than
/// two clusters.
double silhouette(const Features& rows, const std::vector<int>& cluster, int k,
                  std::size_t sampleSize = 2000);

} // namespace crosscut::audience
