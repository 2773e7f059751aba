#pragma once

#include "model/ingest/csv_dialect.h"
#include "model/ingest/csv_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the first rows of a table say: where the table begins, how wide it is, what its columns are called.
namespace crosscut::ingest {

/// The first records of a text, comments left out.
struct SampleRow {
    std::vector<std::string> cells;
    std::int64_t line = 1;
    std::string_view raw; ///< into the text

    std::size_t filled() const; ///< cells that hold anything
};
std::vector<SampleRow> sampleRows(std::string_view text, const CsvDialect& dialect, std::size_t offset,
                                  std::size_t most);

/// The commonest number of cells, wide rows before narrow ones; 0 where there is no row.
std::size_t usualWidth(const std::vector<SampleRow>& rows);

/// Rows above the header, a title or notes. There are some where the first row with anything in it fills at
/// most half as many cells as most rows do, or is cut otherwise than they are while a later one reads like
/// their header; the header is the first row that fills as many.
std::size_t rowsAboveHeader(const std::vector<SampleRow>& rows, const CsvDialect& dialect);

/// None of its cells is a number or a date, or most are names that the mapping knows.
bool isHeaderRow(const std::vector<SampleRow>& rows);

/// Rows below the header that belong to it: units, or the names once more in another language. They hold no
/// number and no date where the rows below have nothing else.
std::size_t rowsBelowHeader(const std::vector<SampleRow>& rowsWithoutHeader);

/// The headings of a table whose rows are cut into `width` cells. A header that is cut otherwise is mended:
/// by another delimiter, by taking a quote as text, without an empty name, with the name of the first column
/// left out as R does, or with names for the columns at the end.
struct Headings {
    std::vector<std::string> names; ///< as they stand there
    std::size_t found = 0;          ///< before the mending
    bool mended = false;
    bool rowsEndWithDelimiter = false;
    bool rowsAreShorter = false; ///< than the header, all of them
};
Headings headingsOf(const CsvRecord& header, const CsvDialect& dialect,
                    const std::vector<SampleRow>& rowsWithoutHeader);

} // namespace crosscut::ingest
