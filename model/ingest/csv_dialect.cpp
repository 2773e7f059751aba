#include "model/ingest/csv_dialect.h"

#include "model/ingest/csv_reader.h"
#include "model/ingest/date_parser.h"
#include "model/ingest/import_fields.h"
#include "model/ingest/utf8.h"
#include "model/ingest/value_parser.h"

#include <algorithm>
#include <map>
#include <vector>

namespace crosscut::ingest {

namespace {

constexpr std::size_t sampleBytes = 512 * 1024;
constexpr std::size_t sampleRecords = 300;

using Row = std::vector<std::string>;

std::vector<Row> sampleRows(std::string_view text, const CsvDialect& dialect) {
    std::vector<Row> rows;
    CsvReader reader(text, dialect, offsetAfterLines(text, dialect));
    for (CsvRecord record; rows.size() < sampleRecords && reader.next(record);)
        if (!record.isBlank())
            rows.emplace_back(record.fields.begin(), record.fields.end());
    return rows;
}

/// How evenly a candidate cuts the rows: the share of rows with the commonest number of cells, 0 where that
/// is one cell; less where the first row (the header) is cut otherwise.
struct Evenness {
    double share = 0;
    std::size_t cells = 0;
};

Evenness evenness(const std::vector<Row>& rows) {
    std::map<std::size_t, std::size_t> byCells;
    for (const Row& row : rows)
        ++byCells[row.size()];
    Evenness result;
    std::size_t most = 0;
    for (const auto& [cells, n] : byCells)
        if (cells > 1 && n >= most) {
            most = n;
            result.cells = cells;
        }
    if (rows.empty() || result.cells == 0)
        return {};
    result.share = static_cast<double>(most) / static_cast<double>(rows.size());
    if (rows.front().size() != result.cells)
        result.share *= 0.5;
    return result;
}

std::string detectDelimiter(std::string_view text, CsvDialect dialect) {
    std::string best = ",";
    double bestScore = 0;
    for (const char* candidate : {",", "\t", ";", "|", "::", "^", "~"}) {
        dialect.delimiter = candidate;
        const Evenness even = evenness(sampleRows(text, dialect));
        if (even.share < 0.3)
            continue;
        // Evenness first; more cells settle between candidates that are as even.
        const double score =
            even.share * even.share + 0.001 * static_cast<double>(std::min<std::size_t>(even.cells, 50));
        if (score > bestScore) {
            bestScore = score;
            best = candidate;
        }
    }
    if (bestScore < 0.6) {
        dialect.delimiter = " ";
        const Evenness aligned = evenness(sampleRows(text, dialect));
        if (aligned.share * aligned.share > std::max(bestScore, 0.9))
            best = " ";
    }
    return best;
}

char detectQuote(std::string_view text, char delimiter) {
    std::size_t single = 0;
    std::size_t twice = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const bool begins = i == 0 || text[i - 1] == delimiter || text[i - 1] == '\n';
        single += begins && text[i] == '\'' ? 1 : 0;
        twice += begins && text[i] == '"' ? 1 : 0;
    }
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    return twice == 0 && single > lines / 2 && single > 1 ? '\'' : '"';
}

/// Rows above the header. There are some where the first row with anything in it fills at most half as many
/// cells as most rows do; the header is then the first that fills as many.
int titleRows(const std::vector<Row>& rows) {
    const auto filled = [](const Row& row) {
        return row.size() -
               static_cast<std::size_t>(std::count_if(
                   row.begin(), row.end(), [](const auto& cell) { return trimmed(cell).empty(); }));
    };
    std::map<std::size_t, std::size_t> rowsByCells;
    for (const Row& row : rows)
        if (const std::size_t cells = filled(row); cells > 1)
            ++rowsByCells[cells];
    std::size_t usual = 0;
    std::size_t most = 0;
    for (const auto& [cells, n] : rowsByCells)
        if (n >= most) {
            most = n;
            usual = cells;
        }
    std::size_t at = 0;
    while (at < rows.size() && filled(rows[at]) == 0)
        ++at;
    if (at == rows.size() || 2 * filled(rows[at]) > usual)
        return 0;
    while (at < rows.size() && filled(rows[at]) < usual)
        ++at;
    return static_cast<int>(at);
}

bool isTyped(std::string_view cell) {
    return parseNumber(cell) || parseTime(cell, DateOrder::Ymd);
}

bool firstRowIsHeader(const std::vector<Row>& rows) {
    if (rows.empty())
        return true;
    const Row& first = rows.front();
    std::size_t typed = 0;
    std::size_t known = 0;
    for (const std::string& cell : first) {
        typed += isTyped(cell) ? 1 : 0;
        known += isKnownHeading(cell) ? 1 : 0;
    }
    return typed == 0 || 2 * known >= first.size();
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
    dialect.delimiter = hints.delimiter.empty() ? detectDelimiter(sample, dialect) : hints.delimiter;
    dialect.quote = hints.quote.value_or(detectQuote(sample, dialect.delimiter.front()));
    dialect.hasHeader = hints.hasHeader ? *hints.hasHeader : firstRowIsHeader(sampleRows(sample, dialect));
    return dialect;
}

CsvDialect sheetDialect() {
    CsvDialect dialect;
    dialect.countsRecords = true;
    return dialect;
}

CsvDialect detectSheet(std::string_view text, const DialectHints& hints) {
    CsvDialect dialect = sheetDialect();
    std::vector<Row> rows;
    CsvReader reader(text, dialect);
    for (CsvRecord record; rows.size() < sampleRecords && reader.next(record);)
        rows.emplace_back(record.fields.begin(), record.fields.end());
    dialect.skipLines = hints.skipLines > 0 ? hints.skipLines : titleRows(rows);
    dialect.hasHeader = hints.hasHeader ? *hints.hasHeader : firstRowIsHeader(sampleRows(text, dialect));
    return dialect;
}

std::size_t offsetAfterLines(std::string_view text, const CsvDialect& dialect) {
    if (dialect.countsRecords) {
        CsvReader reader(text, dialect);
        CsvRecord record;
        for (int row = 0; row < dialect.skipLines && reader.next(record); ++row) {
        }
        return std::min(reader.offset(), text.size());
    }
    std::size_t offset = 0;
    for (int line = 0; line < dialect.skipLines && offset < text.size(); ++line)
        offset = std::min(text.find(dialect.newline, offset), text.size() - 1) + 1;
    return offset;
}

} // namespace crosscut::ingest
