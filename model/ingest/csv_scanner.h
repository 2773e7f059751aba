#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace crosscut::ingest {

/// Finds the next of two characters, 64 bytes at a time: the positions in a block come as one bit mask, so
/// that short cells cost a few instructions each.
class CsvScanner {
public:
    CsvScanner(std::string_view text, char first, char second)
        : m_text(text)
        , m_first(first)
        , m_second(second) {}

    /// Position of the first hit at or after `from`, or the end of the text.
    std::size_t next(std::size_t from) {
        if (from - m_base >= blockBytes)
            load(from & ~(blockBytes - 1));
        std::uint64_t mask = m_mask & (~std::uint64_t{0} << (from - m_base));
        while (mask == 0) {
            const std::size_t following = m_base + blockBytes;
            if (following >= m_text.size())
                return m_text.size();
            load(following);
            mask = m_mask;
        }
        return m_base + static_cast<std::size_t>(std::countr_zero(mask));
    }

private:
    static constexpr std::size_t blockBytes = 64;

    void load(std::size_t base) {
        m_base = base;
        if (base + blockBytes <= m_text.size()) {
            m_mask = maskOf(m_text.data() + base);
        } else if (base < m_text.size()) {
            char padded[blockBytes] = {};
            const std::size_t left = m_text.size() - base;
            std::memcpy(padded, m_text.data() + base, left);
            m_mask = maskOf(padded) & (~std::uint64_t{0} >> (blockBytes - left));
        } else {
            m_mask = 0;
        }
    }

    std::uint64_t maskOf(const char* block) const {
        std::uint64_t mask = 0;
#if defined(__SSE2__)
        const __m128i first = _mm_set1_epi8(m_first);
        const __m128i second = _mm_set1_epi8(m_second);
        for (int lane = 0; lane < 4; ++lane) {
            __m128i bytes;
            std::memcpy(&bytes, block + 16 * lane, sizeof bytes);
            const __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(bytes, first), _mm_cmpeq_epi8(bytes, second));
            mask |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(hits))} << (16 * lane);
        }
#else
        for (std::size_t i = 0; i < blockBytes; ++i)
            mask |= std::uint64_t{block[i] == m_first || block[i] == m_second} << i;
#endif
        return mask;
    }

    std::string_view m_text;
    char m_first;
    char m_second;
    std::size_t m_base = ~std::size_t{0} - blockBytes; ///< no block is loaded yet
    std::uint64_t m_mask = 0;
};

} // namespace crosscut::ingest
