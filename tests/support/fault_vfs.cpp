#include "tests/support/fault_vfs.h"

#include "model/base/random.h"
#include "tests/support/test_files.h"

#include <cstring>
#include <fstream>
#include <limits>
#include <map>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace crosscut::test {

namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

/// A write, or a truncation where there are no bytes.
struct Change {
    std::int64_t at = 0;
    std::string bytes;
    bool truncates = false;
};

void apply(const Change& change, std::string& content, std::size_t length) {
    const auto at = static_cast<std::size_t>(change.at);
    if (change.truncates) {
        content.resize(at);
        return;
    }
    content.resize(std::max(content.size(), at + length));
    content.replace(at, length, change.bytes, 0, length);
}

/// A file as the disk has it, and what is still on its way there.
struct DiskFile {
    std::string synced;
    std::vector<Change> pending;
    bool isThere = false;

    void sync() {
        for (const Change& change : pending)
            apply(change, synced, change.bytes.size());
        pending.clear();
    }
    std::string afterPowerCut(Random& random) const {
        std::string content = synced;
        for (const Change& change : pending) {
            const auto fate = random.below(4); // two are there, one is torn, one is lost
            if (fate < 3)
                apply(change, content, fate < 2 ? change.bytes.size() : change.bytes.size() / 2);
        }
        return content;
    }
};

struct Disk {
    sqlite3_vfs* real = nullptr;
    Fault fault = Fault::WriteError;
    std::int64_t step = 0;
    std::int64_t failing = never;
    std::map<std::string, DiskFile> files; ///< by path; those that SQLite opened, in places that stay

    bool isOff() const { return fault == Fault::PowerCut && step >= failing; }

    /// Counts a step; the code that it fails with, or SQLITE_OK.
    int take(int writeError, bool needsRoom) {
        ++step;
        switch (fault) {
        case Fault::DiskFull:
            return step >= failing && needsRoom ? SQLITE_FULL : SQLITE_OK;
        case Fault::WriteError:
            return step == failing ? writeError : SQLITE_OK;
        case Fault::PowerCut:
            return step >= failing ? writeError : SQLITE_OK;
        }
        return SQLITE_OK;
    }
};

Disk disk;

