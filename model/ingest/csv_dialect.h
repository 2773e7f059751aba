#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace crosscut::ingest {

/// How a file separates and quotes its cells.
struct CsvDialect {
    std::string delimiter = ","; ///< one or more characters; " " means runs of blanks (aligned columns)
    char quote = '"';            ///< '\0': nothing is quoted
    char escape = '\0';          ///< takes its meaning from the quote, delimiter or line end behind it
    std::string comment{};       ///< lines that begin with it are no rows; empty: there are none
    char newline = '\n';         ///< '\r' only in files that have no line feed at all
    bool hasHeader = true;
    int skipLines = 0;          ///< lines before the header
    bool countsRecords = false; ///< lines are counted by records: each is a row of a sheet
    bool ragged = false;        ///< lines leave out what is empty at their end

    bool mergesBlanks() const { return delimiter == " "; }
};

/// What the user said; the rest is found out.
struct DialectHints {
    std::string delimiter;
    std::optional<char> quote;
    std::optional<char> escape{}; ///< '\0': none
    std::optional<bool> hasHeader;
    int skipLines = 0;
};

/// Reads the first records with each candidate and takes the one that cuts them most evenly; quoted
/// delimiters do not count. Among the candidates are all runs of punctuation that most lines show. Then come
/// the quote, a backslash that escapes, comments, the lines above the header, and whether there is one.
CsvDialect detectDialect(std::string_view text, const DialectHints& hints);

/// The dialect of the texts that TableWriter makes.
CsvDialect sheetDialect();

/// The same for one such text, where only the header is to be found.
CsvDialect detectSheet(std::string_view text, const DialectHints& hints);

/// Where the first record begins, after the lines to skip.
std::size_t offsetAfterLines(std::string_view text, const CsvDialect& dialect);

} // namespace crosscut::ingest
