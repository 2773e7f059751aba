#include "model/ingest/csv_dialect.h"
#include "model/ingest/csv_reader.h"
#include "model/ingest/date_parser.h"
#include "model/ingest/header_detection.h"
#include "model/ingest/utf8.h"
#include "model/ingest/value_parser.h"

#include <algorithm>
#include <map>
#include <vector>

namespace crosscut::ingest {

namespace {

constexpr std::size_t sampleBytes = 512 * 1024;
constexpr std::size_t sampledRows = 300;
constexpr std::size_t comparedRows = 100;

/// How well a candidate cuts the rows: the share of them with the commonest number of cells (0 where that is
/// one cell), how many cells these are, and the share of cells that are a number, a date or free of what
/// quoting leaves behind.
struct Fit {
    double share = 0;
    std::size_t cells = 0;
    double clean = 0;

    /// Evenness first; then what the cells hold; more cells settle between candidates that are as good.
    double score() const {
        return share * share + 0.05 * clean + 0.001 * static_cast<double>(std::min<std::size_t>(cells, 50));
    }
};

bool isClean(std::string_view cell, char quote) {
    if (cell.starts_with(' ')) // part of the delimiter
        return false;
    cell = trimmed(cell);
    if (cell.empty() || parseNumber(cell) || parseNumber(cell, ',') || parseTime(cell, DateOrder::Dmy))
        return true;
    constexpr std::string_view remains = "~|^#*`<>:";
    return cell.find(quote) == std::string_view::npos &&
           cell.find_first_of(",;\t|") == std::string_view::npos &&
           remains.find(cell.front()) == std::string_view::npos &&
           remains.find(cell.back()) == std::string_view::npos;
}

Fit fitOf(std::string_view text, const CsvDialect& dialect, std::size_t most = comparedRows) {
    std::vector<SampleRow> rows = sampleRows(text, dialect, offsetAfterLines(text, dialect), most);
    std::erase_if(rows, [](const SampleRow& row) { return row.filled() == 0; });
    std::map<std::size_t, std::size_t> byCells;
    for (const SampleRow& row : rows)
        ++byCells[row.cells.size()];
    Fit fit;
    std::size_t common = 0;
    for (const auto& [cells, n] : byCells)
        if (cells > 1 && n >= common) {
            common = n;
            fit.cells = cells;
        }
    if (fit.cells == 0)
        return {};
    fit.share = static_cast<double>(common) / static_cast<double>(rows.size());
    if (rows.front().cells.size() != fit.cells)
        fit.share *= 0.9;
    std::size_t clean = 0;
    std::size_t all = 0;
    std::vector<bool> isUsed(fit.cells, false);
    for (const SampleRow& row : rows)
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            clean += isClean(row.cells[i], dialect.quote) ? 1 : 0;
            ++all;
            if (i < isUsed.size() && !row.cells[i].empty())
                isUsed[i] = true;
        }
    fit.clean = static_cast<double>(clean) / static_cast<double>(all);
    if (std::count(isUsed.begin(), isUsed.end(), false) > 1) // half of a delimiter leaves empty columns
        fit.share *= 0.9;
    return fit;
}

bool isSeparating(char c) {
    const bool isControl = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\x01' && c != '\x02' &&
                           c != '\x1e' && c != '\x1f'; // what Hive and its like separate with
    return !isControl && static_cast<unsigned char>(c) < 0x80 && !(c >= '0' && c <= '9') &&
           !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && c != ' ' && c != '"' && c != '\'' &&
           c != '\r' && c != '\n' && std::string_view("()[]{}").find(c) == std::string_view::npos;
}

/// Runs of separating characters that stand in most of the first lines: "||", "~|~", "<>".
std::vector<std::string> runsInMostLines(std::string_view text, char newline) {
    constexpr std::size_t lines = 20;
    constexpr std::size_t longestRun = 4;
    std::map<std::string, std::size_t> linesWith;
    std::size_t seen = 0;
    for (std::size_t begin = 0; begin < text.size() && seen < lines; ++seen) {
        const std::size_t end = std::min(text.find(newline, begin), text.size());
        std::map<std::string, bool> here;
        for (std::size_t at = begin; at < end;) {
            std::size_t stop = at;
            while (stop < end && isSeparating(text[stop]))
                ++stop;
            if (stop - at >= 1 && stop - at <= longestRun)
                here[std::string(text.substr(at, stop - at))] = true;
            at = stop + 1;
        }
        for (const auto& [run, found] : here)
            ++linesWith[run];
        begin = end + 1;
    }
    std::vector<std::string> runs;
    for (const auto& [run, n] : linesWith)
        if (10 * n >= 8 * seen)
            runs.push_back(run);
    return runs;
}

/// The delimiter that fits best, into the dialect; returns the share of rows that it cuts alike.
double detectDelimiter(std::string_view text, CsvDialect& dialect) {
    std::vector<std::string> candidates{",", "\t", ";", "|", "::", "^", "~", ", ", "; ", " | ", "，", "；"};
    for (const std::string& run : runsInMostLines(text, dialect.newline))
        if (std::find(candidates.begin(), candidates.end(), run) == candidates.end() &&
            std::string_view("./-_:()%$@&+=?!").find(run) == std::string_view::npos)
            candidates.push_back(run);
    std::string best = ",";
    double bestScore = 0;
    double bestShare = 0;
    for (const std::string& candidate : candidates) {
        if (text.find(candidate) == std::string_view::npos)
            continue;
        dialect.delimiter = candidate;
        const Fit fit = fitOf(text, dialect);
        if (fit.share < 0.3 || fit.score() <= bestScore)
            continue;
        bestScore = fit.score();
        bestShare = fit.share;
        best = candidate;
    }
    if (bestShare * bestShare < 0.6) {
        dialect.delimiter = " ";
        const Fit aligned = fitOf(text, dialect);
        if (aligned.share * aligned.share > std::max(bestShare * bestShare, 0.9))
            best = " ";
    }
    dialect.delimiter = best;
    return bestShare;
}

/// The same with a backslash that takes the meaning from what follows it, where that cuts more rows alike.
void detectDelimiterAndEscape(std::string_view text, CsvDialect& dialect) {
    const double plain = detectDelimiter(text, dialect);
    if (dialect.escape != '\0' || text.find('\\') == std::string_view::npos)
        return;
    CsvDialect escaping = dialect;
    escaping.escape = '\\';
    if (detectDelimiter(text, escaping) > plain + 0.05)
        dialect = escaping;
}

/// Cells that begin and end with the mark, counted without regard to delimiters inside.
std::size_t cellsWithin(std::string_view text, char mark, std::string_view delimiter, char newline) {
    std::size_t cells = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const bool begins =
            text[i] == mark &&
            (i == 0 || text[i - 1] == newline ||
             (i >= delimiter.size() && text.substr(i - delimiter.size()).starts_with(delimiter)));
        cells += begins ? 1 : 0;
    }
    return cells;
}

