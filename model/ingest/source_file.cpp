#include "model/ingest/source_file.h"

#include "model/ingest/import_fields.h"
#include "model/ingest/source_container.h"
#include "model/ingest/utf8.h"

#include <set>

namespace crosscut::ingest {

namespace {

constexpr std::int64_t reportEvery = 8192;

std::vector<std::string> columnNames(const CsvRecord& first, bool isHeader) {
    std::vector<std::string> names;
    std::set<std::string> used;
    for (std::size_t i = 0; i < first.fields.size(); ++i) {
        std::string name = isHeader ? shownValue(trimmed(first.fields[i])) : std::string();
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
        source.m_share *=
            static_cast<double>(source.text().size()) / static_cast<double>(source.m_decoded.fileBytes());
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
    while (found && record.isBlank()) {
        recordOffset = reader.offset();
        recordLine = reader.line();
        found = reader.next(record);
    }
    if (!reader.tooLarge().empty())
        return source.refusal(reader);
    if (!found)
        return Error{.code = ErrorCode::SourceEmpty, .args = {source.m_path}, .detail = {}, .lacking = {}};
    source.m_columns = columnNames(record, source.m_dialect.hasHeader);
    source.m_dataOffset =
        std::min(source.m_dialect.hasHeader ? reader.offset() : recordOffset, source.text().size());
    source.m_dataLine = isNamed ? 1 : source.m_dialect.hasHeader ? reader.line() : recordLine;
    if (source.m_dialect.countsRecords)
        source.m_preambleOffset = std::min(recordOffset, source.m_dataOffset);
    return source;
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
    CsvReader reader = source.records();
    CsvRecord record;
    for (std::int64_t n = 0; n < most && reader.next(record); ++n) {
        if (n % reportEvery == 0) {
            const double done =
                static_cast<double>(reader.offset()) / static_cast<double>(source.text().size());
            if (!monitor.report(done, Stage::Checking))
                return cancelledError();
        }
        if (record.flaw || record.fields.size() != columns.size() || record.isBlank())
            continue;
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i].see(record.fields[i]);
    }
    if (!reader.tooLarge().empty())
        return source.refusal(reader);
    return columns;
}

} // namespace crosscut::ingest
