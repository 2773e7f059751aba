#include "model/workflow/import_file.h"

#include "model/base/clock.h"
#include "model/ingest/importer.h"
#include "model/ingest/source_errors.h"
#include "model/store/guarded.h"
#include "model/workflow/import_changes.h"
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

using Inferences = std::vector<ingest::ColumnInference>;

Result<Inferences> inferOver(const std::vector<ingest::SourceFile>& sources, std::int64_t most,
                             TaskMonitor& monitor) {
    auto columns = ingest::inferColumns(sources.front(), most, monitor);
    for (std::size_t i = 1; columns && i < sources.size(); ++i)
        if (auto more = ingest::inferMore(sources[i], most, *columns, monitor); !more)
            return more.error();
    return columns;
}

Result<Inferences> inferFor(const ImportRequest& request, const std::vector<ingest::SourceFile>& sources,
                            TaskMonitor& monitor) {
    if (request.kind != EntityKind::Events)
        return inferOver(sources, INT64_MAX, monitor);
    auto columns = inferOver(sources, judgedEvents, monitor);
    if (!columns || !request.dateOrder.empty())
        return columns;
    for (const ingest::ColumnInference& column : *columns)
        if (column.timeShare() > 0 && !column.dateOrder().isSettled())
            return inferOver(sources, INT64_MAX, monitor);
    return columns;
}

