#include "model/ingest/row_reader.h"

#include "model/ingest/import_fields.h"
#include "model/ingest/utf8.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace crosscut::ingest {

namespace {

RowIssue rowIssue(const CsvRecord& record, IssueKind kind, std::string_view value, std::string detail = {}) {
    return {.file = {},
            .line = record.line,
            .column = {},
            .kind = kind,
            .value = std::string(value.substr(0, 4 * IssueLog::longestValue)),
            .detail = std::move(detail)};
}

std::string partPath(const std::string& path) {
    return path + ".part";
}

/// Text without zero bytes, its bytes that are no UTF-8 read as Windows-1252.
std::string readableText(std::string_view text) {
    std::string read;
    while (!text.empty()) {
        const std::size_t length = utf8SequenceLength(text);
        if (length == 0)
            read += convertedToUtf8(text.substr(0, 1), "windows-1252");
        else if (text.front() != '\0')
            read += text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return read;
}

/// Words that notes and totals below a table begin with.
bool saysFooter(std::string_view cell) {
    const std::string lower = lowered(trimmed(cell));
    for (const std::string_view word :
         {"total",  "sum",  "subtotal", "grand total", "source", "note", "generated", "exported",
          "end of", "合计", "总计",     "共计",        "小计",   "总数", "共",        "说明",
          "备注",   "注",   "数据来源", "来源",        "导出",   "生成", "制表"})
        if (lower.starts_with(word))
            return true;
    return false;
}

Error notWritable(const std::string& path) {
    return Error{.code = ErrorCode::FileNotWritable, .args = {path}, .detail = {}, .lacking = {}};
}

} // namespace

Result<RejectFile> RejectFile::create(const std::string& path, const SourceFile& source) {
    RejectFile file;
    if (path.empty())
        return file;
    std::error_code ignored;
    if (std::filesystem::equivalent(path, source.path(), ignored))
        return invalidOption("rejects", path, "a file other than the source");
    file.m_path = path;
    file.m_newline = source.dialect().newline;
    file.m_file.reset(std::fopen(partPath(path).c_str(), "wb"));
    if (file.m_file == nullptr)
        return notWritable(path);
    const std::string_view preamble = source.preamble();
    std::fwrite(preamble.data(), 1, preamble.size(), file.m_file.get());
    if (!preamble.empty() && preamble.back() != file.m_newline)
        std::fputc(file.m_newline, file.m_file.get());
    return file;
}

RejectFile::~RejectFile() {
    if (m_file != nullptr)
        std::remove(partPath(m_path).c_str());
}

void RejectFile::add(std::string_view raw) {
    if (m_file == nullptr)
        return;
    std::fwrite(raw.data(), 1, raw.size(), m_file.get());
    std::fputc(m_newline, m_file.get());
}

Result<void> RejectFile::finish() {
    if (m_file == nullptr)
        return {};
    const bool written = std::fflush(m_file.get()) == 0 && std::ferror(m_file.get()) == 0;
    m_file.reset();
    if (!written || std::rename(partPath(m_path).c_str(), m_path.c_str()) != 0)
        return notWritable(m_path);
    return {};
}

RowReader::RowReader(const SourceFile& source, const std::vector<ColumnInference>& columns, IssueLog& issues,
                     RejectFile& rejects, RowRequest request)
    : m_source(source)
    , m_issues(issues)
    , m_rejects(rejects)
    , m_request(std::move(request))
    , m_reader(source.records())
    , m_mender(source.dialect(), columns)
    , m_columns(columns) {
    if (source.headerIssue())
        m_issues.add(*source.headerIssue());
    const std::vector<std::string>& names = source.columns();
    for (std::size_t i = 0; source.dialect().hasHeader && i < names.size(); ++i)
        m_knowsHeader = m_knowsHeader || isKnownHeading(names[i]) || !columns[i].readsLike(names[i]);
}

bool RowReader::next(CsvRecord& record) {
    while (!m_stopped && m_reader.next(record)) {
        ++m_rowNumber;
        if (!m_request.onlyLines.empty() && !isWanted(record))
            continue;
        ++m_counts.read;
        if (isSound(record)) {
            if (!m_pending.empty())
                rejectPending();
            if (!m_stopped)
                return true;
        }
    }
    if (!m_stopped && m_reader.tooLarge().empty())
        ignorePending();
    return false;
}

bool RowReader::isWanted(const CsvRecord& record) {
    const std::vector<std::int64_t>& lines = m_request.onlyLines;
    while (m_nextLine < lines.size() && lines[m_nextLine] < record.line)
        ++m_nextLine;
    return m_nextLine < lines.size() && lines[m_nextLine] == record.line;
}

bool RowReader::isSound(CsvRecord& record) {
    const std::size_t columns = m_source.columns().size();
    if (record.isComment) {
        ++m_counts.ignored;
        m_issues.count(IssueKind::CommentLine, 1);
        return false;
    }
    if (m_source.rowsEndWithDelimiter() && record.fields.size() == columns + 1 &&
        trimmed(record.fields.back()).empty())
        record.fields.pop_back();
    const bool isWhole = !record.flaw && record.fields.size() == columns;
    if ((!isWhole || record.fields.front().empty()) && !record.flaw && record.isBlank()) {
        ++m_counts.ignored;
        return false;
    }
    if (isWhole && isHeaderAgain(record)) {
        ++m_counts.ignored;
        m_issues.count(IssueKind::HeaderAgain, 1);
        return false;
    }
    if (isWhole && !record.looseQuotes)
        return isText(record);
    if (isWhole && !record.spansLines) {
        m_issues.add(rowIssue(record, IssueKind::QuoteKept, record.raw));
        return isText(record);
    }
    if (record.looseQuotes && record.spansLines)
        m_reader.keepFirstLine(record);
    if (!isText(record))
        return false;
    if (mend(record))
        return true;
    const std::size_t found = record.fields.size();
    const IssueKind kind = record.flaw       ? *record.flaw
                           : found < columns ? IssueKind::TooFewFields
                                             : IssueKind::TooManyFields;
    if (repairCut(record, kind))
        return true;
    rejectCut(record, kind);
    return false;
}

bool RowReader::isHeaderAgain(const CsvRecord& record) const {
    return m_knowsHeader && record.fields.front() == m_source.columns().front() &&
           std::equal(record.fields.begin(), record.fields.end(), m_source.columns().begin(),
                      [](std::string_view cell, const std::string& name) { return trimmed(cell) == name; });
}

bool RowReader::isText(CsvRecord& record) {
    const std::size_t bad =
        m_source.decoded().hasBadBytes() ? firstBadUtf8(record.raw) : std::string_view::npos;
    const bool hasBad = bad != std::string_view::npos;
    const bool hasNul = m_source.decoded().hasNul() && record.raw.find('\0') != std::string_view::npos;
    if (hasBad && !repairs(IssueKind::BadBytes)) {
        putAside(record, rowIssue(record, IssueKind::BadBytes, record.raw.substr(bad, 8)));
        return false;
    }
    if (hasNul && !repairs(IssueKind::NulByte)) {
        putAside(record, rowIssue(record, IssueKind::NulByte, record.raw));
        return false;
    }
    if (hasBad || hasNul)
        repairText(record, hasBad ? IssueKind::BadBytes : IssueKind::NulByte);
    return true;
}

/// Zero bytes go, and bad ones are read as Windows-1252: in the cells, and in the line that may yet be cut
/// anew.
void RowReader::repairText(CsvRecord& record, IssueKind kind) {
    noteRepair(rowIssue(record, kind, record.raw));
    m_mendedCells.clear();
    for (const std::string_view field : record.fields)
        m_mendedCells.push_back(readableText(field));
    m_mendedLine = readableText(record.raw);
    record.raw = m_mendedLine;
    record.fields.assign(m_mendedCells.begin(), m_mendedCells.end());
}

bool RowReader::repairCut(CsvRecord& record, IssueKind kind) {
    if (!repairs(kind))
        return false;
    auto cells = m_mender.force(record.raw);
    if (!cells)
        return false;
    noteRepair(rowIssue(record, kind, record.raw));
    takeMended(record, *std::move(cells));
    return true;
}

void RowReader::takeMended(CsvRecord& record, std::vector<std::string> cells) {
    m_mendedCells = std::move(cells);
    record.flaw.reset();
    record.fields.assign(m_mendedCells.begin(), m_mendedCells.end());
}

void RowReader::noteRepair(RowIssue issue) {
    issue.detail = toString(issue.kind);
    issue.kind = IssueKind::Repaired;
    m_issues.add(std::move(issue));
}

bool RowReader::mend(CsvRecord& record) {
    if (m_source.dialect().ragged && !record.flaw && !record.looseQuotes &&
        record.fields.size() < m_source.columns().size() && record.fields.size() > 1) {
        record.fields.resize(m_source.columns().size());
        m_issues.count(IssueKind::RowPadded, 1);
        return true;
    }
    auto mended = m_mender.mend(record.raw);
    if (!mended)
        return false;
    takeMended(record, std::move(mended->cells));
    m_issues.add(rowIssue(record, mended->how, record.raw));
    return true;
}

void RowReader::rejectCut(const CsvRecord& record, IssueKind kind) {
    if (record.flaw)
        return putAside(record, rowIssue(record, kind, record.flawed));
    RowIssue issue =
        rowIssue(record, kind, record.raw,
                 std::to_string(record.fields.size()) + "/" + std::to_string(m_source.columns().size()));
    if (mayBeFooter(record))
        m_pending.push_back({record, std::move(issue)});
    else
        putAside(record, std::move(issue));
}

/// A line of few cells whose first is none that its column could hold.
bool RowReader::mayBeFooter(const CsvRecord& record) const {
    constexpr std::size_t longestFooter = 100;
    const auto filled = static_cast<std::size_t>(
        std::count_if(record.fields.begin(), record.fields.end(),
                      [](std::string_view field) { return !trimmed(field).empty(); }));
    return 2 * filled <= m_source.columns().size() && m_pending.size() < longestFooter &&
           (!m_columns.front().readsLike(record.fields.front()) || saysFooter(record.fields.front()));
}

void RowReader::rejectPending() {
    for (PendingRow& row : std::exchange(m_pending, {}))
        reject(row.record, std::move(row.issue));
}

void RowReader::ignorePending() {
    for (PendingRow& row : std::exchange(m_pending, {})) {
        ++m_counts.ignored;
        row.issue.kind = IssueKind::TotalRow;
        m_issues.add(std::move(row.issue));
    }
}

void RowReader::putAside(const CsvRecord& record, RowIssue issue) {
    if (issue.kind == IssueKind::TotalRow) {
        ++m_counts.ignored;
        m_issues.add(std::move(issue));
        return;
    }
    rejectPending();
    reject(record, std::move(issue));
}

void RowReader::reject(const CsvRecord& record, RowIssue issue) {
    ++m_counts.rejected;
    m_rejectedLines.push_back(record.line);
    m_rejects.add(record.raw);
    if (m_request.stopAtReject && !m_stopped)
        m_stopped = Error{.code = ErrorCode::RowRejected,
                          .args = {m_source.path(), std::to_string(record.line)},
                          .detail = std::string(toString(issue.kind)) + ' ' + issue.column + ' ' +
                                    shownValue(issue.value),
                          .lacking = {}};
    m_issues.add(std::move(issue));
}

double RowReader::fractionRead() const {
    return static_cast<double>(m_reader.offset()) /
           static_cast<double>(std::max<std::size_t>(m_source.text().size(), 1));
}

std::optional<Error> RowReader::failure() const {
    if (m_stopped)
        return m_stopped;
    if (!m_reader.tooLarge().empty())
        return m_source.refusal(m_reader);
    return std::nullopt;
}

} // namespace crosscut::ingest
