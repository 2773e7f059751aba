#include "model/ingest/text_decoder.h"
#include "model/ingest/utf8.h"
#include "tests/fuzz/fuzz_input.h"

#include <array>

using namespace crosscut::ingest;

namespace {

void decode(std::string_view bytes, const std::string& encoding, std::size_t limit) {
    const auto decoded = decodeText(crosscut::fuzz::mapped(bytes), "input", encoding, limit);
    if (!decoded)
        return;
    const bool isUtf8 = firstBadUtf8(decoded->text()) == std::string_view::npos;
    crosscut::fuzz::require(isUtf8 || decoded->hasBadBytes(), "what is no UTF-8 is said to be none");
    crosscut::fuzz::require(decoded->hasNul() == (decoded->text().find('\0') != std::string_view::npos),
                            "NUL bytes are told");
    crosscut::fuzz::require(!trimmed(decoded->text()).empty(), "a text is not blank");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = crosscut::fuzz::viewOf(data, size);
    decode(bytes, {}, std::string_view::npos);
    decode(bytes, {}, size / 2);
    static constexpr std::array<const char*, 8> encodings{"GB18030", "Big5",     "Shift_JIS", "windows-1252",
                                                          "UTF-16",  "UTF-16BE", "UTF-32",    "EUC-KR"};
    if (size > 0)
        decode(bytes, encodings[data[0] % encodings.size()], std::string_view::npos);
    return 0;
}
