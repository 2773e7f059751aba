#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace crosscut::ingest {

/// How a file separates and quotes its cells.
struct CsvDialect {
    std::string delimiter = ","; ///< one or more characters; " " means runs of blanks (aligned columns)
    char quote = '"';            ///< '\0': nothing is quoted
    char newline = '\n';         ///< '\r' only in files that have no line feed at all
    bool hasHeader = true;
    int skipLines = 0;          ///< lines before the header
    bool countsRecords = false; ///< lines are counted by records: each is a row of a sheet

    bool mergesBlanks() const { return delimiter == " "; }
};

/// What the user said; the rest is found out.
struct DialectHints {
    std::string delimiter;
    std::optional<char> quote;
    std::optional<bool> hasHeader;
    int skipLines = 0;
};

/// Reads the first records with each candidate and takes the one that cuts them most evenly, header included;
/// quoted delimiters do not count. The first row is a header where none of its cells is a number or a date
/// while the rows below have some, or where its cells are names that the mapping knows.
CsvDialect detectDialect(std::string_view text, const DialectHints& hints);

/// The dialect of the texts that TableWriter makes.
CsvDialect sheetDialect();

/// The same for one such text: what stands above the header, a title or notes in a few cells, is skipped
/// unless the user said how many rows to skip.
CsvDialect detectSheet(std::string_view text, const DialectHints& hints);

/// Where the first record begins, after the lines to skip.
std::size_t offsetAfterLines(std::string_view text, const CsvDialect& dialect);

} // namespace crosscut::ingest
