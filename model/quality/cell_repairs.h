#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Repairs of cells that lose nothing: each takes the distinct cells of a column and says which of them
/// should read otherwise. What a repair has mended it finds good: a second run says nothing.
namespace crosscut::quality {

/// A cell as it stands in so many rows. Lists are entries joined with '|'.
struct CellCount {
    std::string text;
    std::int64_t rows = 0;
};

enum class CellShape { Text, List };

/// Cells that should read otherwise, with what they should be; an empty text clears the cell.
using Rewrites = std::map<std::string, std::string, std::less<>>;

/// Blanks of every width, line ends and zero-width characters around cells and entries.
Rewrites trimBlanks(std::span<const CellCount> cells, CellShape shape);

/// Full-width letters and digits (ＡＢＣ１２３) as half-width ones. Full-width punctuation is good Chinese.
Rewrites foldWidth(std::span<const CellCount> cells, CellShape shape);

/// Words for a cell that is not known (NA, null, -, 未知, (no genres listed) ...) become empty cells; entries
/// of lists go. With `noneIsAnAnswer` 无 stays: no education is not an unknown one.
Rewrites clearMissingWords(std::span<const CellCount> cells, CellShape shape, bool noneIsAnAnswer = false);

/// Entries are separated by '|', each once. 、，； always separate; / , ; do where every part is an entry of
/// its own elsewhere, so that AC/DC stays whole.
Rewrites tidyLists(std::span<const CellCount> cells);

/// Spellings that differ by nothing but case, width and blanks become the commonest of them (of equally
/// common ones the first in byte order); entries of lists likewise. Blanks around a word are trimBlanks'
/// business.
Rewrites unifySpellings(std::span<const CellCount> cells, CellShape shape);

/// The year that stands in brackets in a title, 长街（1995） or Heat [1995]; nothing where two different
/// years do, or where none is in [1888, latest].
std::optional<int> yearInBrackets(std::string_view title, int latest);

} // namespace crosscut::quality
