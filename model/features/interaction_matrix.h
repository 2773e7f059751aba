#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crosscut::features {

/// Who did what how often: users × items in compressed rows. Within a row items ascend and are unique.
class InteractionMatrix {
public:
    InteractionMatrix() = default;

    /// From columns of equal length: user and item are 0-based and below `users` and `items`; the weights of
    /// repeated pairs are added. O(events + users + items), independent of the order of events.
    static InteractionMatrix fromEvents(std::span<const std::uint32_t> user,
                                        std::span<const std::uint32_t> item, std::span<const float> weight,
                                        std::size_t users, std::size_t items);

    struct Row {
        std::span<const std::uint32_t> items;
        std::span<const float> weights;

        std::size_t size() const { return items.size(); }
    };

    std::size_t users() const { return m_offsets.empty() ? 0 : m_offsets.size() - 1; }
    std::size_t items() const { return m_items; }
    std::size_t entries() const { return m_columns.size(); }
    Row row(std::size_t user) const;
    bool contains(std::size_t user, std::uint32_t item) const;

    std::span<const std::size_t> offsets() const { return m_offsets; }
    std::span<const std::uint32_t> columns() const { return m_columns; }
    std::span<const float> weights() const { return m_weights; }

    /// Items × users, with users ascending within a row.
    InteractionMatrix transposed() const;
    /// The number of people behind each item.
    std::vector<std::uint32_t> peopleByItem() const;

private:
    std::size_t m_items = 0;
    std::vector<std::size_t> m_offsets;
    std::vector<std::uint32_t> m_columns;
    std::vector<float> m_weights;
};

} // namespace crosscut::features
