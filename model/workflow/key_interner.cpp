#include "model/workflow/key_interner.h"

#include "model/base/hash.h"

#include <algorithm>
#include <array>

namespace crosscut::workflow {

namespace {

constexpr std::size_t blockBytes = 256 * 1024;
constexpr std::size_t firstSlots = 4096;
constexpr std::size_t keysAtOnce = 32;

} // namespace

KeyInterner::KeyInterner()
    : m_slots(firstSlots) {}

std::uint32_t KeyInterner::slotHash(std::string_view key) {
    return static_cast<std::uint32_t>(hashKey(key) >> 16);
}

void KeyInterner::intern(std::span<const std::string_view> keys, std::vector<std::uint32_t>& numbers) {
    std::array<std::uint32_t, keysAtOnce> hashes{};
    for (std::size_t begin = 0; begin < keys.size(); begin += keysAtOnce) {
        const auto some = keys.subspan(begin, std::min(keysAtOnce, keys.size() - begin));
        const std::size_t mask = m_slots.size() - 1;
        for (std::size_t i = 0; i < some.size(); ++i) {
            hashes[i] = slotHash(some[i]);
            __builtin_prefetch(&m_slots[hashes[i] & mask]);
        }
        for (std::size_t i = 0; i < some.size(); ++i)
            if (const std::uint32_t number = m_slots[hashes[i] & mask].number; number != empty)
                __builtin_prefetch(&m_keys[number]);
        for (std::size_t i = 0; i < some.size(); ++i)
            if (const std::uint32_t number = m_slots[hashes[i] & mask].number; number != empty)
                __builtin_prefetch(m_keys[number].data());
        for (std::size_t i = 0; i < some.size(); ++i)
            numbers.push_back(intern(some[i], hashes[i]));
    }
}

std::uint32_t KeyInterner::intern(std::string_view key, std::uint32_t hash) {
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Slot& slot = m_slots[at];
        if (slot.number == empty) {
            slot = {hash, static_cast<std::uint32_t>(m_keys.size())};
            m_keys.push_back(stored(key));
            if (2 * m_keys.size() > m_slots.size())
                grow();
            return static_cast<std::uint32_t>(m_keys.size() - 1);
        }
        if (slot.hash == hash && m_keys[slot.number] == key)
            return slot.number;
    }
}

std::string_view KeyInterner::stored(std::string_view key) {
    if (m_free < key.size()) {
        m_free = std::max(blockBytes, key.size());
        m_next = m_blocks.emplace_back(std::make_unique_for_overwrite<char[]>(m_free)).get();
    }
    const std::string_view copy(m_next, key.size());
    std::copy(key.begin(), key.end(), m_next);
    m_next += key.size();
    m_free -= key.size();
    return copy;
}

void KeyInterner::grow() {
    std::vector<Slot> slots(2 * m_slots.size());
    const std::size_t mask = slots.size() - 1;
    for (const Slot& slot : m_slots) {
        if (slot.number == empty)
            continue;
        std::size_t at = slot.hash & mask;
        while (slots[at].number != empty)
            at = (at + 1) & mask;
        slots[at] = slot;
    }
    m_slots.swap(slots);
}

} // namespace crosscut::workflow
