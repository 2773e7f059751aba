#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/features/interaction_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace crosscut::matching {

struct Recommendation {
    std::uint32_t item = 0;
    float score = 0;

    bool operator==(const Recommendation&) const = default;
};

/// Why an item stands in a list, in numbers; the workflow turns it into a sentence.
struct Reason {
    enum class Kind { Popular, SharedTags, SimilarItem };

    Kind kind = Kind::Popular;
    std::int64_t people = 0;       ///< Popular: people behind the item
    std::vector<std::string> tags; ///< SharedTags: strongest first
    std::uint32_t item = 0;        ///< SimilarItem: the item of the person's own that speaks most for it
};

/// What every model of affinity can do. Scores rank within one model and mean nothing across models; 0 is "no
/// evidence", and items without evidence are not listed. Equal scores come in order of item index, so the
/// caller numbers items in order of their keys. Results do not depend on the number of threads.
///
/// People without history, and people for whom a model knows nothing, get the most popular items: a list
/// always comes unless there is no behaviour at all. Items that a person already has are masked.
class Recommender {
public:
    virtual ~Recommender() = default;

    /// Learns from users × items; the matrix must outlive the model. ErrorCode::Cancelled where the monitor
    /// says so.
    Result<void> fit(const features::InteractionMatrix& matrix, TaskMonitor& monitor);

    std::vector<Recommendation> recommend(std::uint32_t user, std::size_t top) const;
    /// The same lists as recommend() gives one by one, in order of `users`.
    Result<std::vector<std::vector<Recommendation>>>
    recommendAll(std::span<const std::uint32_t> users, std::size_t top, TaskMonitor& monitor) const;
    /// The items nearest to one, of those that `allowed` marks (empty: all), without itself.
    std::vector<Recommendation> similarItems(std::uint32_t item, std::size_t top,
                                             std::span<const std::uint8_t> allowed = {}) const;

    Reason explain(std::uint32_t user, std::uint32_t item) const;
    /// Why `other` stands in the list of `item`.
    virtual Reason explainSimilar(std::uint32_t item, std::uint32_t other) const;

protected:
    virtual Result<void> learn(TaskMonitor& monitor) = 0;
    /// Adds to `scores` (one for each item, all 0) what the person's history says.
    virtual void scoreUser(std::uint32_t user, std::span<float> scores) const = 0;
    virtual void scoreItem(std::uint32_t item, std::span<float> scores) const = 0;
    /// Asked only for items with a score of the model's own.
    virtual Reason reasonFor(std::uint32_t user, std::uint32_t item) const = 0;

    const features::InteractionMatrix& matrix() const { return *m_matrix; }
    Reason popularReason(std::uint32_t item) const;
    std::span<const std::uint32_t> people() const { return m_people; }

private:
    std::vector<Recommendation> recommend(std::uint32_t user, std::size_t top,
                                          std::vector<float>& scores) const;
    void mask(std::uint32_t user, std::span<float> scores) const;

    const features::InteractionMatrix* m_matrix = nullptr;
    std::vector<std::uint32_t> m_people; ///< behind each item
};

} // namespace crosscut::matching
