#include "model/ingest/csv_reader.h"

#include <algorithm>
#include <cstring>

namespace crosscut::ingest {

namespace {

/// After so many quotes that never close the file is not what its dialect says.
constexpr int mostUnclosedQuotes = 100;
constexpr std::size_t none = std::string_view::npos;

std::size_t findChar(std::string_view text, char c, std::size_t from, std::size_t until) {
    if (from >= until)
        return none;
    const void* hit = std::memchr(text.data() + from, c, until - from);
    return hit == nullptr ? none : static_cast<std::size_t>(static_cast<const char*>(hit) - text.data());
}

} // namespace

bool CsvRecord::isBlank() const {
    return std::all_of(fields.begin(), fields.end(), [](std::string_view field) {
        return std::all_of(field.begin(), field.end(), [](char c) { return c == ' ' || c == '\t'; });
    });
}

CsvReader::CsvReader(std::string_view text, const CsvDialect& dialect, std::size_t offset, std::int64_t line)
    : m_text(text)
    , m_dialect(dialect)
    , m_scanner(text, dialect.delimiter.front(), dialect.newline)
    , m_at(offset)
    , m_line(line) {}

bool CsvReader::next(CsvRecord& record) {
    record.fields.clear();
    record.flaw.reset();
    record.looseQuotes = false;
    record.isComment = false;
    m_unescaped.clear();
    m_innerLines = 0;
    if (m_at >= m_text.size() || !m_tooLarge.empty())
        return false;
    if (!m_dialect.comment.empty() && readComment(record))
        return true;

    const std::size_t begin = m_at;
    std::size_t field = begin;
    for (;;) {
        const std::size_t opening = openingQuote(record.fields.size(), field);
        const std::size_t stop = opening != none ? readQuoted(record, opening) : readPlain(record, field);
        if (stop == none || !m_tooLarge.empty())
            return m_tooLarge.empty(); // a quote was given up and the record ended, or the file was
        if (stop >= m_text.size() || m_text[stop] == m_dialect.newline) {
            finish(record, begin, stop);
            return true;
        }
        field = stop + m_dialect.delimiter.size();
    }
}

bool CsvReader::readComment(CsvRecord& record) {
    if (m_text.compare(m_at, m_dialect.comment.size(), m_dialect.comment) != 0)
        return false;
    const std::size_t end = endOfLine(m_at);
    record.isComment = true;
    record.fields.push_back(m_text.substr(m_at, std::min(end - m_at, longestField)));
    finish(record, m_at, end);
    return true;
}

/// Where the quote of this cell opens, behind blanks or at once; `none` for a plain cell.
std::size_t CsvReader::openingQuote(std::size_t field, std::size_t at) const {
    if (m_dialect.quote == '\0' || m_textualQuotes == field || m_textualQuotes == allFields)
        return none;
    while (at < m_text.size() && m_text[at] == ' ' && !m_dialect.mergesBlanks())
        ++at;
    return at < m_text.size() && m_text[at] == m_dialect.quote ? at : none;
}

bool CsvReader::isDelimiter(std::size_t at) const {
    const std::string& delimiter = m_dialect.delimiter;
    return m_text[at] == delimiter.front() &&
           (delimiter.size() == 1 || m_text.compare(at, delimiter.size(), delimiter) == 0);
}

std::size_t CsvReader::fieldEnd(std::size_t from) {
    std::size_t stop = m_scanner.next(from);
    while (stop < m_text.size() && ((m_text[stop] != m_dialect.newline && !isDelimiter(stop)) ||
                                    (m_dialect.escape != '\0' && isEscaped(from, stop))))
        stop = m_scanner.next(stop + 1);
    return stop;
}

/// Whether an odd number of escapes stands right before `at`, not further back than `begin`.
bool CsvReader::isEscaped(std::size_t begin, std::size_t at) const {
    std::size_t escapes = 0;
    while (at - escapes > begin && m_text[at - escapes - 1] == m_dialect.escape)
        ++escapes;
    return escapes % 2 == 1;
}

std::size_t CsvReader::endOfLine(std::size_t from) const {
    return std::min(findChar(m_text, m_dialect.newline, from, m_text.size()), m_text.size());
}

std::size_t CsvReader::readPlain(CsvRecord& record, std::size_t begin) {
    const std::size_t stop = fieldEnd(begin);
    if (stop - begin > longestField) {
        m_tooLarge = "field";
        return none;
    }
    std::string_view field = m_text.substr(begin, stop - begin);
    const bool last = stop >= m_text.size() || m_text[stop] == m_dialect.newline;
    if (last && m_dialect.newline == '\n' && field.ends_with('\r'))
        field.remove_suffix(1);
    if (m_dialect.escape != '\0' && field.find(m_dialect.escape) != none)
        field = unescaped(field, false);
    addField(record, field, false);
    return stop;
}

/// Whether a cell can end at `at`: blanks, then a delimiter or the line's end.
bool CsvReader::endsCell(std::size_t at) const {
    while (at < m_text.size() && !isDelimiter(at) &&
           (m_text[at] == ' ' || m_text[at] == '\t' || m_text[at] == '\r'))
        ++at;
    return at >= m_text.size() || m_text[at] == m_dialect.newline || isDelimiter(at);
}

std::size_t CsvReader::closingQuote(std::size_t from, std::size_t limit, CsvRecord& record,
                                    bool& unescape) const {
    const char quote = m_dialect.quote;
    for (std::size_t at = findChar(m_text, quote, from, limit); at != none;
         at = findChar(m_text, quote, at + 1, limit)) {
        if (m_dialect.escape != '\0' && m_dialect.escape != quote && isEscaped(from, at)) {
            unescape = true;
            continue;
        }
        if (at + 1 < m_text.size() && m_text[at + 1] == quote) {
            unescape = true;
            ++at;
            continue;
        }
        if (endsCell(at + 1))
            return at;
        record.looseQuotes = true;
    }
    return none;
}

/// Doubled quotes and escapes resolved; an escape before anything else stays, so that \N and C:\new do.
std::string_view CsvReader::unescaped(std::string_view content, bool quoted) {
    const char quote = m_dialect.quote;
    const char escape = m_dialect.escape;
    std::string& plain = m_unescaped.emplace_back();
    plain.reserve(content.size());
    for (std::size_t i = 0; i < content.size(); ++i) {
        const char next = i + 1 < content.size() ? content[i + 1] : '\0';
        const bool doubles = quoted && content[i] == quote && next == quote;
        const bool escapes = escape != '\0' && content[i] == escape && next != '\0' &&
                             (next == quote || next == escape || next == m_dialect.delimiter.front() ||
                              next == m_dialect.newline);
        if (doubles || escapes)
            ++i;
        plain += content[i];
    }
    return plain;
}

std::size_t CsvReader::readQuoted(CsvRecord& record, std::size_t begin) {
    const std::size_t limit = std::min(m_text.size(), begin + longestField);
    bool unescape = false;
    const std::size_t close = closingQuote(begin + 1, limit, record, unescape);
    if (close == none) {
        giveUpQuote(record, begin);
        return none;
    }
    const std::string_view content = m_text.substr(begin + 1, close - begin - 1);
    m_innerLines += std::count(content.begin(), content.end(), m_dialect.newline);
    unescape = unescape || (m_dialect.escape != '\0' && content.find(m_dialect.escape) != none);
    addField(record, unescape ? unescaped(content, true) : content, true);
    return fieldEnd(close + 1);
}

void CsvReader::addField(CsvRecord& record, std::string_view field, bool quoted) {
    if (m_dialect.mergesBlanks() && field.empty() && !quoted)
        return;
    if (record.fields.size() >= mostFields) {
        m_tooLarge = "columns";
        return;
    }
    record.fields.push_back(field);
}

void CsvReader::giveUpQuote(CsvRecord& record, std::size_t begin) {
    if (++m_unclosed > mostUnclosedQuotes) {
        m_tooLarge = "quotes";
        return;
    }
    const std::size_t end = endOfLine(begin);
    if (end - begin > longestField) {
        m_tooLarge = "field";
        return;
    }
    record.flaw = IssueKind::UnclosedQuote;
    record.flawed = m_text.substr(begin, end - begin);
    finish(record, m_at, end);
}

void CsvReader::keepFirstLine(CsvRecord& record) {
    const std::size_t end = std::min(record.raw.find(m_dialect.newline), record.raw.size());
    m_at = static_cast<std::size_t>(record.raw.data() - m_text.data()) + end + 1;
    m_line = record.line + 1;
    record.raw = record.raw.substr(0, end);
    if (record.raw.ends_with('\r'))
        record.raw.remove_suffix(1);
    record.fields.clear();
    record.flaw = IssueKind::UnclosedQuote;
    record.flawed = record.raw;
    record.spansLines = false;
}

void CsvReader::finish(CsvRecord& record, std::size_t begin, std::size_t end) {
    record.line = m_line;
    record.raw = m_text.substr(begin, end - begin);
    if (m_dialect.newline == '\n' && record.raw.ends_with('\r'))
        record.raw.remove_suffix(1);
    record.spansLines = m_innerLines > 0;
    m_line += 1 + (m_dialect.countsRecords ? 0 : m_innerLines);
    m_at = end + 1;
}

} // namespace crosscut::ingest
