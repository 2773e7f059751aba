#pragma once

#include <string_view>

namespace crosscut {

/// A text file that was compiled into the program by crosscut_embed_text (packaging/cmake/embed_text.cmake).
struct EmbeddedText {
    std::string_view name; ///< file name without its folder
    std::string_view text;
};

} // namespace crosscut
