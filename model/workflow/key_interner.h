#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace crosscut::workflow {

/// Numbers keys from 0 in the order in which they come: a flat hash table with linear probing over keys in
/// large blocks, so that a million events cost a million short look-ups and no allocation each.
class KeyInterner {
public:
    KeyInterner();

    std::uint32_t intern(std::string_view key) { return intern(key, slotHash(key)); }
    /// Appends the number of each key, in their order. Faster than one by one: what a look-up needs from
    /// memory is asked for while the keys before it are looked up.
    void intern(std::span<const std::string_view> keys, std::vector<std::uint32_t>& numbers);
    /// All keys by number; views stay valid while the interner lives.
    const std::vector<std::string_view>& keys() const { return m_keys; }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = empty;
    };
    static constexpr std::uint32_t empty = UINT32_MAX;

    static std::uint32_t slotHash(std::string_view key);
    std::uint32_t intern(std::string_view key, std::uint32_t hash);
    std::string_view stored(std::string_view key);
    void grow();

    std::vector<Slot> m_slots;
    std::vector<std::string_view> m_keys;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char* m_next = nullptr; ///< where the next key goes, in the last block
    std::size_t m_free = 0; ///< bytes left there
};

} // namespace crosscut::workflow
