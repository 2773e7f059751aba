#include "model/ingest/row_reader.h"

#include "model/ingest/utf8.h"

#include <algorithm>
#include <filesystem>

namespace crosscut::ingest {

namespace {

RowIssue rowIssue(const CsvRecord& record, IssueKind kind, std::string_view value, std::string detail = {}) {
    return {.line = record.line,
            .column = {},
            .kind = kind,
            .value = std::string(value.substr(0, 4 * IssueLog::longestValue)),
            .detail = std::move(detail)};
}

std::string partPath(const std::string& path) {
    return path + ".part";
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

RowReader::RowReader(const SourceFile& source, IssueLog& issues, RejectFile& rejects, bool stopAtReject)
    : m_source(source)
    , m_issues(issues)
    , m_rejects(rejects)
    , m_stopAtReject(stopAtReject)
    , m_reader(source.records()) {}

bool RowReader::next(CsvRecord& record) {
    while (!m_stopped && m_reader.next(record)) {
        ++m_counts.read;
        if (isSound(record))
            return true;
    }
    return false;
}

bool RowReader::isSound(CsvRecord& record) {
    const std::size_t columns = m_source.columns().size();
    if (record.flaw) {
        putAside(record, rowIssue(record, *record.flaw, record.flawed));
        return false;
    }
    if (record.fields.size() != columns || record.fields.front().empty())
        if (record.isBlank()) {
            ++m_counts.ignored;
            return false;
        }
    if (m_source.decoded().hasBadBytes()) {
        const std::size_t bad = firstBadUtf8(record.raw);
        if (bad != std::string_view::npos) {
            putAside(record, rowIssue(record, IssueKind::BadBytes, record.raw.substr(bad, 8)));
            return false;
        }
    }
    if (m_source.decoded().hasNul() && record.raw.find('\0') != std::string_view::npos) {
        putAside(record, rowIssue(record, IssueKind::NulByte, record.raw));
        return false;
    }
    if (record.fields.size() == columns)
        return true;
    const std::string sizes = std::to_string(record.fields.size()) + "/" + std::to_string(columns);
    if (record.fields.size() < columns) {
        putAside(record, rowIssue(record, IssueKind::TooFewFields, record.raw, sizes));
        return false;
    }
    const bool extra =
        std::any_of(record.fields.begin() + static_cast<std::ptrdiff_t>(columns), record.fields.end(),
                    [](std::string_view field) { return !trimmed(field).empty(); });
    if (extra) {
        putAside(record, rowIssue(record, IssueKind::TooManyFields, record.raw, sizes));
        return false;
    }
    record.fields.resize(columns);
    return true;
}

void RowReader::putAside(const CsvRecord& record, RowIssue issue) {
    if (issue.kind == IssueKind::TotalRow) {
        ++m_counts.ignored;
    } else {
        ++m_counts.rejected;
        m_rejects.add(record.raw);
        if (m_stopAtReject)
            m_stopped = Error{.code = ErrorCode::RowRejected,
                              .args = {m_source.path(), std::to_string(record.line)},
                              .detail = std::string(toString(issue.kind)) + ' ' + issue.column + ' ' +
                                        shownValue(issue.value),
                              .lacking = {}};
    }
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
