#include "model/ingest/header_detection.h"

#include "model/ingest/date_parser.h"
#include "model/ingest/import_fields.h"
#include "model/ingest/row_mender.h"
#include "model/ingest/utf8.h"
#include "model/ingest/value_parser.h"

#include <algorithm>
#include <map>
#include <set>

namespace crosscut::ingest {

namespace {

constexpr std::size_t mostHeaderRows = 3;
constexpr std::size_t mostTitleRows = 100;

bool isTyped(std::string_view cell) {
    return parseNumber(cell) || parseTime(cell, DateOrder::Dmy) || parseTime(cell, DateOrder::Mdy);
}

bool readsLikeHeader(const std::vector<std::string>& cells) {
    std::size_t typed = 0;
    std::size_t known = 0;
    for (const std::string& cell : cells) {
        typed += isTyped(cell) ? 1 : 0;
        known += isKnownHeading(cell) ? 1 : 0;
    }
    return typed == 0 || 2 * known >= cells.size();
}

std::string_view firstLine(std::string_view raw) {
    return raw.substr(0, raw.find_first_of("\r\n"));
}

/// The commonest of the numbers, the greater of two that are as common.
template<typename Number>
std::size_t commonest(const std::vector<SampleRow>& rows, const Number& number) {
    std::map<std::size_t, std::size_t> rowsByNumber;
    for (const SampleRow& row : rows)
        ++rowsByNumber[number(row)];
    std::size_t result = 0;
    std::size_t most = 0;
    for (const auto& [cells, n] : rowsByNumber)
        if (n >= most) {
            most = n;
            result = cells;
        }
    return result;
}

/// Whether R wrote the table: one name less than there are cells, and the first cells tell the rows apart.
bool hasRowNames(std::size_t names, const std::vector<SampleRow>& rows) {
    std::set<std::string_view> first;
    for (const SampleRow& row : rows)
        if (row.cells.size() != names + 1 || row.cells.front().empty() ||
            !first.insert(row.cells.front()).second)
            return false;
    return rows.size() > 1;
}

/// Whether the last cell of every row is empty: lines that end with a delimiter.
bool endWithDelimiter(const std::vector<SampleRow>& rows) {
    return std::all_of(rows.begin(), rows.end(),
                       [](const SampleRow& row) { return row.cells.back().empty(); });
}

std::vector<std::string> texts(const CsvRecord& record) {
    return {record.fields.begin(), record.fields.end()};
}

} // namespace

std::size_t SampleRow::filled() const {
    return cells.size() -
           static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(),
                                                  [](const auto& cell) { return trimmed(cell).empty(); }));
}

std::vector<SampleRow> sampleRows(std::string_view text, const CsvDialect& dialect, std::size_t offset,
                                  std::size_t most) {
    std::vector<SampleRow> rows;
    CsvReader reader(text, dialect, offset);
    for (CsvRecord record; rows.size() < most && reader.next(record);) {
        if (record.looseQuotes && record.spansLines && !dialect.countsRecords)
            reader.keepFirstLine(record);
        if (record.flaw)
            rows.push_back({cellsWithQuotesAsText(record.raw, dialect), record.line, record.raw});
        else if (!record.isComment && !record.fields.empty())
            rows.push_back({texts(record), record.line, record.raw});
    }
    return rows;
}

std::size_t usualWidth(const std::vector<SampleRow>& rows) {
    std::vector<SampleRow> several;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(several),
                 [](const SampleRow& row) { return row.filled() > 1; });
    std::map<std::size_t, std::size_t> rowsByWidth;
    for (const SampleRow& row : several.empty() ? rows : several)
        ++rowsByWidth[row.cells.size()];
    std::size_t usual = 0;
    std::size_t most = 0;
    for (const auto& [width, n] : rowsByWidth)
        if (const std::size_t weight = n * n * width; weight >= most) { // a few wide rows below a long title
            most = weight;
            usual = width;
        }
    return usual;
}

