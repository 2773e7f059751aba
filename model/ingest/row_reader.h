#pragma once

#include "model/base/result.h"
#include "model/base/task_monitor.h"
#include "model/ingest/row_issue.h"
#include "model/ingest/source_file.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

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
/// imported as it is. Appears under its name only when `finish` was called.
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

/// The records of a source as rows that have as many cells as there are columns and hold nothing but text.
/// All others are counted and logged on the way.
class RowReader {
public:
    RowReader(const SourceFile& source, IssueLog& issues, RejectFile& rejects, bool stopAtReject);

    /// The next sound row; false at the end, or where `failure` says why.
    bool next(CsvRecord& record);
    /// Takes the row out: rejected, or ignored where the issue is one of a total row.
    void putAside(const CsvRecord& record, RowIssue issue);

    RowCounts& counts() { return m_counts; }
    double fractionRead() const;
    std::size_t offset() const { return m_reader.offset(); }
    std::optional<Error> failure() const;
    bool stopped() const { return m_stopped.has_value(); }

private:
    bool isSound(CsvRecord& record);

    const SourceFile& m_source;
    IssueLog& m_issues;
    RejectFile& m_rejects;
    bool m_stopAtReject;
    CsvReader m_reader;
    RowCounts m_counts;
    std::optional<Error> m_stopped;
};

} // namespace crosscut::ingest
