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
    m_unescaped.clear();
    m_innerLines = 0;
    if (m_at >= m_text.size() || !m_tooLarge.empty())
        return false;

    const std::size_t begin = m_at;
    std::size_t field = begin;
    for (;;) {
        const bool quoted =
            m_dialect.quote != '\0' && field < m_text.size() && m_text[field] == m_dialect.quote;
        const std::size_t stop = quoted ? readQuoted(record, field) : readPlain(record, field);
        if (stop == none || !m_tooLarge.empty())
            return m_tooLarge.empty(); // a quote was given up and the record ended, or the file was
        if (stop >= m_text.size() || m_text[stop] == m_dialect.newline) {
            finish(record, begin, stop);
            return true;
        }
        field = stop + m_dialect.delimiter.size();
    }
}

bool CsvReader::isDelimiter(std::size_t at) const {
    const std::string& delimiter = m_dialect.delimiter;
    return m_text[at] == delimiter.front() &&
           (delimiter.size() == 1 || m_text.compare(at, delimiter.size(), delimiter) == 0);
}

std::size_t CsvReader::fieldEnd(std::size_t from) {
    std::size_t stop = m_scanner.next(from);
    while (stop < m_text.size() && m_text[stop] != m_dialect.newline && !isDelimiter(stop))
        stop = m_scanner.next(stop + 1);
    return stop;
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
    addField(record, field, false);
    return stop;
}

std::size_t CsvReader::readQuoted(CsvRecord& record, std::size_t begin) {
    const char quote = m_dialect.quote;
    const std::size_t limit = std::min(m_text.size(), begin + longestField);
    bool doubled = false;
    std::size_t close = findChar(m_text, quote, begin + 1, limit);
    while (close != none && close + 1 < m_text.size() && m_text[close + 1] == quote) {
        doubled = true;
        close = findChar(m_text, quote, close + 2, limit);
    }
    if (close == none) {
        giveUpQuote(record, begin);
        return none;
    }
    const std::string_view content = m_text.substr(begin + 1, close - begin - 1);
    const auto breaks = std::count(content.begin(), content.end(), m_dialect.newline);
    const std::size_t stop = fieldEnd(close + 1);
    const std::string_view rest = m_text.substr(close + 1, stop - close - 1);
    if (rest.find_first_not_of(" \t\r") != none) {
        if (breaks > 0) { // it closed at another cell's quote
            giveUpQuote(record, begin);
            return none;
        }
        record.flaw = IssueKind::StrayQuote;
        record.flawed = m_text.substr(begin, std::min(stop - begin, longestField));
    }
    m_innerLines += breaks;
    if (doubled) {
        std::string& plain = m_unescaped.emplace_back();
        plain.reserve(content.size());
        for (std::size_t i = 0; i < content.size(); ++i) {
            plain += content[i];
            if (content[i] == quote)
                ++i;
        }
        addField(record, plain, true);
    } else {
        addField(record, content, true);
    }
    return stop;
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

void CsvReader::finish(CsvRecord& record, std::size_t begin, std::size_t end) {
    record.line = m_line;
    record.raw = m_text.substr(begin, end - begin);
    if (m_dialect.newline == '\n' && record.raw.ends_with('\r'))
        record.raw.remove_suffix(1);
    m_line += 1 + (m_dialect.countsRecords ? 0 : m_innerLines);
    m_at = end + 1;
}

} // namespace crosscut::ingest
