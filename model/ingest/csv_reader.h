#pragma once

#include "model/ingest/csv_dialect.h"
#include "model/ingest/csv_scanner.h"
#include "model/ingest/row_issue.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::ingest {

/// One record. Views point into the text, or into the reader for cells with doubled or escaped characters:
/// valid until the next call.
struct CsvRecord {
    std::int64_t line = 0; ///< 1-based line on which the record begins
    std::string_view raw;  ///< without its line end
    std::vector<std::string_view> fields;
    std::optional<IssueKind> flaw; ///< UnclosedQuote
    std::string_view flawed;       ///< the text that the flaw is about
    bool looseQuotes = false;      ///< a quoted cell holds quotes that are neither doubled nor at its end
    bool spansLines = false;       ///< a cell holds a line end
    bool isComment = false;        ///< no row; its one cell is the line

    bool isBlank() const; ///< nothing but empty cells
};

/// Reads records of RFC 4180 and its relatives, one pass, no copy: quotes with doubled or escaped quotes and
/// line breaks inside, LF, CRLF or CR, comments. A quote inside a quoted cell ends it only before a delimiter
/// or a line's end; elsewhere it is text (looseQuotes). A quote that never closes costs one line, not the
/// rest of the file. Memory is bounded: a cell of more than longestField bytes or a row of more than
/// mostFields cells ends the reading with `tooLarge`.
class CsvReader {
public:
    static constexpr std::size_t longestField = std::size_t{16} << 20;
    static constexpr std::size_t mostFields = 10'000;

    /// Starts at `offset`, which is on line `line`.
    CsvReader(std::string_view text, const CsvDialect& dialect, std::size_t offset = 0,
              std::int64_t line = 1);

    bool next(CsvRecord& record);

    /// Quotes at the beginning of this cell (counted from 0), or of all, are text in the records to come.
    void takeQuotesAsText(std::size_t field) { m_textualQuotes = field; }
    static constexpr std::size_t allFields = ~std::size_t{0} - 1;
    /// Cuts the record that was just read down to its first line, as one of an UnclosedQuote, and goes on
    /// behind that: a quote that opened by mistake closes at another record's.
    void keepFirstLine(CsvRecord& record);

    std::size_t offset() const { return m_at; } ///< where the next record begins
    std::int64_t line() const { return m_line; }
    /// "field", "columns" or "quotes" where the reading was given up.
    std::string_view tooLarge() const { return m_tooLarge; }

private:
    std::size_t readQuoted(CsvRecord& record, std::size_t begin);
    std::size_t readPlain(CsvRecord& record, std::size_t begin);
    std::size_t openingQuote(std::size_t field, std::size_t at) const;
    std::size_t closingQuote(std::size_t from, std::size_t limit, CsvRecord& record, bool& unescape) const;
    bool endsCell(std::size_t at) const;
    bool isEscaped(std::size_t begin, std::size_t at) const;
    std::size_t fieldEnd(std::size_t from);
    bool isDelimiter(std::size_t at) const;
    std::size_t endOfLine(std::size_t from) const;
    std::string_view unescaped(std::string_view content, bool quoted);
    void addField(CsvRecord& record, std::string_view field, bool quoted);
    bool readComment(CsvRecord& record);
    void giveUpQuote(CsvRecord& record, std::size_t begin);
    void finish(CsvRecord& record, std::size_t begin, std::size_t end);

    std::string_view m_text;
    CsvDialect m_dialect;
    CsvScanner m_scanner;
    std::size_t m_at;
    std::int64_t m_line;
    std::int64_t m_innerLines = 0; ///< line breaks inside the quotes of this record
    std::deque<std::string> m_unescaped;
    std::string_view m_tooLarge;
    int m_unclosed = 0;
    std::size_t m_textualQuotes = ~std::size_t{0}; ///< none
};

} // namespace crosscut::ingest
