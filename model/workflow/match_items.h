#pragma once

#include "model/base/result.h"
#include "model/base/run_info.h"
#include "model/base/sentence.h"
#include "model/base/task_monitor.h"
#include "model/store/project_file.h"

#include <string>
#include <vector>

namespace crosscut::workflow {

struct MatchOptions {
    std::string model = "knn"; ///< popularity, tags, jaccard, knn (others are InvalidOption until they exist)
    bool forFilms = false;     ///< false: items for users; true: courses for films
    std::string id;            ///< only this user or film; empty: all
    int top = 10;
    std::vector<std::string> eventKinds; ///< empty: all
    int neighbours = 20;
    double shrinkage = 10;
    std::string weighting = "cosine"; ///< of knn: cosine, tfidf, bm25
    std::uint64_t seed = 1;
    bool force = false;
};

struct MatchedItem {
    std::string id;
    std::string title;
    double score = 0;
    Sentence reason;
};
struct MatchList {
    std::string id; ///< user or film key
    std::string title;
    std::vector<MatchedItem> results;
};
struct MatchResult {
    std::string model;
    std::vector<MatchList> items;
    double fitSeconds = 0;
    double rankSeconds = 0;
    RunInfo run;
};

Result<MatchResult> matchItems(const store::ProjectFile& project, const MatchOptions& options,
                               TaskMonitor& monitor);

} // namespace crosscut::workflow
