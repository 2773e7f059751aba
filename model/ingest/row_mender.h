#pragma once

#include "model/ingest/column_inference.h"
#include "model/ingest/csv_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::ingest {

/// The cells of a line that its file's dialect does not cut into `width`: with another of the usual
/// delimiters, or with one or all quotes at the beginnings of cells taken as text. Nothing where neither
/// does.
std::optional<std::vector<std::string>> splitOtherwise(std::string_view line, const CsvDialect& dialect,
                                                       std::size_t width);

/// The cells of a line in which nothing is quoted.
std::vector<std::string> cellsWithQuotesAsText(std::string_view line, const CsvDialect& dialect);

/// Makes rows of records that are cut wrongly, where there is one way to do so that the columns bear out:
/// every cell reads like the others of its column. What is done is said, never silent.
class RowMender {
public:
    RowMender(const CsvDialect& dialect, const std::vector<ColumnInference>& columns)
        : m_dialect(dialect)
        , m_columns(columns) {}

    struct Mended {
        std::vector<std::string> cells;
        IssueKind how = IssueKind::QuoteKept;
    };
    /// `line` is the record's first line, or all of it. Nothing where the row cannot be saved for certain.
    std::optional<Mended> mend(std::string_view line) const;
    /// A row in any case, where the user asked for one: quotes are text where they do not close, missing
    /// cells are empty, surplus ones are joined to the cell where the row fits its columns best.
    std::optional<std::vector<std::string>> force(std::string_view line) const;

private:
    using Cells = std::vector<std::string>;
    std::optional<Mended> withQuotesAsText(std::string_view line) const;
    std::optional<Mended> withoutEmptyCell(const Cells& cells) const;
    std::optional<Mended> withEmptyEnd(Cells cells) const;
    std::optional<Mended> withOtherDelimiter(std::string_view line) const;
    /// Cells that do not read like the others of their column.
    std::size_t misfits(const Cells& cells) const;

    const CsvDialect& m_dialect;
    const std::vector<ColumnInference>& m_columns;
};

} // namespace crosscut::ingest
