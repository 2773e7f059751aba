#pragma once

#include <string>
#include <string_view>

namespace crosscut {

/// A text as one cell of a CSV file that a spreadsheet may open, by OWASP's advice on CSV injection: what it
/// would run as a formula (a text that begins with = + - @, their full-width forms, a tab or a line break,
/// and is no plain number) gets an apostrophe before it; what holds commas, quotes or line breaks is quoted.
///
/// Reading takes no apostrophe away: a defused text comes back with it, never shorter than it was.
std::string csvCell(std::string_view text);

} // namespace crosscut
