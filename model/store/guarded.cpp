#include "model/store/guarded.h"

#include "model/store/damaged.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <new>
#include <sqlite3.h>

namespace crosscut::store {

namespace {

ErrorCode codeOf(const SQLite::Exception& failure) {
    // A write that a file-size limit or a quota stops comes as an input/output error.
    if (failure.getExtendedErrorCode() == SQLITE_IOERR_WRITE)
        return ErrorCode::DiskFull;
    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_IOERR:
        return ErrorCode::FileNotWritable;
    case SQLITE_CORRUPT:
        return ErrorCode::ProjectDamaged;
    case SQLITE_NOTADB:
        return ErrorCode::NotAProject;
    case SQLITE_READONLY:
        return ErrorCode::ProjectReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::ProjectLocked;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return ErrorCode::FileUnreadable;
    default:
        return ErrorCode::Database;
    }
}

} // namespace

Error errorFromException(std::exception_ptr exception, const std::string& path) {
    try {
        std::rethrow_exception(exception);
    } catch (const SQLite::Exception& failure) {
        return Error{codeOf(failure), {path}, failure.what(), {}};
    } catch (const Damaged& failure) {
        return Error{ErrorCode::ProjectDamaged, {path}, failure.what(), {}};
    } catch (const std::exception& failure) {
        return Error{ErrorCode::Internal, {path}, failure.what(), {}};
    } catch (...) {
        return Error{ErrorCode::Internal, {path}, "unknown exception", {}};
    }
}

} // namespace crosscut::store