char detectQuote(std::string_view text, const CsvDialect& dialect) {
    const auto within = [&](char mark) {
        return cellsWithin(text, mark, dialect.delimiter, dialect.newline);
    };
    if (within('"') > 0)
        return '"';
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), dialect.newline));
    if (const std::size_t single = within('\''); single > lines / 2 && single > 1)
        return '\'';
    for (const char mark : {'`', '^', '~', '|', '*', '$'})
        if (dialect.delimiter.find(mark) == std::string::npos && within(mark) > lines && lines > 1)
            return mark;
    return '"';
}

std::size_t recordsWithLooseQuotes(std::string_view text, const CsvDialect& dialect) {
    CsvReader reader(text, dialect, offsetAfterLines(text, dialect));
    std::size_t loose = 0;
    CsvRecord record;
    for (std::size_t n = 0; n < sampledRows && reader.next(record); ++n)
        loose += record.looseQuotes || record.flaw ? 1 : 0;
    return loose;
}

/// A backslash before quotes or delimiters where that cuts the rows more evenly, or as evenly with fewer
/// quotes that make no sense.
char detectEscape(std::string_view text, const CsvDialect& dialect) {
    if (text.find(std::string("\\") + dialect.quote) == std::string_view::npos &&
        text.find("\\" + dialect.delimiter) == std::string_view::npos)
        return '\0';
    CsvDialect escaping = dialect;
    escaping.escape = '\\';
    const double without = fitOf(text, dialect, sampledRows).share;
    const double with = fitOf(text, escaping, sampledRows).share;
    const bool isBetter = with > without || (with == without && recordsWithLooseQuotes(text, escaping) <
                                                                    recordsWithLooseQuotes(text, dialect));
    return isBetter ? '\\' : '\0';
}

