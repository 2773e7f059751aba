#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crosscut::ingest {

/// Length of the well-formed UTF-8 sequence that `text` begins with; 0 where it begins with none.
std::size_t utf8SequenceLength(std::string_view text);

/// Offset of the first byte that is not well-formed UTF-8, or npos. Runs of ASCII go by 32 bytes at a time.
std::size_t firstBadUtf8(std::string_view text);

/// How much of a text is UTF-8 beyond ASCII, to tell a UTF-8 file with a few bad bytes from another encoding.
struct Utf8Census {
    std::size_t sequences = 0; ///< well-formed sequences of two or more bytes
    std::size_t bad = 0;       ///< bytes that belong to none
};
Utf8Census utf8Census(std::string_view text);

/// Full-width digits and letters become ASCII (１２ -> 12, ％ -> %), so that what an input method typed is
/// read alike.
std::string withoutFullWidth(std::string_view text);

/// Without blanks at both ends, no-break and ideographic ones included.
std::string_view trimmed(std::string_view text);

/// ASCII letters in lower case; all other bytes as they are.
std::string lowered(std::string_view text);

} // namespace crosscut::ingest
