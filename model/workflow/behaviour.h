#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/domain/event.h"
#include "model/features/interaction_matrix.h"
#include "model/matching/content_based.h"
#include "model/store/project_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace crosscut::workflow {

/// Something that people act on: of a catalog, or known from events alone (then it has no title but its key).
struct BehaviourItem {
    enum class Kind : std::uint8_t { Film, Course, Orphan };

    std::string key;
    Kind kind = Kind::Orphan;
    std::string title;
    std::string field; ///< of a course
    matching::ItemTexts texts;
};

/// People, items and events of a project, numbered in order of their keys, so that nothing that is computed
/// from them depends on the order of imports. Events are equally long columns of these numbers.
struct Behaviour {
    std::vector<std::string> users;
    std::vector<BehaviourItem> items; ///< by key, films before courses before orphans of the same key
    std::vector<std::uint32_t> user;
    std::vector<std::uint32_t> item;
    std::vector<float> weight; ///< what an act of its kind says about liking
    std::vector<std::uint8_t> kind;
    std::vector<double> value;
    std::vector<std::int64_t> time;

    /// The events that `keep` marks (empty: all) as users × items.
    features::InteractionMatrix matrix(const std::vector<std::uint8_t>& keep = {}) const;
    std::vector<matching::ItemTexts> texts() const;
};

struct BehaviourRequest {
    std::vector<std::string> kinds; ///< names of event kinds; empty: all. An unknown one is InvalidOption
    bool withTexts = false;         ///< tags and segmented texts, which take a while
};

Result<Behaviour> readBehaviour(const store::ProjectFile& project, const BehaviourRequest& request,
                                TaskMonitor& monitor);

} // namespace crosscut::workflow
