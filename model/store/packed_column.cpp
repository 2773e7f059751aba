#include "model/store/packed_column.h"

#include "model/store/damaged.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

namespace crosscut::store {

namespace {

enum class Encoding : std::uint8_t { Packed, Differences, Hundredths, RawDoubles };

constexpr unsigned widestPacked = 56; ///< fits one unaligned 64-bit load whatever the bit offset
constexpr std::size_t padding = 8;

struct Header {
    Encoding encoding = Encoding::Packed;
    std::uint8_t width = 0; ///< bits a value; 64: whole words
    std::uint8_t hasMissing = 0;
    std::uint8_t reserved[5] = {};
    std::int64_t base = 0;
    std::int64_t divisor = 1;
};
static_assert(sizeof(Header) == 24);

std::size_t packedBytes(std::size_t count, unsigned width) {
    return width == 64 ? count * 8 : (count * width + 7) / 8 + padding;
}

std::string withHeader(const Header& header, std::size_t bodySize) {
    std::string bytes(sizeof(Header) + bodySize, '\0');
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

std::string packWords(Header header, std::span<const std::uint64_t> words) {
    const std::uint64_t largest = words.empty() ? 0 : *std::max_element(words.begin(), words.end());
    const unsigned width = static_cast<unsigned>(std::bit_width(largest));
    header.width = static_cast<std::uint8_t>(width > widestPacked ? 64 : width);
    std::string bytes = withHeader(header, packedBytes(words.size(), header.width));
    char* body = bytes.data() + sizeof(Header);
    if (header.width == 64) {
        std::memcpy(body, words.data(), words.size() * 8);
        return bytes;
    }
    std::size_t bit = 0;
    for (const std::uint64_t word : words) {
        std::uint64_t slot;
        std::memcpy(&slot, body + bit / 8, 8);
        slot |= word << (bit % 8);
        std::memcpy(body + bit / 8, &slot, 8);
        bit += width;
    }
    return bytes;
}

std::vector<std::uint64_t> unpackWords(const Header& header, const char* body, std::size_t bodySize,
                                       std::size_t count) {
    if ((header.width > widestPacked && header.width != 64) || bodySize != packedBytes(count, header.width))
        throw Damaged("an event column has the wrong length");
    std::vector<std::uint64_t> words(count);
    if (header.width == 64) {
        std::memcpy(words.data(), body, count * 8);
        return words;
    }
    const std::uint64_t mask = (std::uint64_t{1} << header.width) - 1;
    const unsigned width = header.width;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t bit = i * width;
        std::uint64_t slot;
        std::memcpy(&slot, body + bit / 8, 8);
        words[i] = slot >> (bit % 8) & mask;
    }
    return words;
}

std::uint64_t distance(std::int64_t from, std::int64_t to) {
    return static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from);
}

std::string packWithMissing(Encoding encoding, std::span<const std::int64_t> values) {
    Header header;
    header.encoding = encoding;
    std::int64_t lowest = std::numeric_limits<std::int64_t>::max();
    for (const std::int64_t value : values) {
        if (value == missingInteger)
            header.hasMissing = 1;
        else
            lowest = std::min(lowest, value);
    }
    header.base = lowest == std::numeric_limits<std::int64_t>::max() ? 0 : lowest;
    std::uint64_t divisor = 0;
    for (const std::int64_t value : values)
        if (value != missingInteger && divisor != 1)
            divisor = std::gcd(divisor, distance(header.base, value));
    if (divisor > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        divisor = 1;
    header.divisor = divisor == 0 ? 1 : static_cast<std::int64_t>(divisor);
    std::vector<std::uint64_t> words(values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        words[i] = values[i] == missingInteger
                       ? 0
                       : distance(header.base, values[i]) / static_cast<std::uint64_t>(header.divisor) +
                             header.hasMissing;
    return packWords(header, words);
}

Header readHeader(const void* bytes, std::size_t size) {
    Header header;
    if (bytes == nullptr || size < sizeof header)
        throw Damaged("an event column is cut short");
    std::memcpy(&header, bytes, sizeof header);
    return header;
}

std::vector<std::int64_t> decode(const Header& header, const void* bytes, std::size_t size,
                                 std::size_t count) {
    const char* body = static_cast<const char*>(bytes) + sizeof(Header);
    const auto words = unpackWords(header, body, size - sizeof(Header), count);
    std::vector<std::int64_t> values(count);
    const auto base = static_cast<std::uint64_t>(header.base);
    if (header.encoding == Encoding::Differences) {
        std::uint64_t value = base;
        for (std::size_t i = 0; i < count; ++i)
            values[i] = static_cast<std::int64_t>(value += words[i]);
        return values;
    }
    const auto divisor = static_cast<std::uint64_t>(header.divisor);
    if (header.hasMissing == 0)
        for (std::size_t i = 0; i < count; ++i)
            values[i] = static_cast<std::int64_t>(base + words[i] * divisor);
    else
        for (std::size_t i = 0; i < count; ++i)
            values[i] =
                words[i] == 0 ? missingInteger : static_cast<std::int64_t>(base + (words[i] - 1) * divisor);
    return values;
}

/// Hundredths of the values where every one comes back from its hundredths bit for bit.
bool asHundredths(std::span<const double> values, std::vector<std::int64_t>& hundredths) {
    constexpr double largest = 1e13;
    hundredths.resize(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = values[i];
        if (std::isnan(value)) {
            hundredths[i] = missingInteger;
            continue;
        }
        if (!(std::abs(value) < largest))
            return false;
        hundredths[i] = std::llround(value * 100);
        if (static_cast<double>(hundredths[i]) / 100 != value)
            return false;
    }
    return true;
}

} // namespace

std::string packIntegers(std::span<const std::int64_t> values) {
    return packWithMissing(Encoding::Packed, values);
}

std::string packSorted(std::span<const std::int64_t> values) {
    Header header;
    header.encoding = Encoding::Differences;
    header.base = values.empty() ? 0 : values.front();
    std::vector<std::uint64_t> words(values.size());
    for (std::size_t i = 1; i < values.size(); ++i)
        words[i] = distance(values[i - 1], values[i]);
    return packWords(header, words);
}

std::string packDoubles(std::span<const double> values) {
    std::vector<std::int64_t> hundredths;
    if (asHundredths(values, hundredths))
        return packWithMissing(Encoding::Hundredths, hundredths);
    Header header;
    header.encoding = Encoding::RawDoubles;
    header.width = 64;
    std::string bytes = withHeader(header, values.size() * 8);
    std::memcpy(bytes.data() + sizeof header, values.data(), values.size() * 8);
    return bytes;
}

std::vector<std::int64_t> unpackIntegers(const void* bytes, std::size_t size, std::size_t count) {
    const Header header = readHeader(bytes, size);
    if (header.encoding != Encoding::Packed && header.encoding != Encoding::Differences)
        throw Damaged("an event column is of the wrong type");
    return decode(header, bytes, size, count);
}

std::vector<double> unpackDoubles(const void* bytes, std::size_t size, std::size_t count) {
    const Header header = readHeader(bytes, size);
    std::vector<double> values(count);
    if (header.encoding == Encoding::RawDoubles) {
        if (size != sizeof header + count * 8)
            throw Damaged("an event column has the wrong length");
        if (count > 0) // nothing to copy to otherwise
            std::memcpy(values.data(), static_cast<const char*>(bytes) + sizeof header, count * 8);
        return values;
    }
    if (header.encoding != Encoding::Hundredths)
        throw Damaged("an event column is of the wrong type");
    const auto hundredths = decode(header, bytes, size, count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = hundredths[i] == missingInteger ? std::numeric_limits<double>::quiet_NaN()
                                                    : static_cast<double>(hundredths[i]) / 100;
    return values;
}

} // namespace crosscut::store
