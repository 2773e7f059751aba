#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Cells as people write them. Every function takes the cell as it stands (blanks around it are ignored) and
/// gives nothing where the cell is not what it is asked for; none of them guesses half a value.
namespace crosscut::ingest {

/// 12, -3.5, 1e6, 1,234,567, 1 234, +7, 12 % (0.12), 480k, 1.2M, 3.2万, 1.5亿, full-width digits. With
/// decimal ',': 3,5 and 1.234.567,89. Thousands marks must stand every three digits. Not: inf, nan, 0x10,
/// 14周, 12-15.
std::optional<double> parseNumber(std::string_view text, char decimal = '.');

/// Digits with at most a sign: nothing for 1.5, something for 1995.0, which spreadsheets write.
std::optional<long long> parseInteger(std::string_view text);

/// The unit that a number is written with: "14周" -> 周, "12 weeks" -> weeks; empty where it has none, or one
/// that nobody knows.
std::string_view unitOf(std::string_view text);

struct ParsedMoney {
    double amount = 0;
    std::string currency; ///< ISO 4217; empty where the cell names none
};
/// 199, ¥199.00, 199元, $12.5, USD 12, 12 EUR, 免费 and free (0).
std::optional<ParsedMoney> parseMoney(std::string_view text, char decimal = '.');

/// A length of time in minutes: 142 min, 2小时30分钟, 1h 30m, 90m, 01:30:00. A bare number is in
/// `bareUnitMinutes` minutes. Weeks and lessons are no length of time in hours: 14周 gives nothing.
std::optional<double> parseMinutes(std::string_view text, double bareUnitMinutes, char decimal = '.');

/// 1 0 yes no y n true false t f 是 否 有 无 已 未 on off, in any case, and 1.0 and 0.0.
std::optional<bool> parseYesNo(std::string_view text);

/// What stands for "no value" in exports of other programs: NA, N/A, NaN, null, NULL, None, \N, -, —, #N/A.
bool isMissing(std::string_view text);

/// A list in a cell, trimmed, without empty parts and repeats. `separators` are the ones that the column uses
/// (see listSeparators); "(no genres listed)" and 无 are empty lists.
std::vector<std::string> parseList(std::string_view text, std::string_view separators);

/// The separators of lists in a column: the first of | ; 、 / , that its cells show (in a quarter of the
/// cells of the commonest at least), and with it the full-width ones, which stand for nothing else.
class ListSeparators {
public:
    void see(std::string_view cell);
    /// Empty where no cell holds any: then each cell is one entry.
    std::string chosen() const;

private:
    static constexpr std::size_t kinds = 5;
    long long m_cells[kinds] = {};
};

} // namespace crosscut::ingest
