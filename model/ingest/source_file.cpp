#include "model/ingest/source_file.h"

#include "model/ingest/header_detection.h"
#include "model/ingest/import_fields.h"
#include "model/ingest/source_container.h"
#include "model/ingest/utf8.h"

#include <set>

namespace crosscut::ingest {

namespace {

constexpr std::int64_t reportEvery = 8192;
constexpr std::size_t headerSample = 300;

std::vector<std::string> columnNames(const std::vector<std::string>& headings) {
    std::vector<std::string> names;
    std::set<std::string> used;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        std::string name = shownValue(trimmed(headings[i]));
        if (name.empty())
            name = "column " + std::to_string(i + 1);
        std::string unique = name;
        for (int n = 2; !used.insert(unique).second; ++n)
            unique = name + " (" + std::to_string(n) + ")";
        names.push_back(std::move(unique));
    }
    return names;
}

/// Columns whose cells might identify the row; only of these every distinct value is remembered.
bool mayBeKey(const std::string& heading) {
    const std::string normalized = normalizedHeading(heading);
    for (const EntityKind kind : {EntityKind::Users, EntityKind::Films, EntityKind::Courses})
        for (const FieldSpec& field : fieldSpecs(kind))
            if ((field.type == FieldType::Key || field.name == "title") &&
                headingRank(field, normalized) >= 0)
                return true;
    return heading.starts_with("column ");
}

} // namespace

Result<SourceFile> SourceFile::open(const SourceOptions& options) {
    SilentMonitor monitor;
    return open(options, monitor);
}

Result<SourceFile> SourceFile::open(const SourceOptions& options, TaskMonitor& monitor) {
    auto unpacked = unpackSource({options.path, options.sheet, options.limit}, monitor);
    if (!unpacked)
        return unpacked.error();
    auto decoded = decodeText(std::move(unpacked->bytes), options.path,
                              unpacked->isTable ? "UTF-8" : options.encoding, options.limit);
    if (!decoded)
        return decoded.error();
    SourceFile source;
    source.m_path = options.path;
    source.m_decoded = *std::move(decoded);
    source.m_share = unpacked->share;
    if (!source.m_decoded.isWhole())
        source.m_share *= static_cast<double>(source.m_decoded.bytesRead()) /
                          static_cast<double>(source.m_decoded.fileBytes());
    source.m_sheets = std::move(unpacked->sheets);
    source.m_sheet = std::move(unpacked->sheet);
    source.m_dialect = unpacked->isTable ? detectSheet(source.text(), options.dialect)
                                         : detectDialect(source.text(), options.dialect);
    if (unpacked->isNamed)
        source.m_dialect.hasHeader = true;
    return locate(std::move(source), unpacked->isNamed);
}

Result<SourceFile> SourceFile::locate(SourceFile source, bool isNamed) {
    const std::size_t begin = offsetAfterLines(source.text(), source.m_dialect);
    CsvReader reader(source.text(), source.m_dialect, begin, 1 + source.m_dialect.skipLines);
    std::size_t recordOffset = begin;
    std::int64_t recordLine = reader.line();
    CsvRecord record;
    bool found = reader.next(record);
    while (found && !record.flaw && (record.isComment || record.isBlank())) {
        recordOffset = reader.offset();
        recordLine = reader.line();
        found = reader.next(record);
    }
    if (!reader.tooLarge().empty())
        return source.refusal(reader);
    if (!found)
        return Error{.code = ErrorCode::SourceEmpty, .args = {source.m_path}, .detail = {}, .lacking = {}};
    if (record.looseQuotes && record.spansLines && !source.m_dialect.countsRecords)
        reader.keepFirstLine(record);
    if (source.m_dialect.hasHeader)
        source.takeHeader(record, reader);
    else
        source.nameColumns(record, recordOffset);
    source.m_dataOffset =
        std::min(source.m_dialect.hasHeader ? reader.offset() : recordOffset, source.text().size());
    source.m_dataLine = isNamed ? 1 : source.m_dialect.hasHeader ? reader.line() : recordLine;
    if (source.m_dialect.countsRecords)
        source.m_preambleOffset = std::min(recordOffset, source.m_dataOffset);
    return source;
}