/// '#' and its like, where the lines that begin so are cut otherwise than the table's rows.
std::string detectComment(std::string_view text, const CsvDialect& dialect) {
    const std::vector<SampleRow> rows =
        sampleRows(text, dialect, offsetAfterLines(text, dialect), sampledRows);
    const std::size_t width = usualWidth(rows);
    for (const std::string_view mark : {"#", "//", "--", "%", ";"}) {
        if (dialect.delimiter.starts_with(mark))
            continue;
        std::size_t comments = 0;
        std::size_t asWide = 0; // a header or data behind the mark
        for (const SampleRow& row : rows)
            if (row.cells.front().starts_with(mark))
                ++(row.cells.size() == width ? asWide : comments);
        if (comments > 2 * asWide && width > 1)
            return std::string(mark);
    }
    return {};
}

/// Lines that just leave out what is empty at their end, as a habit and not by accident.
bool isRagged(const std::vector<SampleRow>& rows) {
    const std::size_t width = usualWidth(rows);
    std::size_t shorter = 0;
    std::size_t all = 0;
    for (const SampleRow& row : rows) {
        if (row.filled() < 2)
            continue;
        ++all;
        shorter += row.cells.size() < width ? 1 : 0;
    }
    return shorter > 2 && 5 * shorter >= all;
}

/// Where the table begins in the rows from the top, and whether its first row is a header.
void findHeader(std::string_view text, const DialectHints& hints, CsvDialect& dialect) {
    if (hints.skipLines == 0) {
        const std::vector<SampleRow> rows = sampleRows(text, dialect, 0, sampledRows);
        const std::size_t above = rowsAboveHeader(rows, dialect);
        if (above > 0 && above < rows.size() &&
            std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(above),
                        [](const SampleRow& row) { return row.filled() > 0; }))
            dialect.skipLines = static_cast<int>(rows[above].line) - 1;
    }
    std::vector<SampleRow> rows = sampleRows(text, dialect, offsetAfterLines(text, dialect), sampledRows);
    std::erase_if(rows, [](const SampleRow& row) { return row.filled() == 0; });
    dialect.hasHeader = hints.hasHeader ? *hints.hasHeader : isHeaderRow(rows);
    dialect.ragged = isRagged(rows);
}

} // namespace

CsvDialect detectDialect(std::string_view text, const DialectHints& hints) {
    CsvDialect dialect;
    dialect.skipLines = hints.skipLines;
    std::string_view sample = text.substr(0, sampleBytes);
    dialect.newline = text.substr(0, 8 * sampleBytes).find('\n') == std::string_view::npos &&
                              sample.find('\r') != std::string_view::npos
                          ? '\r'
                          : '\n';
    if (sample.size() < text.size()) // the last record of the sample may be cut
        sample = sample.substr(0, std::min(sample.rfind(dialect.newline), sample.size() - 1) + 1);
    dialect.quote = hints.quote.value_or('"');
    dialect.escape = hints.escape.value_or('\0');
    if (!hints.delimiter.empty())
        dialect.delimiter = hints.delimiter;
    else if (hints.escape)
        detectDelimiter(sample, dialect);
    else
        detectDelimiterAndEscape(sample, dialect);
    if (!hints.quote) {
        dialect.quote = detectQuote(sample, dialect);
        if (dialect.quote != '"' && hints.delimiter.empty())
            detectDelimiter(sample, dialect); // quoted delimiters count no longer
    }
    if (!hints.escape && dialect.escape == '\0')
        dialect.escape = detectEscape(sample, dialect);
    dialect.comment = detectComment(sample, dialect);
    findHeader(sample, hints, dialect);
    return dialect;
}

CsvDialect detectSheet(std::string_view text, const DialectHints& hints) {
    CsvDialect dialect = sheetDialect();
    dialect.skipLines = hints.skipLines;
    findHeader(text, hints, dialect);
    return dialect;
}

} // namespace crosscut::ingest
