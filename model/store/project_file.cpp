#include "model/store/project_file.h"

#include "model/store/data_hash.h"
#include "model/store/event_table.h"
#include "model/store/file_header.h"
#include "model/store/guarded.h"
#include "model/store/integrity.h"
#include "model/store/migrator.h"
#include "model/store/project_lock.h"
#include "model/store/schema_files.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <sqlite3.h>
#include <unistd.h>

namespace crosscut::store {

namespace {

constexpr int busyMilliseconds = 5000;

using DatabasePointer = std::unique_ptr<SQLite::Database>;

Error pathError(ErrorCode code, const std::string& path) {
    return Error{code, {path}, {}, {}};
}

/// What keeps the file from being opened, told by its first bytes.
std::optional<Error> refusal(const std::string& path, const FileHeader& header) {
    using Verdict = FileHeader::Verdict;
    switch (header.verdict) {
    case Verdict::Missing:
        return pathError(ErrorCode::FileNotFound, path);
    case Verdict::Unreadable:
        return pathError(ErrorCode::FileUnreadable, path);
    case Verdict::NotAProject:
        return pathError(ErrorCode::NotAProject, path);
    case Verdict::Truncated:
        return pathError(ErrorCode::ProjectDamaged, path);
    case Verdict::Project:
        break;
    }
    if (header.schemaVersion < 0)
        return pathError(ErrorCode::ProjectDamaged, path);
    if (header.schemaVersion > currentSchemaVersion())
        return Error{ErrorCode::ProjectNewer,
                     {path, std::to_string(header.schemaVersion), std::to_string(currentSchemaVersion())},
                     {},
                     {}};
    return std::nullopt;
}

void configure(SQLite::Database& database) {
    database.exec("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;"
                  "PRAGMA mmap_size = 1073741824");
    registerEventTable(database);
}

DatabasePointer openWriting(const std::string& path) {
    auto database = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE, busyMilliseconds);
    configure(*database);
    database->execAndGet("PRAGMA journal_mode = WAL");
    // What was said to be kept outlives a power cut; one sync a commit is no time beside an import.
    database->exec("PRAGMA synchronous = FULL");
    return database;
}

std::string asUri(const std::string& path) {
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            char escaped[4];
            std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned char>(c));
            uri += escaped;
        } else {
            uri += c;
        }
    }
    return uri;
}

/// A reader; where the folder allows no side files, one that takes the file as it lies there.
DatabasePointer openReading(const std::string& path) {
    DatabasePointer database;
    try {
        database = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READONLY, busyMilliseconds);
        database->execAndGet("SELECT count(*) FROM sqlite_master");
    } catch (const SQLite::Exception& exception) {
        if (exception.getErrorCode() != SQLITE_CANTOPEN && exception.getErrorCode() != SQLITE_READONLY)
            throw;
        database = std::make_unique<SQLite::Database>(
            asUri(path) + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI, busyMilliseconds);
    }
    configure(*database);
    return database;
}