/// The real file lies right behind it.
struct FaultFile {
    sqlite3_file base;
    DiskFile* onDisk;

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

FaultFile& own(sqlite3_file* file) {
    return *reinterpret_cast<FaultFile*>(file);
}
sqlite3_file* real(sqlite3_file* file) {
    return own(file).real();
}

int closeFile(sqlite3_file* file) {
    return real(file)->pMethods->xClose(real(file));
}
int readPart(sqlite3_file* file, void* buffer, int size, sqlite3_int64 at) {
    return real(file)->pMethods->xRead(real(file), buffer, size, at);
}
int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    if (const int failure = disk.take(SQLITE_IOERR_WRITE, true); failure != SQLITE_OK)
        return failure;
    if (DiskFile* onDisk = own(file).onDisk)
        onDisk->pending.push_back(
            {at, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(size))});
    return real(file)->pMethods->xWrite(real(file), bytes, size, at);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (const int failure = disk.take(SQLITE_IOERR_TRUNCATE, false); failure != SQLITE_OK)
        return failure;
    if (DiskFile* onDisk = own(file).onDisk)
        onDisk->pending.push_back({.at = size, .bytes = {}, .truncates = true});
    return real(file)->pMethods->xTruncate(real(file), size);
}
/// The real file is not synced: no power is cut here but ours.
int syncFile(sqlite3_file* file, int) {
    if (const int failure = disk.take(SQLITE_IOERR_FSYNC, false); failure != SQLITE_OK)
        return failure;
    if (DiskFile* onDisk = own(file).onDisk)
        onDisk->sync();
    return SQLITE_OK;
}
int sizeOfFile(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}
int lockFile(sqlite3_file* file, int lock) {
    return real(file)->pMethods->xLock(real(file), lock);
}
int unlockFile(sqlite3_file* file, int lock) {
    return real(file)->pMethods->xUnlock(real(file), lock);
}
int checkReserved(sqlite3_file* file, int* result) {
    return real(file)->pMethods->xCheckReservedLock(real(file), result);
}
int controlFile(sqlite3_file* file, int operation, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}
int sectorSize(sqlite3_file* file) {
    return real(file)->pMethods->xSectorSize(real(file));
}
int characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as on Linux: neither atomic writes nor an order
}
int mapShared(sqlite3_file* file, int page, int size, int extend, volatile void** memory) {
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}
int lockShared(sqlite3_file* file, int offset, int n, int flags) {
    return real(file)->pMethods->xShmLock(real(file), offset, n, flags);
}
void barrierShared(sqlite3_file* file) {
    real(file)->pMethods->xShmBarrier(real(file));
}
int unmapShared(sqlite3_file* file, int remove) {
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

/// Version 2: no memory-mapped reading, which would pass by here.
const sqlite3_io_methods methods{
    2,          closeFile,     readPart,      writeFile,   truncateFile, syncFile,        sizeOfFile,
    lockFile,   unlockFile,    checkReserved, controlFile, sectorSize,   characteristics, mapShared,
    lockShared, barrierShared, unmapShared,   nullptr,     nullptr};

bool exists(const char* path) {
    int result = 0;
    return disk.real->xAccess(disk.real, path, SQLITE_ACCESS_EXISTS, &result) == SQLITE_OK && result != 0;
}

int openFile(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* outFlags) {
    FaultFile& opened = own(file);
    opened.base.pMethods = nullptr;
    opened.onDisk = nullptr;
    const bool lasts = path != nullptr && (flags & SQLITE_OPEN_DELETEONCLOSE) == 0;
    const bool isNew = lasts && !exists(path);
    if (isNew && (flags & SQLITE_OPEN_CREATE) != 0)
        if (const int failure = disk.take(SQLITE_CANTOPEN, false); failure != SQLITE_OK)
            return failure;
    const int result = disk.real->xOpen(disk.real, path, opened.real(), flags, outFlags);
    if (result != SQLITE_OK)
        return result;
    opened.base.pMethods = &methods;
    if (lasts) {
        opened.onDisk = &disk.files[path];
        if (!opened.onDisk->isThere)
            *opened.onDisk = {.synced = test::readFile(path), .pending = {}, .isThere = true};
    }
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs*, const char* path, int syncFolder) {
    if (const int failure = disk.take(SQLITE_IOERR_DELETE, false); failure != SQLITE_OK)
        return failure;
    disk.files[path].isThere = false;
    return disk.real->xDelete(disk.real, path, syncFolder);
}

} // namespace

struct FaultVfs::Registration {
    sqlite3_vfs vfs{};
};

FaultVfs::FaultVfs()
    : m_registration(std::make_unique<Registration>()) {
    disk = Disk{};
    disk.real = sqlite3_vfs_find(nullptr);
    sqlite3_vfs& vfs = m_registration->vfs;
    vfs = *disk.real;
    vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + disk.real->szOsFile;
    vfs.pNext = nullptr;
    vfs.zName = "faults";
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&vfs, 1);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(&m_registration->vfs);
    sqlite3_vfs_register(disk.real, 1);
}

void FaultVfs::arm(Fault fault, std::int64_t step) {
    disk.fault = fault;
    disk.step = 0;
    disk.failing = step;
    disk.files.clear();
}

void FaultVfs::restore(std::uint64_t seed) {
    if (disk.isOff()) {
        Random random(seed);
        for (const auto& [path, file] : disk.files)
            if (file.isThere)
                std::ofstream(path, std::ios::binary) << file.afterPowerCut(random);
        disk.files.clear();
    }
    disk.failing = never;
}

std::int64_t FaultVfs::steps() const {
    return disk.step;
}

bool FaultVfs::struck() const {
    return disk.step >= disk.failing;
}

} // namespace crosscut::test