void SourceFile::nameColumns(const CsvRecord& first, std::size_t offset) {
    const std::vector<SampleRow> rows = sampleRows(text(), m_dialect, offset, headerSample);
    m_columns = columnNames(std::vector<std::string>(std::max(usualWidth(rows), std::size_t{1})));
    if (first.fields.size() == m_columns.size() + 1 && first.fields.back().empty())
        m_rowsEndWithDelimiter = true;
}

void SourceFile::takeHeader(const CsvRecord& header, CsvReader& reader) {
    std::vector<SampleRow> rows = sampleRows(text(), m_dialect, reader.offset(), headerSample);
    std::erase_if(rows, [](const SampleRow& row) { return row.filled() == 0; });
    const Headings headings = headingsOf(header, m_dialect, rows);
    m_columns = columnNames(headings.names);
    m_rowsEndWithDelimiter = headings.rowsEndWithDelimiter;
    m_dialect.ragged = m_dialect.ragged || headings.rowsAreShorter;
    const std::size_t below = rowsBelowHeader(rows);
    if (headings.mended || below > 0)
        m_headerIssue =
            RowIssue{.file = {},
                     .line = header.line,
                     .column = {},
                     .kind = IssueKind::HeaderMended,
                     .value = std::string(header.raw.substr(0, IssueLog::longestValue)),
                     .detail = std::to_string(headings.found) + "/" + std::to_string(m_columns.size()) + "/" +
                               std::to_string(1 + below)};
    CsvRecord skipped;
    for (std::size_t row = 0; row < below;)
        if (reader.next(skipped) && !skipped.isBlank() && !skipped.isComment)
            ++row;
}

Error SourceFile::refusal(const CsvReader& reader) const {
    if (reader.tooLarge() == "quotes")
        return Error{.code = ErrorCode::SourceFormat,
                     .args = {m_path, std::to_string(reader.line())},
                     .detail = "too many quotes that never close",
                     .lacking = {}};
    return Error{.code = ErrorCode::SourceTooLarge,
                 .args = {m_path, std::string(reader.tooLarge())},
                 .detail = "line " + std::to_string(reader.line()),
                 .lacking = {}};
}

Result<std::vector<ColumnInference>> inferColumns(const SourceFile& source, std::int64_t most,
                                                  TaskMonitor& monitor) {
    std::vector<ColumnInference> columns;
    for (const std::string& heading : source.columns())
        columns.emplace_back(mayBeKey(heading));
    if (auto inferred = inferMore(source, most, columns, monitor); !inferred)
        return inferred.error();
    return columns;
}

Result<void> inferMore(const SourceFile& source, std::int64_t most, std::vector<ColumnInference>& columns,
                       TaskMonitor& monitor) {
    CsvReader reader = source.records();
    CsvRecord record;
    for (std::int64_t n = 0; n < most && reader.next(record); ++n) {
        if (n % reportEvery == 0) {
            const double done =
                static_cast<double>(reader.offset()) / static_cast<double>(source.text().size());
            if (!monitor.report(done, Stage::Checking))
                return cancelledError();
        }
        std::size_t cells = record.fields.size();
        if (source.rowsEndWithDelimiter() && cells == columns.size() + 1)
            --cells;
        const bool isWhole = cells == columns.size() || (source.dialect().ragged && cells < columns.size());
        if (record.flaw || !isWhole || record.isComment || record.isBlank())
            continue;
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i].see(i < cells ? record.fields[i] : std::string_view());
    }
    if (!reader.tooLarge().empty())
        return source.refusal(reader);
    return {};
}

} // namespace crosscut::ingest
