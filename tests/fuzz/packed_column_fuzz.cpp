#include "model/store/damaged.h"
#include "model/store/packed_column.h"
#include "tests/fuzz/fuzz_input.h"

#include <cstring>

using namespace crosscut::store;

namespace {

template<typename Unpack>
void unpack(const Unpack& unpacker, std::string_view bytes, std::size_t count) {
    try {
        crosscut::fuzz::require(unpacker(bytes.data(), bytes.size(), count).size() == count,
                                "a column has as many values as were asked for");
    } catch (const Damaged&) { // what it is for
    }
}

void packAndUnpack(std::string_view bytes) {
    std::vector<std::int64_t> integers(bytes.size() / 8);
    std::memcpy(integers.data(), bytes.data(), integers.size() * 8);
    const std::string packed = packIntegers(integers);
    crosscut::fuzz::require(unpackIntegers(packed.data(), packed.size(), integers.size()) == integers,
                            "integers come back as they were");
    std::vector<double> numbers(integers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = static_cast<double>(integers[i] >> 40) / 100;
    const std::string packedNumbers = packDoubles(numbers);
    crosscut::fuzz::require(unpackDoubles(packedNumbers.data(), packedNumbers.size(), numbers.size()) ==
                                numbers,
                            "numbers come back as they were");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 10)
        return 0;
    const std::size_t count = data[0] + 256u * (data[1] & 3u);
    const std::string_view column = crosscut::fuzz::viewOf(data, size).substr(2);
    unpack(unpackIntegers, column, count);
    unpack(unpackDoubles, column, count);
    packAndUnpack(column);
    return 0;
}
