#pragma once

#include "model/base/clock.h"
#include "model/base/result.h"
#include "model/base/task_monitor.h"

#include <memory>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace crosscut::store {

enum class Access {
    ReadOnly,
    ReadWrite,             ///< ProjectLocked where another program holds the project
    ReadWriteElseReadOnly, ///< as the window opens it: read-only where another program holds it
};

/// What `crosscut check` found. An intact project has no findings.
struct IntegrityReport {
    std::vector<std::string> findings; ///< in SQLite's or the store's own words, for the Details box
    bool intact() const { return findings.empty(); }
};

/// One project: one SQLite file (application_id "XCUT", user_version = schema version), WAL while open and a
/// single file again once closed. One writer at a time, held by an advisory lock on `<path>.lock` that dies
/// with the process; any number of readers. One ProjectFile belongs to one thread; jobs take their own with
/// openReader().
///
/// A file that is not ours, is damaged or is of a newer version is refused before SQLite writes a byte of it.
class ProjectFile {
public:
    /// FileExists unless `overwrite`; the old file is replaced only once the new one is complete.
    static Result<ProjectFile> create(const std::string& path, bool overwrite = false);
    /// Puts a finished, closed project in the place of `path` and opens it there; on failure `finished` is
    /// removed.
    static Result<ProjectFile> moveInto(const std::string& finished, const std::string& path, bool overwrite);
    /// Migrates an older file after copying it to `<path>.v<N>.backup`.
    static Result<ProjectFile> open(const std::string& path, Access access);

    ProjectFile(ProjectFile&&) noexcept;
    ProjectFile& operator=(ProjectFile&&) noexcept;
    ~ProjectFile();

    /// Another connection to the same file for another thread: reads only, sees what is committed.
    Result<ProjectFile> openReader() const;
    /// Another connection that may write, under the lock that this one holds (for the job that imports).
    Result<ProjectFile> openWriter() const;

    const std::string& path() const;
    bool isReadOnly() const;
    /// Who writes to the project, where this ProjectFile may not ("anna@studio-7, since 2026-11-20 08:30").
    const std::string& holder() const;
    int schemaVersion() const;

    /// Hash of everything the models read (catalogs, events, subscriptions, edges), not of ids, batches or
    /// plans: an import and its revert leave it as it was.
    std::string dataHash() const;

    /// Online copy, consistent even while others write.
    Result<void> backupTo(const std::string& path, TaskMonitor& monitor) const;
    Result<IntegrityReport> check(TaskMonitor& monitor) const;

    SQLite::Database& database() const;

private:
    struct State;
    explicit ProjectFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace crosscut::store
