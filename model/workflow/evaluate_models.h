#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/task_monitor.h"
#include "model/features/holdout_split.h"
#include "model/store/project_file.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::workflow {

using features::SplitKind;

struct EvaluateOptions {
    std::vector<std::string> models{"popularity", "tags", "knn"};
    SplitKind split = SplitKind::Time;
    double testShare = 0.2;
    int k = 10;
    std::uint64_t seed = 1;
    int bootstrap = 200;
    std::vector<std::string> eventKinds;
    bool force = false;
};

struct Interval {
    double low = 0;
    double high = 0;
};

struct ModelScore {
    std::string model;
    double ndcg = 0, map = 0, precision = 0, recall = 0, mrr = 0, coverage = 0, gini = 0;
    std::int64_t users = 0;
    std::int64_t skippedUsers = 0;
    Interval ndcgCi, mapCi, precisionCi, recallCi, mrrCi;
    std::optional<double> rmse, mae; ///< where the model predicts explicit ratings
    double fitSeconds = 0;
    double rankSeconds = 0;
};

struct EvaluationResult {
    std::vector<ModelScore> models;
    std::string split;
    int k = 10;
    double testShare = 0;
    RunInfo run;
};

Result<EvaluationResult> evaluateModels(const store::ProjectFile& project, const EvaluateOptions& options,
                                        TaskMonitor& monitor);

} // namespace crosscut::workflow
