#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace crosscut::workflow {

/// The different pairs of a long stream, each packed into one number that sorts by the first, then by the
/// second. Memory is for twice the different ones, however often they come.
class DistinctPairs {
public:
    void add(std::uint32_t first, std::uint32_t second) {
        m_pairs.push_back(std::uint64_t{first} << 32 | second);
        if (m_pairs.size() >= m_limit)
            settle();
    }
    /// Sorted.
    std::vector<std::uint64_t> take() {
        settle();
        return std::exchange(m_pairs, {});
    }

    static std::uint32_t first(std::uint64_t pair) { return static_cast<std::uint32_t>(pair >> 32); }
    static std::uint32_t second(std::uint64_t pair) { return static_cast<std::uint32_t>(pair); }

private:
    static constexpr std::size_t smallestLimit = std::size_t{1} << 20;

    void settle() {
        std::sort(m_pairs.begin(), m_pairs.end());
        m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
        m_limit = std::max(smallestLimit, 2 * m_pairs.size());
    }

    std::vector<std::uint64_t> m_pairs;
    std::size_t m_limit = smallestLimit;
};

} // namespace crosscut::workflow
