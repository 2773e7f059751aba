#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace crosscut {

/// A 128-bit hash of content (two lanes of a murmur-style mix, not cryptographic): says whether two projects
/// hold the same data, the same on every machine.
class ContentHash {
public:
    void add(std::string_view bytes);
    void add(std::uint64_t word);
    void add(double number);
    std::string hex() const; ///< 32 digits
    std::uint64_t low() const { return m_low; }
    std::uint64_t high() const { return m_high; }

private:
    std::uint64_t m_low = 0x243f6a8885a308d3ULL;
    std::uint64_t m_high = 0x13198a2e03707344ULL;
};

/// 64-bit hash of a key, for flat hash maps and chunk hashes; the same on every machine.
std::uint64_t hashKey(std::string_view key);

} // namespace crosscut