void copyInto(SQLite::Database& source, const std::string& path) {
    SQLite::Database target(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(target, source);
    backup.executeStep();
}

/// Brings an older project up to date, after a copy of it.
std::optional<Error> upgrade(SQLite::Database& database, const std::string& path) {
    const int version = readSchemaVersion(database);
    if (version == currentSchemaVersion())
        return std::nullopt;
    const std::string copy = path + ".v" + std::to_string(version) + ".backup";
    copyInto(database, copy);
    const Migration migration = migrate(database, schemaFiles());
    if (migration.outcome == MigrationOutcome::UpgradeFailed)
        return Error{ErrorCode::MigrationFailed, {path, copy}, migration.detail, {}};
    return std::nullopt;
}

void removeSideFiles(const std::string& path) {
    std::error_code ignored;
    for (const char* ending : {"-wal", "-shm", "-journal"})
        std::filesystem::remove(path + ending, ignored);
}

/// The file itself where `path` is a link to it, so that all its names share one lock.
std::string realPath(const std::string& path) {
    std::error_code failure;
    const auto real = std::filesystem::canonical(path, failure);
    return failure ? path : real.string();
}

/// Reads without writing a byte whether the pages hold together: opening for writing would touch the header.
/// Large files are left to `check`, which takes its time.
Result<void> inspect(const std::string& path) {
    constexpr std::uintmax_t quickSize = 32 * 1024 * 1024;
    std::error_code failure;
    if (std::filesystem::exists(path + "-wal") || std::filesystem::file_size(path, failure) > quickSize)
        return {};
    return guarded(path, [&]() -> Result<void> {
        SQLite::Database database(asUri(path) + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        const std::string answer = database.execAndGet("PRAGMA quick_check(1)").getString();
        if (answer != "ok")
            return Error{ErrorCode::ProjectDamaged, {path}, answer, {}};
        return {};
    });
}

bool isTaken(const std::string& path, bool overwrite) {
    std::error_code failure;
    return std::filesystem::is_directory(path, failure) ||
           (!overwrite && std::filesystem::exists(path, failure));
}

} // namespace

struct ProjectFile::State {
    std::string path;
    bool readOnly = true;
    std::string holder;
    std::shared_ptr<ProjectLock> lock;
    DatabasePointer database;

    ~State() {
        const bool lastWriter = lock && lock.use_count() == 1;
        if (lastWriter && database) {
            // Without readers this folds the log into the file; with readers the last of them will.
            database->tryExec("PRAGMA busy_timeout = 0");
            database->tryExec("PRAGMA journal_mode = DELETE");
        }
        database.reset();
    }
};

ProjectFile::ProjectFile(std::unique_ptr<State> state)
    : m_state(std::move(state)) {}
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;
ProjectFile& ProjectFile::operator=(ProjectFile&&) noexcept = default;
ProjectFile::~ProjectFile() = default;

Result<ProjectFile> ProjectFile::create(const std::string& path, bool overwrite) {
    std::error_code failure;
    if (isTaken(path, overwrite))
        return pathError(ErrorCode::FileExists, path);
    const std::string fresh = path + ".new-" + std::to_string(getpid());
    std::filesystem::remove(fresh, failure);
    auto made = guarded(path, [&]() -> Result<void> {
        SQLite::Database database(fresh, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        database.exec("PRAGMA page_size = 8192; PRAGMA application_id = " +
                      std::to_string(projectApplicationId));
        const Migration migration = migrate(database, schemaFiles());
        if (migration.outcome != MigrationOutcome::UpgradeSucceeded)
            return Error{ErrorCode::Database, {path}, migration.detail, {}};
        return {};
    });
    if (!made) {
        std::filesystem::remove(fresh, failure);
        removeSideFiles(fresh);
        // SQLite cannot open a file that does not exist yet: the folder is missing or may not be written.
        return made.error().code == ErrorCode::FileUnreadable ? pathError(ErrorCode::FileNotWritable, path)
                                                              : made.error();
    }
    return moveInto(fresh, path, overwrite);
}

Result<ProjectFile> ProjectFile::moveInto(const std::string& finished, const std::string& path,
                                          bool overwrite) {
    std::error_code failure;
    const auto refuse = [&](Error error) {
        std::filesystem::remove(finished, failure);
        return error;
    };
    if (isTaken(path, overwrite))
        return refuse(pathError(ErrorCode::FileExists, path));
    auto lock = ProjectLock::acquire(path);
    if (!lock)
        return refuse(lock.error());
    removeSideFiles(path); // a killed program's log must never be read into the new file
    std::filesystem::rename(finished, path, failure);
    if (failure)
        return refuse(pathError(ErrorCode::FileNotWritable, path));
    lock->reset();
    return open(path, Access::ReadWrite);
}

Result<ProjectFile> ProjectFile::open(const std::string& path, Access access) {
    const FileHeader header = readFileHeader(path);
    if (auto refused = refusal(path, header))
        return *refused;
    auto state = std::make_unique<State>();
    state->path = path;
    if (access == Access::ReadOnly) {
        state->holder = ProjectLock::holder(realPath(path));
        // What a killed program left in its log is folded in by whoever opens the file next, and an older
        // file is brought up to date.
        const bool leftOpen = std::filesystem::exists(path + "-wal");
        const bool isOlder = header.schemaVersion < currentSchemaVersion();
        if ((leftOpen || isOlder) && state->holder.empty())
            static_cast<void>(open(path, Access::ReadWrite));
    } else {
        auto lock = ProjectLock::acquire(realPath(path));
        const bool mayWrite = ::access(path.c_str(), W_OK) == 0;
        if (lock && mayWrite)
            state->lock = *lock;
        else if (access == Access::ReadWrite)
            return lock ? pathError(ErrorCode::ProjectReadOnly, path) : lock.error();
        else if (!lock && lock.error().code == ErrorCode::ProjectLocked)
            state->holder = lock.error().args.at(1);
    }
    state->readOnly = state->lock == nullptr;
    if (!state->readOnly)
        if (auto intact = inspect(path); !intact)
            return intact.error();
    return guarded(path, [&]() -> Result<ProjectFile> {
        state->database = state->readOnly ? openReading(path) : openWriting(path);
        state->database->execAndGet("SELECT count(*) FROM sqlite_master");
        if (readSchemaVersion(*state->database) != currentSchemaVersion()) {
            if (state->readOnly)
                return pathError(ErrorCode::ProjectReadOnly, path);
            if (auto failed = upgrade(*state->database, path))
                return *failed;
        }
        return ProjectFile(std::move(state));
    });
}

Result<ProjectFile> ProjectFile::openReader() const {
    return guarded(path(), [&]() -> Result<ProjectFile> {
        auto state = std::make_unique<State>();
        state->path = m_state->path;
        state->holder = m_state->holder;
        state->database = openReading(m_state->path);
        return ProjectFile(std::move(state));
    });
}

Result<ProjectFile> ProjectFile::openWriter() const {
    if (isReadOnly())
        return holder().empty() ? pathError(ErrorCode::ProjectReadOnly, path())
                                : Error{ErrorCode::ProjectLocked, {path(), holder()}, {}, {}};
    return guarded(path(), [&]() -> Result<ProjectFile> {
        auto state = std::make_unique<State>();
        state->path = m_state->path;
        state->readOnly = false;
        state->lock = m_state->lock;
        state->database = openWriting(m_state->path);
        return ProjectFile(std::move(state));
    });
}

const std::string& ProjectFile::path() const {
    return m_state->path;
}

bool ProjectFile::isReadOnly() const {
    return m_state->readOnly;
}

const std::string& ProjectFile::holder() const {
    return m_state->holder;
}

int ProjectFile::schemaVersion() const {
    return readSchemaVersion(*m_state->database);
}

std::string ProjectFile::dataHash() const {
    return readDataHash(*m_state->database, !m_state->readOnly);
}

Result<void> ProjectFile::backupTo(const std::string& target, TaskMonitor& monitor) const {
    constexpr int pagesAtOnce = 2000;
    std::error_code failure;
    if (std::filesystem::equivalent(target, path(), failure))
        return pathError(ErrorCode::FileExists, target);
    const std::string partial = target + ".part";
    auto copied = guarded(target, [&]() -> Result<void> {
        SQLite::Database copy(partial, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup backup(copy, *m_state->database);
        int state = SQLITE_OK;
        while (state != SQLITE_DONE) {
            state = backup.executeStep(pagesAtOnce);
            const int total = std::max(1, backup.getTotalPageCount());
            if (!monitor.report(1.0 - static_cast<double>(backup.getRemainingPageCount()) / total,
                                Stage::Writing))
                return cancelledError();
        }
        return {};
    });
    if (copied)
        std::filesystem::rename(partial, target, failure);
    if (!copied || failure) {
        std::filesystem::remove(partial, failure);
        return copied ? Result<void>(pathError(ErrorCode::FileNotWritable, target)) : copied;
    }
    return {};
}

Result<IntegrityReport> ProjectFile::check(TaskMonitor& monitor) const {
    return guarded(path(), [&] { return checkIntegrity(*m_state->database, monitor); });
}

SQLite::Database& ProjectFile::database() const {
    return *m_state->database;
}

} // namespace crosscut::store
