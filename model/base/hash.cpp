#include "model/base/hash.h"

#include <bit>
#include <cstdio>
#include <cstring>

namespace crosscut {

namespace {

std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t loadWord(const char* from, std::size_t length) {
    std::uint64_t word = 0;
    std::memcpy(&word, from, length);
    return word;
}

} // namespace

void ContentHash::add(std::uint64_t word) {
    m_low = mix(m_low ^ word ^ 0xa0761d6478bd642fULL, 0xe7037ed1a0b428dbULL);
    m_high = mix(m_high + word, 0x8ebc6af09c88c6e3ULL) ^ std::rotl(m_low, 23);
}

void ContentHash::add(double number) {
    add(std::bit_cast<std::uint64_t>(number == 0 ? 0.0 : number)); // one zero
}

void ContentHash::add(std::string_view bytes) {
    add(static_cast<std::uint64_t>(bytes.size()));
    add(hashKey(bytes));
}

std::string ContentHash::hex() const {
    char text[40];
    std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(m_high),
                  static_cast<unsigned long long>(m_low));
    return text;
}

std::uint64_t hashKey(std::string_view key) {
    std::uint64_t state = 0x2d358dccaa6c78a5ULL ^ key.size();
    const char* at = key.data();
    std::size_t left = key.size();
    for (; left >= 8; at += 8, left -= 8)
        state = mix(state ^ loadWord(at, 8), 0x8bb84b93962eacc9ULL);
    if (left > 0)
        state = mix(state ^ loadWord(at, left), 0x4b33a62ed433d4a3ULL);
    return mix(state ^ 0x4d5a2da51de1aa47ULL, 0xa0761d6478bd642fULL);
}

} // namespace crosscut
