#include "model/features/interaction_matrix.h"

#include <algorithm>
#include <numeric>

namespace crosscut::features {

namespace {

struct Entry {
    std::uint32_t user, item;
    float weight;
};

/// Where each key's entries begin: a counting sort's offsets.
template<typename Key>
std::vector<std::size_t> countedOffsets(std::size_t keys, std::size_t n, const Key& key) {
    std::vector<std::size_t> offsets(keys + 1, 0);
    for (std::size_t i = 0; i < n; ++i)
        ++offsets[key(i) + 1];
    std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
    return offsets;
}

/// Sum that does not depend on the order in which repeats came.
float sumOfRepeats(std::span<Entry> repeats) {
    std::sort(repeats.begin(), repeats.end(),
              [](const Entry& a, const Entry& b) { return a.weight < b.weight; });
    double sum = 0;
    for (const Entry& entry : repeats)
        sum += entry.weight;
    return static_cast<float>(sum);
}

} // namespace

InteractionMatrix InteractionMatrix::fromEvents(std::span<const std::uint32_t> user,
                                                std::span<const std::uint32_t> item,
                                                std::span<const float> weight, std::size_t users,
                                                std::size_t items) {
    const std::size_t n = user.size();
    // Sorted by item first, then stably by user: rows come out with ascending items without comparing any.
    std::vector<Entry> byItem(n);
    std::vector<std::size_t> next = countedOffsets(items, n, [&](std::size_t i) { return item[i]; });
    for (std::size_t i = 0; i < n; ++i)
        byItem[next[item[i]]++] = {user[i], item[i], weight[i]};
    std::vector<Entry> byUser(n);
    next = countedOffsets(users, n, [&](std::size_t i) { return byItem[i].user; });
    for (const Entry& entry : byItem)
        byUser[next[entry.user]++] = entry;

    InteractionMatrix matrix;
    matrix.m_items = items;
    matrix.m_offsets.assign(users + 1, 0);
    matrix.m_columns.reserve(n);
    matrix.m_weights.reserve(n);
    for (std::size_t from = 0; from < n;) {
        std::size_t to = from + 1;
        while (to < n && byUser[to].user == byUser[from].user && byUser[to].item == byUser[from].item)
            ++to;
        matrix.m_columns.push_back(byUser[from].item);
        matrix.m_weights.push_back(to == from + 1 ? byUser[from].weight
                                                  : sumOfRepeats(std::span(byUser).subspan(from, to - from)));
        ++matrix.m_offsets[byUser[from].user + 1];
        from = to;
    }
    std::partial_sum(matrix.m_offsets.begin(), matrix.m_offsets.end(), matrix.m_offsets.begin());
    return matrix;
}

InteractionMatrix::Row InteractionMatrix::row(std::size_t user) const {
    const std::size_t from = m_offsets[user];
    const std::size_t n = m_offsets[user + 1] - from;
    return {std::span(m_columns).subspan(from, n), std::span(m_weights).subspan(from, n)};
}

bool InteractionMatrix::contains(std::size_t user, std::uint32_t item) const {
    const Row found = row(user);
    return std::binary_search(found.items.begin(), found.items.end(), item);
}

InteractionMatrix InteractionMatrix::transposed() const {
    InteractionMatrix result;
    result.m_items = users();
    result.m_offsets = countedOffsets(m_items, m_columns.size(), [&](std::size_t i) { return m_columns[i]; });
    result.m_columns.resize(m_columns.size());
    result.m_weights.resize(m_columns.size());
    std::vector<std::size_t> next(result.m_offsets.begin(), result.m_offsets.end() - 1);
    for (std::size_t user = 0; user < users(); ++user)
        for (std::size_t i = m_offsets[user]; i < m_offsets[user + 1]; ++i) {
            const std::size_t at = next[m_columns[i]]++;
            result.m_columns[at] = static_cast<std::uint32_t>(user);
            result.m_weights[at] = m_weights[i];
        }
    return result;
}

std::vector<std::uint32_t> InteractionMatrix::peopleByItem() const {
    std::vector<std::uint32_t> people(m_items, 0);
    for (const std::uint32_t item : m_columns)
        ++people[item];
    return people;
}

} // namespace crosscut::features