std::size_t rowsAboveHeader(const std::vector<SampleRow>& rows, const CsvDialect& dialect) {
    std::vector<SampleRow> several;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(several),
                 [](const SampleRow& row) { return row.filled() > 1; });
    const std::size_t width = usualWidth(rows);
    std::erase_if(several, [&](const SampleRow& row) { return row.cells.size() != width; });
    const std::size_t usual = commonest(several, [](const SampleRow& row) { return row.filled(); });
    std::size_t first = 0;
    while (first < rows.size() && rows[first].filled() == 0)
        ++first;
    if (first == rows.size())
        return 0;
    if (rows[first].cells.size() != width) {
        const auto cells = splitOtherwise(firstLine(rows[first].raw), dialect, width);
        if (cells && readsLikeHeader(*cells))
            return first;
    }
    if (2 * rows[first].filled() <= usual) {
        std::size_t at = first;
        while (at < rows.size() && rows[at].filled() < usual && at < mostTitleRows)
            ++at;
        // A header may leave a cell empty that the rows fill: the row above, where it is as wide, is one.
        if (at > first + 1 && at < rows.size() && !readsLikeHeader(rows[at].cells) &&
            rows[at - 1].filled() + 1 >= usual && readsLikeHeader(rows[at - 1].cells))
            --at;
        return at < rows.size() ? at : first;
    }
    if (rows[first].cells.size() != width)
        for (std::size_t at = first + 1; at < std::min(rows.size(), mostTitleRows); ++at)
            if (rows[at].cells.size() == width)
                return readsLikeHeader(rows[at].cells) && at + 1 < rows.size() &&
                               !readsLikeHeader(rows[at + 1].cells)
                           ? at
                           : first;
    return first;
}

bool isHeaderRow(const std::vector<SampleRow>& rows) {
    return rows.empty() || readsLikeHeader(rows.front().cells);
}

std::size_t rowsBelowHeader(const std::vector<SampleRow>& rows) {
    if (rows.size() < 3)
        return 0;
    const std::size_t width = usualWidth(rows);
    std::size_t found = 0;
    while (found < std::min(mostHeaderRows, rows.size() - 2)) {
        const std::vector<std::string>& cells = rows[found].cells;
        if (cells.size() != width)
            return found;
        std::size_t contradicted = 0;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            if (trimmed(cells[column]).empty() || isMissing(cells[column]))
                continue;
            if (isTyped(cells[column]))
                return found;
            const bool restIsTyped = std::all_of(
                rows.begin() + static_cast<std::ptrdiff_t>(found) + 1, rows.end(), [&](const SampleRow& row) {
                    return column < row.cells.size() && isTyped(row.cells[column]);
                });
            contradicted += restIsTyped ? 1 : 0;
        }
        // One such cell may be a value gone wrong; two and none that is typed make a row of names.
        if (contradicted < 2)
            return found;
        ++found;
    }
    return found;
}

Headings headingsOf(const CsvRecord& header, const CsvDialect& dialect, const std::vector<SampleRow>& rows) {
    Headings headings;
    headings.names = header.flaw ? cellsWithQuotesAsText(header.raw, dialect) : texts(header);
    headings.found = headings.names.size();
    headings.mended = header.flaw.has_value();
    if (header.flaw)
        for (std::string& name : headings.names)
            std::erase(name, dialect.quote);
    std::vector<std::string>& names = headings.names;
    const std::size_t width = rows.empty() ? names.size() : usualWidth(rows);
    if (names.size() == width)
        return headings;
    headings.mended = true;
    if (auto cells = splitOtherwise(header.raw, dialect, width)) {
        names = *std::move(cells);
        for (std::string& name : names)
            std::erase(name, dialect.quote);
        return headings;
    }
    std::vector<SampleRow> whole;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(whole),
                 [&](const SampleRow& row) { return row.cells.size() == width; });
    if (names.size() > width) {
        const auto isEmpty = [](const std::string& name) { return trimmed(name).empty(); };
        for (auto empty = std::find_if(names.begin(), names.end(), isEmpty);
             names.size() > width && empty != names.end();
             empty = std::find_if(names.begin(), names.end(), isEmpty))
            names.erase(empty);
        headings.rowsAreShorter = names.size() > width;
        return headings;
    }
    if (width == names.size() + 1 && endWithDelimiter(whole)) {
        headings.mended = false;
        headings.rowsEndWithDelimiter = true;
        return headings;
    }
    if (width == names.size() + 1 && hasRowNames(names.size(), whole))
        names.insert(names.begin(), std::string());
    names.resize(width);
    return headings;
}

} // namespace crosscut::ingest