void storeIssues(store::BatchTable& batches, BatchId batch, const ingest::IssueLog& issues) {
    std::vector<store::StoredIssue> stored;
    for (const ingest::RowIssue& issue : issues.issues())
        stored.push_back({.line = issue.line,
                          .column = issue.column,
                          .kind = std::string(toString(issue.kind)),
                          .value = issue.value,
                          .mend = nlohmann::json::array({issue.detail, issue.file})
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
    request.escape = dialect.escape;
    request.onlyLines.clear();
    request.hasHeader = dialect.hasHeader;
    request.mapping = report.mapping;
    request.mappingIsComplete = true;
    return request;
}

/// Everything that an import needs, found before the first row is written.
struct PreparedImport {
    std::vector<ingest::SourceFile> sources; ///< at least one
    Inferences inferences;
    ingest::ColumnMapping mapping;
    ingest::RowOptions options;

    const ingest::SourceFile& first() const { return sources.front(); }
    ingest::SourceColumns columns() const {
        return {first().columns(), inferences, first().dialect().hasHeader};
    }
};

/// The file, or all tables of the folder, which must have the columns of the first.
Result<std::vector<ingest::SourceFile>> openSources(const ImportRequest& request, TaskMonitor& monitor) {
    std::vector<ingest::SourceFile> sources;
    const std::vector<std::string> files = filesOfSource(request.source);
    if (files.empty())
        return ingest::unsupportedSource(request.source, "no_table");
    ingest::SourceOptions options = sourceOptions(request);
    for (std::size_t i = 0; i < files.size(); ++i) {
        options.path = files[i];
        const auto share = [&](std::size_t n) {
            return static_cast<double>(n) / static_cast<double>(files.size());
        };
        PartMonitor part(monitor, share(i), share(i + 1));
        auto source = ingest::SourceFile::open(options, part);
        if (!source)
            return source.error();
        if (!sources.empty() && source->columns() != sources.front().columns())
            return ingest::unsupportedSource(files[i], "other_columns");
        sources.push_back(*std::move(source));
    }
    return sources;
}

Result<PreparedImport> prepare(const ImportRequest& request, TaskMonitor& monitor) {
    const auto hints = cellHints(request);
    if (!hints)
        return hints.error();
    const auto repairs = repairKinds(request);
    if (!repairs)
        return repairs.error();
    PartMonitor opening(monitor, 0, unpacked);
    auto sources = openSources(request, opening);
    if (!sources)
        return sources.error();
    PartMonitor checking(monitor, unpacked, checked);
    auto inferences = inferFor(request, *sources, checking);
    if (!inferences)
        return inferences.error();
    const ingest::SourceFile& first = sources->front();
    auto mapping = ingest::resolveMapping(mappingRequest(request),
                                          {first.columns(), *inferences, first.dialect().hasHeader});
    if (!mapping)
        return mapping.error();
    return PreparedImport{
        .sources = *std::move(sources),
        .inferences = *std::move(inferences),
        .mapping = *std::move(mapping),
        .options = {.hints = *hints,
                    .rows = {.stopAtReject = request.onError == OnError::Abort,
                             .repairs = *repairs,
                             .onlyLines = request.onlyLines},
                    .rowPrefix = std::filesystem::path(request.source).stem().string() + '#'}};
}

std::string fileName(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

/// Calls `import` with the streams of each source and adds up what became of the rows.
template<typename Import>
Result<void> importEach(const PreparedImport& prepared, ingest::IssueLog& issues, ingest::RejectFile& rejects,
                        ImportReport& report, TaskMonitor& monitor, const Import& import) {
    const ingest::SourceColumns columns = prepared.columns();
    const auto files = static_cast<double>(prepared.sources.size());
    for (std::size_t i = 0; i < prepared.sources.size(); ++i) {
        const ingest::SourceFile& source = prepared.sources[i];
        PartMonitor part(monitor, static_cast<double>(i) / files, static_cast<double>(i + 1) / files);
        if (prepared.sources.size() > 1)
            issues.setFile(fileName(source.path()));
        const Result<ingest::ImportedRows> imported =
            import(ingest::ImportStreams{source, prepared.mapping, columns, issues, rejects}, part);
        if (!imported)
            return imported.error();
        report.ledger += toLedger(imported->counts);
        report.rejectedLines = imported->rejectedLines;
    }
    issues.setFile({});
    if (prepared.sources.size() > 1)
        report.rejectedLines.clear();
    return {};
}

/// Passes on what it is told and can ask once more without moving the bar.
class AskingMonitor final : public TaskMonitor {
public:
    explicit AskingMonitor(TaskMonitor& whole)
        : m_whole(whole) {}

    [[nodiscard]] bool report(double fraction, Stage stage) override {
        m_latest = fraction;
        return m_whole.report(fraction, stage);
    }
    bool goesOn() { return m_whole.report(m_latest, Stage::Writing); }

private:
    TaskMonitor& m_whole;
    double m_latest = 0;
};

/// Writes the rows under the caller's transaction and completes the report.
Result<void> writeRows(SQLite::Database& database, BatchId batch, const ImportRequest& request,
                       const PreparedImport& prepared, ingest::IssueLog& issues, ingest::RejectFile& rejects,
                       ImportReport& report, TaskMonitor& monitor) {
    if (request.kind == EntityKind::Events) {
        AskingMonitor asking(monitor);
        EventColumnSink sink(database, batch, request.items, request.dropDuplicates,
                             [&] { return asking.goesOn(); });
        const auto import = [&](const ingest::ImportStreams& streams, TaskMonitor& part) {
            return ingest::importEvents(streams, prepared.options, sink, part);
        };
        if (auto done = importEach(prepared, issues, rejects, report, asking, import); !done)
            return done.error();
        sink.finish(report, issues);
        return sink.isCancelled() ? Result<void>(cancelledError()) : Result<void>();
    }
    CatalogSink sink(database, batch, request.kind, request.onConflict);
    ingest::SeenKeys seen;
    const auto import = [&](const ingest::ImportStreams& streams, TaskMonitor& part) {
        return ingest::importCatalog(streams, prepared.options, seen, sink, part);
    };
    return importEach(prepared, issues, rejects, report, monitor, import);
}

Result<ImportReport> importPrepared(store::ProjectFile& project, const ImportRequest& request,
                                    const PreparedImport& prepared, TaskMonitor& monitor) {
    auto rejects = ingest::RejectFile::create(request.rejectsPath, prepared.first());
    if (!rejects)
        return rejects.error();
    ImportReport report;
    report.files = static_cast<std::int64_t>(prepared.sources.size());
    report.encoding = prepared.first().decoded().encoding();
    report.delimiter = prepared.first().dialect().delimiter;
    report.sheet = prepared.first().sheet();
    report.hasHeader = prepared.first().dialect().hasHeader;
    report.preset = presetOf(prepared.first(), request.kind);
    report.columns = describeColumns(prepared.columns(), prepared.mapping);
    report.mapping = prepared.mapping.asText(prepared.first().columns());

    SQLite::Database& database = project.database();
    SQLite::Transaction transaction(database);
    store::BatchTable batches(database);
    const BatchId batch = batches.begin(request.kind, fileName(request.source), SystemClock().now().toIso());
    ingest::IssueLog issues;
    PartMonitor writing(monitor, checked, written);
    if (auto done = writeRows(database, batch, request, prepared, issues, *rejects, report, writing); !done)
        return done.error();
    storeIssues(batches, batch, issues);
    batches.finish(batch, report.ledger,
                   recipeToJson(replayable(request, prepared.first().dialect(), report)));
    if (!monitor.report(written, Stage::Finishing))
        return cancelledError();
    readChanges(database, request.kind, batch, report);
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
