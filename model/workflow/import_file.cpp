#include "model/workflow/import_file.h"

#include "model/base/clock.h"
#include "model/ingest/importer.h"
#include "model/store/guarded.h"
#include "model/workflow/import_sinks.h"
#include "model/workflow/import_source.h"
#include "model/workflow/project_info.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <filesystem>
#include <nlohmann/json.hpp>

namespace crosscut::workflow {

namespace {

constexpr std::size_t reportedIssues = 100;
/// Events have no attributes, so nothing depends on every cell but an undecided order of days and months.
constexpr std::int64_t judgedEvents = 20'000;
/// Shares of the progress bar.
constexpr double unpacked = 0.1;
constexpr double checked = 0.3;
constexpr double written = 0.95;

store::RowLedger toLedger(const ingest::RowCounts& counts) {
    return {.read = counts.read,
            .inserted = counts.inserted,
            .updated = counts.updated,
            .unchanged = counts.unchanged,
            .rejected = counts.rejected,
            .duplicates = counts.duplicates,
            .ignored = counts.ignored};
}

Result<std::vector<ingest::ColumnInference>>
inferFor(const ImportRequest& request, const ingest::SourceFile& source, TaskMonitor& monitor) {
    if (request.kind != EntityKind::Events)
        return ingest::inferColumns(source, INT64_MAX, monitor);
    auto columns = ingest::inferColumns(source, judgedEvents, monitor);
    if (!columns || !request.dateOrder.empty())
        return columns;
    for (const ingest::ColumnInference& column : *columns)
        if (column.timeShare() > 0 && !column.dateOrder().isSettled())
            return ingest::inferColumns(source, INT64_MAX, monitor);
    return columns;
}

void storeIssues(store::BatchTable& batches, BatchId batch, const ingest::IssueLog& issues) {
    std::vector<store::StoredIssue> stored;
    for (const ingest::RowIssue& issue : issues.issues())
        stored.push_back({.line = issue.line,
                          .column = issue.column,
                          .kind = std::string(toString(issue.kind)),
                          .value = issue.value,
                          .mend = nlohmann::json::array({issue.detail})
                                      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)});
    batches.addIssues(batch, stored);
    const auto counts = issues.counts();
    batches.setIssueCounts(batch, {counts.begin(), counts.end()});
}

/// What a replay needs: the request with everything that was found out about the file but its encoding.
ImportRequest replayable(ImportRequest request, const ingest::CsvDialect& dialect,
                         const ImportReport& report) {
    request.delimiter = dialect.delimiter;
    request.quote = dialect.quote;
    request.hasHeader = dialect.hasHeader;
    request.mapping = report.mapping;
    request.mappingIsComplete = true;
    return request;
}

/// Everything that an import needs, found before the first row is written.
struct PreparedImport {
    ingest::SourceFile source;
    std::vector<ingest::ColumnInference> inferences;
    ingest::ColumnMapping mapping;
    ingest::RowOptions options;
};

Result<PreparedImport> prepare(const ImportRequest& request, TaskMonitor& monitor) {
    const auto hints = cellHints(request);
    if (!hints)
        return hints.error();
    PartMonitor opening(monitor, 0, unpacked);
    auto source = ingest::SourceFile::open(sourceOptions(request), opening);
    if (!source)
        return source.error();
    PartMonitor checking(monitor, unpacked, checked);
    auto inferences = inferFor(request, *source, checking);
    if (!inferences)
        return inferences.error();
    auto mapping = ingest::resolveMapping(mappingRequest(request),
                                          {source->columns(), *inferences, source->dialect().hasHeader});
    if (!mapping)
        return mapping.error();
    return PreparedImport{
        .source = *std::move(source),
        .inferences = *std::move(inferences),
        .mapping = *std::move(mapping),
        .options = {.hints = *hints,
                    .stopAtReject = request.onError == OnError::Abort,
                    .rowPrefix = std::filesystem::path(request.source).stem().string() + '#'}};
}

/// Writes the rows under the caller's transaction and completes the report.
Result<void> writeRows(SQLite::Database& database, BatchId batch, const ImportRequest& request,
                       const ingest::ImportStreams& streams, const ingest::RowOptions& options,
                       ImportReport& report, TaskMonitor& monitor) {
    if (request.kind == EntityKind::Events) {
        EventColumnSink sink(database, batch, request.items);
        const auto counts = ingest::importEvents(streams, options, sink, monitor);
        if (!counts)
            return counts.error();
        sink.finish(report, streams.issues);
        report.ledger = toLedger(*counts);
        return {};
    }
    CatalogSink sink(database, batch, request.kind, request.onConflict);
    const auto counts = ingest::importCatalog(streams, options, sink, monitor);
    if (!counts)
        return counts.error();
    report.ledger = toLedger(*counts);
    return {};
}

Result<ImportReport> importPrepared(store::ProjectFile& project, const ImportRequest& request,
                                    const PreparedImport& prepared, TaskMonitor& monitor) {
    const ingest::SourceColumns columns{prepared.source.columns(), prepared.inferences,
                                        prepared.source.dialect().hasHeader};
    auto rejects = ingest::RejectFile::create(request.rejectsPath, prepared.source);
    if (!rejects)
        return rejects.error();
    ImportReport report;
    report.encoding = prepared.source.decoded().encoding();
    report.delimiter = prepared.source.dialect().delimiter;
    report.sheet = prepared.source.sheet();
    report.hasHeader = prepared.source.dialect().hasHeader;
    report.columns = describeColumns(columns, prepared.mapping);
    report.mapping = prepared.mapping.asText(prepared.source.columns());

    SQLite::Database& database = project.database();
    SQLite::Transaction transaction(database);
    store::BatchTable batches(database);
    const std::string name = std::filesystem::path(request.source).filename().string();
    const BatchId batch = batches.begin(request.kind, name, SystemClock().now().toIso());
    ingest::IssueLog issues;
    PartMonitor writing(monitor, checked, written);
    const ingest::ImportStreams streams{prepared.source, prepared.mapping, columns, issues, *rejects};
    if (auto done = writeRows(database, batch, request, streams, prepared.options, report, writing); !done)
        return done.error();
    storeIssues(batches, batch, issues);
    batches.finish(batch, report.ledger,
                   recipeToJson(replayable(request, prepared.source.dialect(), report)));
    if (!monitor.report(written, Stage::Finishing))
        return cancelledError();
    if (auto finished = rejects->finish(); !finished)
        return finished.error();
    if (!request.dryRun) {
        transaction.commit();
        report.batch = batch;
    }
    report.issueCounts = issues.counts();
    for (const ingest::RowIssue& issue : issues.issues()) {
        if (report.issues.size() >= reportedIssues)
            break;
        report.issues.push_back(toImportIssue(issue));
    }
    return report;
}

} // namespace

Result<ImportReport> importFile(store::ProjectFile& project, const ImportRequest& request,
                                TaskMonitor& monitor) {
    const Stopwatch watch;
    if (project.isReadOnly())
        return Error{
            .code = ErrorCode::ProjectReadOnly, .args = {project.path()}, .detail = {}, .lacking = {}};
    if (!monitor.report(0, Stage::Opening))
        return cancelledError();
    auto report = store::guarded(project.path(), [&]() -> Result<ImportReport> {
        const auto prepared = prepare(request, monitor);
        if (!prepared)
            return prepared.error();
        return importPrepared(project, request, *prepared, monitor);
    });
    if (!report)
        return report;
    return store::guarded(project.path(), [&]() -> Result<ImportReport> {
        report->run = makeRunInfo(project, 0, 0);
        report->run.seconds = watch.seconds();
        return report;
    });
}

} // namespace crosscut::workflow
