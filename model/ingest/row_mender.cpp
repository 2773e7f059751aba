#include "model/ingest/row_mender.h"

#include "model/ingest/utf8.h"

#include <algorithm>
#include <set>

namespace crosscut::ingest {

namespace {

using Cells = std::vector<std::string>;

/// The cells of one line; nothing where a quote does not close on it.
std::optional<Cells> split(std::string_view line, const CsvDialect& dialect, std::size_t textualQuotes) {
    CsvReader reader(line, dialect);
    reader.takeQuotesAsText(textualQuotes);
    CsvRecord record;
    if (!reader.next(record) || record.flaw || reader.offset() < line.size())
        return std::nullopt;
    return Cells(record.fields.begin(), record.fields.end());
}

constexpr std::size_t noField = ~std::size_t{0};

/// One line without the quirks of the file around it.
CsvDialect lineDialect(CsvDialect dialect) {
    dialect.comment.clear();
    return dialect;
}

/// All ways to take quotes as text that give `width` cells, the ones that change least first.
std::vector<Cells> quotesAsText(std::string_view line, const CsvDialect& dialect, std::size_t width) {
    std::vector<Cells> ways;
    const CsvDialect lined = lineDialect(dialect);
    for (std::size_t field = 0; field < width; ++field)
        if (auto cells = split(line, lined, field); cells && cells->size() == width)
            if (std::find(ways.begin(), ways.end(), *cells) == ways.end())
                ways.push_back(*std::move(cells));
    if (ways.empty())
        if (auto cells = split(line, lined, CsvReader::allFields); cells && cells->size() == width)
            ways.push_back(*std::move(cells));
    return ways;
}

std::optional<Cells> otherDelimiter(std::string_view line, const CsvDialect& dialect, std::size_t width) {
    if (width < 2)
        return std::nullopt;
    CsvDialect other = lineDialect(dialect);
    for (const char* delimiter : {",", ";", "\t", "|", " "}) {
        other.delimiter = delimiter;
        if (dialect.delimiter == delimiter)
            continue;
        auto cells = split(line, other, noField);
        if (cells && cells->size() == width)
            return cells;
    }
    return std::nullopt;
}

} // namespace

Cells cellsWithQuotesAsText(std::string_view line, const CsvDialect& dialect) {
    return split(line, lineDialect(dialect), CsvReader::allFields).value_or(Cells{std::string(line)});
}

std::optional<Cells> splitOtherwise(std::string_view line, const CsvDialect& dialect, std::size_t width) {
    if (auto ways = quotesAsText(line, dialect, width); !ways.empty())
        return std::move(ways.front());
    return otherDelimiter(line, dialect, width);
}

std::optional<RowMender::Mended> RowMender::mend(std::string_view line) const {
    if (m_dialect.countsRecords)
        return std::nullopt;
    if (m_dialect.quote != '\0' && line.find(m_dialect.quote) != std::string_view::npos)
        if (auto mended = withQuotesAsText(line))
            return mended;
    const auto cells = split(line, lineDialect(m_dialect), noField);
    if (!cells)
        return std::nullopt;
    if (cells->size() > m_columns.size())
        return withoutEmptyCell(*cells);
    if (auto mended = withOtherDelimiter(line))
        return mended;
    return cells->size() > 1 ? withEmptyEnd(*cells) : std::nullopt;
}

std::optional<Cells> RowMender::force(std::string_view line) const {
    const std::size_t width = m_columns.size();
    auto read = split(line, lineDialect(m_dialect), noField);
    Cells cells = read ? *std::move(read) : cellsWithQuotesAsText(line, m_dialect);
    if (cells.size() <= width) {
        cells.resize(width);
        return cells;
    }
    const std::size_t surplus = cells.size() - width;
    std::optional<Cells> best;
    for (std::size_t at = 0; at < width; ++at) {
        Cells joined(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        for (std::size_t i = at + 1; i <= at + surplus; ++i)
            joined.back() += m_dialect.delimiter + cells[i];
        joined.insert(joined.end(), cells.begin() + static_cast<std::ptrdiff_t>(at + surplus) + 1,
                      cells.end());
        if (!best || misfits(joined) <= misfits(*best)) // the last of those that fit as well
            best = std::move(joined);
    }
    return best;
}

std::optional<RowMender::Mended> RowMender::withQuotesAsText(std::string_view line) const {
    std::vector<Cells> ways = quotesAsText(line, m_dialect, m_columns.size());
    const auto best = std::min_element(
        ways.begin(), ways.end(), [&](const Cells& a, const Cells& b) { return misfits(a) < misfits(b); });
    if (best == ways.end())
        return std::nullopt;
    return Mended{std::move(*best), IssueKind::QuoteKept};
}

std::optional<RowMender::Mended> RowMender::withoutEmptyCell(const Cells& cells) const {
    if (cells.size() != m_columns.size() + 1)
        return std::nullopt;
    std::set<Cells> fitting;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!trimmed(cells[i]).empty())
            continue;
        Cells without = cells;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        if (misfits(without) == 0)
            fitting.insert(std::move(without));
    }
    if (fitting.size() != 1)
        return std::nullopt;
    return Mended{*fitting.begin(), IssueKind::EmptyCellDropped};
}

std::optional<RowMender::Mended> RowMender::withEmptyEnd(Cells cells) const {
    cells.resize(m_columns.size());
    // Cells that are not there must be ones that other rows leave empty too.
    if (misfits(cells) > 0)
        return std::nullopt;
    return Mended{std::move(cells), IssueKind::RowPadded};
}

std::optional<RowMender::Mended> RowMender::withOtherDelimiter(std::string_view line) const {
    auto cells = otherDelimiter(line, m_dialect, m_columns.size());
    if (!cells || misfits(*cells) > 0)
        return std::nullopt;
    return Mended{*std::move(cells), IssueKind::OtherDelimiter};
}

std::size_t RowMender::misfits(const Cells& cells) const {
    return static_cast<std::size_t>(std::count_if(
        m_columns.begin(), m_columns.end(), [&, at = std::size_t{0}](const ColumnInference& column) mutable {
            return !column.readsLike(cells[at++]);
        }));
}

} // namespace crosscut::ingest
