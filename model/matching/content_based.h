#pragma once

#include "model/matching/recommender.h"
#include "model/text/tf_idf.h"

#include <optional>
#include <string>
#include <vector>

namespace crosscut::matching {

/// What is written about an item: its tags as they are shown, and the words of its title and texts.
struct ItemTexts {
    std::vector<std::string> tags;
    text::Document words;
};

/// TF-IDF cosine over tags and words. A person's profile is the weighted sum of the rows of their items; the
/// score is the cosine of the profile with the item. Finds items that nobody has touched yet.
class ContentBased final : public Recommender {
public:
    /// One for each item of the matrix that fit() will see.
    explicit ContentBased(std::vector<ItemTexts> items);

    Reason explainSimilar(std::uint32_t item, std::uint32_t other) const override;

protected:
    Result<void> learn(TaskMonitor& monitor) override;
    void scoreUser(std::uint32_t user, std::span<float> scores) const override;
    void scoreItem(std::uint32_t item, std::span<float> scores) const override;
    Reason reasonFor(std::uint32_t user, std::uint32_t item) const override;

private:
    text::SparseVector profile(std::uint32_t user) const;
    Reason sharedReason(const text::SparseVector& profile, std::uint32_t item) const;

    std::vector<ItemTexts> m_items;
    std::optional<text::TfIdf> m_corpus;
};

/// |A ∩ B| / |A ∪ B| of the items' tag sets. A person's score of an item is the weighted mean over their
/// items.
class TagJaccard final : public Recommender {
public:
    explicit TagJaccard(const std::vector<ItemTexts>& items);

    Reason explainSimilar(std::uint32_t item, std::uint32_t other) const override;
    double similarity(std::uint32_t a, std::uint32_t b) const;

protected:
    Result<void> learn(TaskMonitor& monitor) override;
    void scoreUser(std::uint32_t user, std::span<float> scores) const override;
    void scoreItem(std::uint32_t item, std::span<float> scores) const override;
    Reason reasonFor(std::uint32_t user, std::uint32_t item) const override;

private:
    void addJaccard(std::uint32_t group, float weight, std::span<float> scores) const;
    std::vector<std::string> shared(std::uint32_t a, std::uint32_t b) const;

    std::vector<std::string> m_tags;    ///< in byte order of their normalised form, as first written
    std::vector<std::uint32_t> m_group; ///< of each item: items with the same tags are one group
    std::vector<std::vector<std::uint32_t>> m_sets;    ///< of each group, ascending
    std::vector<std::vector<std::uint32_t>> m_members; ///< items of each group
    std::vector<std::vector<std::uint32_t>> m_byTag;   ///< groups that carry each tag
};

} // namespace crosscut::matching
