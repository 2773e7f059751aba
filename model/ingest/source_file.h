#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/ingest/column_inference.h"
#include "model/ingest/csv_dialect.h"
#include "model/ingest/csv_reader.h"
#include "model/ingest/text_decoder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::ingest {

/// How to read a file; what is empty is found out.
struct SourceOptions {
    std::string path;
    std::string encoding;
    DialectHints dialect;
    std::size_t limit = std::string_view::npos; ///< read only so many bytes (previews)
    std::string sheet{}; ///< of a workbook, database or archive; empty: the only one or the first with rows
};

/// A table: unpacked from what it came in, decoded, its dialect known, its columns named. Lines are the rows
/// of a sheet, or the objects and records of a source that names its columns.
class SourceFile {
public:
    static Result<SourceFile> open(const SourceOptions& options);
    static Result<SourceFile> open(const SourceOptions& options, TaskMonitor& monitor);

    const DecodedText& decoded() const { return m_decoded; }
    std::string_view text() const { return m_decoded.text(); }
    const CsvDialect& dialect() const { return m_dialect; }
    const std::string& path() const { return m_path; }
    /// Headings, made unique; "column 3" where there is none.
    const std::vector<std::string>& columns() const { return m_columns; }
    /// The header's own text with its line end, and in text files all lines before it, to begin a file of
    /// rejects with.
    std::string_view preamble() const {
        return text().substr(m_preambleOffset, m_dataOffset - m_preambleOffset);
    }
    /// How much of the source was read: less than 1 for previews only.
    double shareRead() const { return m_share; }
    const std::vector<std::string>& sheets() const { return m_sheets; } ///< what there was to choose from
    const std::string& sheet() const { return m_sheet; }                ///< what was chosen
    /// What was done to the header, where it was not as wide as the rows.
    const std::optional<RowIssue>& headerIssue() const { return m_headerIssue; }
    bool rowsEndWithDelimiter() const { return m_rowsEndWithDelimiter; } ///< behind the last column
    std::size_t dataOffset() const { return m_dataOffset; }
    CsvReader records() const { return CsvReader(text(), m_dialect, m_dataOffset, m_dataLine); }

    /// SourceTooLarge or SourceFormat, where a reader gave up.
    Error refusal(const CsvReader& reader) const;

private:
    /// Finds header and data.
    static Result<SourceFile> locate(SourceFile source, bool isNamed);
    void nameColumns(const CsvRecord& first, std::size_t offset);
    /// Reads on over the rows that belong to the header.
    void takeHeader(const CsvRecord& header, CsvReader& reader);

    std::string m_path;
    DecodedText m_decoded;
    CsvDialect m_dialect;
    std::vector<std::string> m_columns;
    double m_share = 1;
    std::vector<std::string> m_sheets;
    std::string m_sheet;
    std::size_t m_preambleOffset = 0;
    std::size_t m_dataOffset = 0;
    std::int64_t m_dataLine = 1;
    std::optional<RowIssue> m_headerIssue;
    bool m_rowsEndWithDelimiter = false;
};

/// Shows every record (at most `most`) to one inference per column. Records that are cut wrongly are left
/// out.
Result<std::vector<ColumnInference>> inferColumns(const SourceFile& source, std::int64_t most,
                                                  TaskMonitor& monitor);
/// The same over another source with these columns, on top of what the inferences have seen.
Result<void> inferMore(const SourceFile& source, std::int64_t most, std::vector<ColumnInference>& columns,
                       TaskMonitor& monitor);

} // namespace crosscut::ingest
