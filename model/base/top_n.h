#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace crosscut {

/// Keeps the n best of a stream of (index, score); equal scores are won by the lower index, whatever their
/// order.
template<typename Score>
class TopN {
public:
    struct Entry {
        std::uint32_t index = 0;
        Score score{};
    };

    explicit TopN(std::size_t n)
        : m_n(n) {
        m_heap.reserve(n);
    }

    bool full() const { return m_n > 0 && m_heap.size() == m_n; }
    /// The score to beat (or to equal, with a lower index) once full() is true.
    Score threshold() const { return m_heap.front().score; }

    void push(std::uint32_t index, Score score) {
        const Entry entry{index, score};
        if (m_heap.size() < m_n) {
            m_heap.push_back(entry);
            std::push_heap(m_heap.begin(), m_heap.end(), better);
        } else if (m_n > 0 && better(entry, m_heap.front())) {
            std::pop_heap(m_heap.begin(), m_heap.end(), better);
            m_heap.back() = entry;
            std::push_heap(m_heap.begin(), m_heap.end(), better);
        }
    }

    /// Best first; empties the collection.
    std::vector<Entry> take() {
        std::sort(m_heap.begin(), m_heap.end(), better);
        std::vector<Entry> entries = std::move(m_heap);
        m_heap.clear();
        m_heap.reserve(m_n);
        return entries;
    }

private:
    static bool better(const Entry& a, const Entry& b) {
        return a.score != b.score ? a.score > b.score : a.index < b.index;
    }

    std::size_t m_n;
    std::vector<Entry> m_heap; ///< worst on top
};

} // namespace crosscut
