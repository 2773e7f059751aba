#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/ingest/row_issue.h"
#include "model/ingest/row_mender.h"
#include "model/ingest/source_file.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace crosscut::ingest {

/// What became of the rows: read = inserted + updated + unchanged + rejected + duplicates + ignored.
struct RowCounts {
    std::int64_t read = 0;
    std::int64_t inserted = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t rejected = 0;
    std::int64_t duplicates = 0;
    std::int64_t ignored = 0;
};

/// The rejected rows as the source wrote them, under the source's own header, so that the mended file can be
/// imported as it is: byte for byte, so formulas are not defused here as they are in exports (csv_cell.h).
/// Appears under its name only when `finish` was called.
class RejectFile {
public:
    /// An empty path makes a file that takes nothing.
    static Result<RejectFile> create(const std::string& path, const SourceFile& source);

    RejectFile(RejectFile&&) noexcept = default;
    ~RejectFile();
    void add(std::string_view raw);
    Result<void> finish();

private:
    RejectFile() = default;
    struct Closer {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::string m_path;
    char m_newline = '\n';
    std::unique_ptr<std::FILE, Closer> m_file;
};

/// What the user asked for about rows that cannot be used.
struct RowRequest {
    bool stopAtReject = false;
    /// Kinds of issues that are repaired, though nobody can know that the repair is right: see isRepairable.
    std::set<IssueKind> repairs{};
    /// Only the rows that begin on these lines, ascending; empty: all.
    std::vector<std::int64_t> onlyLines{};
};

/// The records of a source as rows that have as many cells as there are columns and hold nothing but text.
/// Rows that are cut wrongly are mended where that is certain (RowMender) and logged; comments, and notes and
/// totals below the last row, are ignored; all others are rejected. Everything is counted.
class RowReader {
public:
    RowReader(const SourceFile& source, const std::vector<ColumnInference>& columns, IssueLog& issues,
              RejectFile& rejects, RowRequest request);

    /// The next sound row; false at the end, or where `failure` says why.
    bool next(CsvRecord& record);
    /// Takes the row out: rejected, or ignored where the issue is one of a total row.
    void putAside(const CsvRecord& record, RowIssue issue);

    RowCounts& counts() { return m_counts; }
    /// Number of the last row in the source, counted from 1, whether it was asked for or not.
    std::int64_t rowNumber() const { return m_rowNumber; }
    const std::vector<std::int64_t>& rejectedLines() const { return m_rejectedLines; }
    bool repairs(IssueKind kind) const { return m_request.repairs.contains(kind); }
    /// Logs what a repair on request did to a row that is kept.
    void noteRepair(RowIssue issue);
    double fractionRead() const;
    std::size_t offset() const { return m_reader.offset(); }
    std::optional<Error> failure() const;
    bool stopped() const { return m_stopped.has_value(); }

private:
    struct PendingRow {
        CsvRecord record;
        RowIssue issue;
    };

    bool isWanted(const CsvRecord& record);
    bool isSound(CsvRecord& record);
    bool isHeaderAgain(const CsvRecord& record) const;
    bool isText(CsvRecord& record);
    void repairText(CsvRecord& record, IssueKind kind);
    bool repairCut(CsvRecord& record, IssueKind kind);
    void takeMended(CsvRecord& record, std::vector<std::string> cells);
    bool mend(CsvRecord& record);
    void rejectCut(const CsvRecord& record, IssueKind kind);
    bool mayBeFooter(const CsvRecord& record) const;
    void reject(const CsvRecord& record, RowIssue issue);
    void rejectPending();
    void ignorePending();

    const SourceFile& m_source;
    IssueLog& m_issues;
    RejectFile& m_rejects;
    RowRequest m_request;
    CsvReader m_reader;
    RowMender m_mender;
    const std::vector<ColumnInference>& m_columns;
    std::vector<std::string> m_mendedCells;
    std::string m_mendedLine;
    std::vector<std::int64_t> m_rejectedLines;
    std::int64_t m_rowNumber = 0;
    bool m_knowsHeader = false;        ///< the header reads otherwise than any row would
    std::size_t m_nextLine = 0;        ///< of those that were asked for
    std::vector<PendingRow> m_pending; ///< short rows that no sound row has followed yet
    RowCounts m_counts;
    std::optional<Error> m_stopped;
};

} // namespace crosscut::ingest
