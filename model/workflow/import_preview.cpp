#include "model/ingest/column_mapping.h"
#include "model/ingest/row_reader.h"
#include "model/ingest/source_errors.h"
#include "model/ingest/source_file.h"
#include "model/ingest/utf8.h"
#include "model/workflow/import_file.h"
#include "model/workflow/import_source.h"

#include <cmath>
#include <filesystem>

namespace crosscut::workflow {

namespace {

/// So much of a file is looked at, whatever its size.
constexpr std::size_t previewBytes = std::size_t{2} << 20;
constexpr std::int64_t judgedRows = 2'000;
constexpr std::int64_t shownRows = 200;

void showRows(const ingest::SourceFile& source, ImportPreview& preview) {
    ingest::CsvReader reader = source.records();
    ingest::CsvRecord record;
    std::int64_t rows = 0;
    while (reader.next(record)) {
        if (record.isComment)
            continue;
        ++rows;
        if (preview.rowsShown >= shownRows)
            continue;
        std::vector<std::string> cells(record.fields.begin(), record.fields.end());
        if (record.flaw)
            cells = ingest::cellsWithQuotesAsText(record.raw, source.dialect());
        cells.resize(std::max(cells.size(), source.columns().size()));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (source.decoded().hasBadBytes() && ingest::firstBadUtf8(cells[i]) != std::string_view::npos)
                preview.badCells.emplace(preview.rows.size(), i);
            cells[i] = ingest::shownValue(cells[i]);
        }
        preview.rows.push_back(std::move(cells));
        ++preview.rowsShown;
    }
    preview.rowsExact = source.shareRead() >= 1;
    preview.rowsTotal =
        preview.rowsExact ? rows : std::llround(static_cast<double>(rows) / source.shareRead());
}

Result<void> collectIssues(const ingest::SourceFile& source,
                           const std::vector<ingest::ColumnInference>& inferences, ImportPreview& preview) {
    ingest::IssueLog issues;
    auto rejects = ingest::RejectFile::create({}, source);
    if (!rejects)
        return rejects.error();
    ingest::RowReader reader(source, inferences, issues, *rejects, {});
    ingest::CsvRecord record;
    while (reader.counts().read < shownRows && reader.next(record)) {
    }
    preview.rowsRejected = reader.counts().rejected;
    for (const ingest::RowIssue& issue : issues.issues())
        preview.issues.push_back(toImportIssue(issue));
    if (auto failure = reader.failure())
        return *std::move(failure);
    return {};
}

} // namespace

Result<ImportPreview> previewFile(const ImportRequest& request, bool kindIsKnown, TaskMonitor& monitor) {
    ingest::SourceOptions options = sourceOptions(request);
    options.limit = previewBytes;
    const std::vector<std::string> files = filesOfSource(request.source);
    if (files.empty())
        return ingest::unsupportedSource(request.source, "no_table");
    options.path = files.front();
    auto source = ingest::SourceFile::open(options, monitor);
    if (!source)
        return source.error();
    auto inferences = ingest::inferColumns(*source, judgedRows, monitor);
    if (!inferences)
        return inferences.error();
    const ingest::SourceColumns columns{source->columns(), *inferences, source->dialect().hasHeader};
    const ingest::KindGuess guess = ingest::guessKind(columns);

    ImportPreview preview;
    preview.files = static_cast<std::int64_t>(files.size());
    preview.sheets = source->sheets();
    preview.sheet = source->sheet();
    preview.isText = !source->dialect().countsRecords;
    preview.encoding = source->decoded().encoding();
    preview.delimiter = source->dialect().delimiter;
    preview.hasHeader = source->dialect().hasHeader;
    preview.likelyKind = kindIsKnown ? request.kind : guess.kind;
    preview.likelihood = kindIsKnown ? 1 : guess.likelihood;
    ingest::MappingRequest wanted = mappingRequest(request);
    wanted.kind = preview.likelyKind;
    const auto mapping = ingest::proposeMapping(wanted, columns);
    if (!mapping)
        return mapping.error();
    preview.preset = presetOf(*source, preview.likelyKind);
    preview.columns = describeColumns(columns, *mapping);
    preview.mapping = mapping->asText(source->columns());
    preview.key = request.key;
    showRows(*source, preview);
    if (auto collected = collectIssues(*source, *inferences, preview); !collected)
        return collected.error();
    return preview;
}

} // namespace crosscut::workflow
