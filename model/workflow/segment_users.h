#pragma once

#include "model/base/fit_summary.h"
#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/sentence.h"
#include "model/base/task_monitor.h"
#include "model/domain/segment.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

struct SegmentOptions {
    SegmentMethod method = SegmentMethod::KMeans;
    int k = 0; ///< 0: the k of 2..8 with the best silhouette
    std::uint64_t seed = 1;
    bool save = true; ///< keep the segments in the project (where it may be written)
    bool force = false;
};

/// One segment as the charts and tables show it.
struct SegmentProfile {
    Segment segment;
    double share = 0; ///< of all people segmented
    bool suppressed =
        false; ///< too small to be shown, or would give a smaller one away: numbers are left out
    std::vector<double> featureMeans;    ///< in the order of SegmentationResult::features, in their own units
    std::vector<double> featureZ;        ///< standardised means, for the profile chart
    std::vector<double> activityByMonth; ///< events per person and month, for SegmentationResult::months
    std::vector<std::uint32_t> members;  ///< user ids, sorted
    std::vector<Sentence> sentences;     ///< what stands out
};

struct SegmentationResult {
    SegmentMethod method = SegmentMethod::KMeans;
    int k = 0;
    std::int64_t people = 0;
    std::vector<std::string>
        features; ///< stable names: "films_watched", "spend", "recency_days", "genre:科幻" ...
    std::vector<std::string> months;      ///< "2026-01"
    std::vector<SegmentProfile> segments; ///< largest first
    std::vector<std::pair<int, double>> silhouetteByK;
    double silhouette = 0;
    FitSummary fit;
    RunInfo run;
};

/// K-means groups people by how much they do, which genres they watch and which fields they take up
/// (model/audience/balanced_blocks.h); RFM groups those who have bought. NothingToModel without events;
/// NotEnoughData below 20 people, or below 10 buyers for RFM. What is saved replaces the segments of the
/// method.
Result<SegmentationResult> segmentUsers(store::ProjectFile& project, const SegmentOptions& options,
                                        TaskMonitor& monitor);

} // namespace crosscut::workflow
