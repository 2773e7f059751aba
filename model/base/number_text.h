#pragma once

#include <charconv>
#include <string>

namespace crosscut {

/// The shortest text that reads back as the same number, with a point whatever the locale ("29.85", "3",
/// "1e+300").
inline std::string numberText(double value) {
    char text[40];
    const auto result = std::to_chars(text, text + sizeof text, value);
    return std::string(text, result.ptr);
}

} // namespace crosscut
