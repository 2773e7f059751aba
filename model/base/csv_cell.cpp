#include "model/base/csv_cell.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace crosscut {

namespace {

bool isPlainNumber(std::string_view text) {
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    if (text.empty() || std::string_view("0123456789.").find(text.front()) == std::string_view::npos)
        return false;
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    return error == std::errc() && rest == end;
}

bool mayBeFormula(std::string_view text) {
    static constexpr std::array<std::string_view, 11> beginnings{"=",  "+",  "-",  "@",  "\t", "\r",
                                                                 "\n", "＝", "＋", "－", "＠"};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view one) { return text.starts_with(one); }) &&
           !isPlainNumber(text);
}

} // namespace

std::string csvCell(std::string_view text) {
    std::string cell = mayBeFormula(text) ? "'" : "";
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return cell += text;
    cell.insert(0, 1, '"');
    for (const char c : text)
        cell.append(c == '"' ? 2 : 1, c);
    return cell += '"';
}

} // namespace crosscut
