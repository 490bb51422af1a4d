#include "support/fault_disk.h"

#include <new>
#include <sqlite3.h>
#include <stdexcept>
#include <unistd.h>

namespace rung::test {
namespace {

constexpr const char* kName = "rung-fault-disk";

/// What SQLite's own interface can only reach by one name.
struct Faults {
    sqlite3_vfs* below = nullptr;
    sqlite3_vfs vfs{};
    int nth = 0, calls = 0;
    DiskFault how = DiskFault::refused;
    bool once = true, failed = false;
};
Faults failing;

/// Whether this call is one that fails.
bool fails_now() {
    ++failing.calls;
    const bool now =
        failing.nth > 0 && (failing.calls == failing.nth || (!failing.once && failing.calls > failing.nth));
    failing.failed = failing.failed || now;
    return now;
}

/// What may only be read can be locked, and so can what nothing more goes into.
bool lock_fails() {
    return failing.how != DiskFault::unwritable && failing.how != DiskFault::full && fails_now();
}

/// On a full disk a file that is there can be opened.
bool open_fails(const char* name) {
    const bool there = name != nullptr && ::access(name, F_OK) == 0;
    return !(failing.how == DiskFault::full && there) && fails_now();
}

int code_of(int refused) {
    switch (failing.how) {
        case DiskFault::full:
            return SQLITE_FULL;
        case DiskFault::read_only:
        case DiskFault::unwritable:
            return SQLITE_READONLY;
        case DiskFault::refused:
        case DiskFault::torn:
            return refused;
    }
    return refused;
}

/// A file of ours: the real one lies behind it in the same piece of memory.
struct FaultFile {
    sqlite3_file base;
    sqlite3_io_methods methods;
    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* real_of(sqlite3_file* file) {
    return reinterpret_cast<FaultFile*>(file)->real();
}

int close_file(sqlite3_file* file) {
    return real_of(file)->pMethods->xClose(real_of(file));
}
int read_file(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
    return real_of(file)->pMethods->xRead(real_of(file), to, count, at);
}
int write_file(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    auto* real = real_of(file);
    if (!fails_now()) return real->pMethods->xWrite(real, from, count, at);
    if (failing.how == DiskFault::torn && count > 1) (void)real->pMethods->xWrite(real, from, count / 2, at);
    return code_of(SQLITE_IOERR_WRITE);
}
int cut_file(sqlite3_file* file, sqlite3_int64 size) {
    if (fails_now()) return code_of(SQLITE_IOERR_TRUNCATE);
    return real_of(file)->pMethods->xTruncate(real_of(file), size);
}
int sync_file(sqlite3_file* /*file*/, int /*flags*/) {
    if (fails_now()) return code_of(SQLITE_IOERR_FSYNC);
    return SQLITE_OK;  // the power does not fail here: nobody waits for the disk
}
int size_of_file(sqlite3_file* file, sqlite3_int64* size) {
    return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
int lock_file(sqlite3_file* file, int how) {
    if (lock_fails()) return SQLITE_IOERR_LOCK;
    return real_of(file)->pMethods->xLock(real_of(file), how);
}
int unlock_file(sqlite3_file* file, int how) {
    return real_of(file)->pMethods->xUnlock(real_of(file), how);
}
int is_reserved(sqlite3_file* file, int* answer) {
    return real_of(file)->pMethods->xCheckReservedLock(real_of(file), answer);
}
int control_file(sqlite3_file* file, int what, void* with) {
    return real_of(file)->pMethods->xFileControl(real_of(file), what, with);
}
int sector_of(sqlite3_file* file) {
    return real_of(file)->pMethods->xSectorSize(real_of(file));
}
int traits_of(sqlite3_file* file) {
    return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}
int map_shared(sqlite3_file* file, int region, int size, int extend, void volatile** to) {
    // Read-only shared memory is an answer of another kind: without any, the file cannot be opened.
    if (extend != 0 && fails_now()) {
        if (failing.how == DiskFault::full) return SQLITE_FULL;  // in truth the disk says it when it is asked
        return failing.how >= DiskFault::read_only ? SQLITE_CANTOPEN : SQLITE_IOERR_SHMMAP;
    }
    return real_of(file)->pMethods->xShmMap(real_of(file), region, size, extend, to);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
    if ((flags & SQLITE_SHM_LOCK) != 0 && lock_fails()) return SQLITE_IOERR_SHMLOCK;
    return real_of(file)->pMethods->xShmLock(real_of(file), offset, count, flags);
}
void order_shared(sqlite3_file* file) {
    real_of(file)->pMethods->xShmBarrier(real_of(file));
}
int unmap_shared(sqlite3_file* file, int remove) {
    return real_of(file)->pMethods->xShmUnmap(real_of(file), remove);
}

sqlite3_io_methods methods_over(const sqlite3_io_methods& real) {
    sqlite3_io_methods made{};
    made.iVersion = real.iVersion < 2 ? real.iVersion : 2;
    made.xClose = close_file;
    made.xRead = read_file;
    made.xWrite = write_file;
    made.xTruncate = cut_file;
    made.xSync = sync_file;
    made.xFileSize = size_of_file;
    made.xLock = lock_file;
    made.xUnlock = unlock_file;
    made.xCheckReservedLock = is_reserved;
    made.xFileControl = control_file;
    made.xSectorSize = sector_of;
    made.xDeviceCharacteristics = traits_of;
    if (made.iVersion < 2) return made;
    made.xShmMap = map_shared;
    made.xShmLock = lock_shared;
    made.xShmBarrier = order_shared;
    made.xShmUnmap = unmap_shared;
    return made;
}

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    auto* made = new (file) FaultFile{};
    if (failing.how == DiskFault::unwritable && failing.nth > 0 && (flags & SQLITE_OPEN_MAIN_DB) != 0) {
        flags = (flags & ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)) | SQLITE_OPEN_READONLY;
    } else if (open_fails(name)) {
        return SQLITE_CANTOPEN;
    }
    const int opened = failing.below->xOpen(failing.below, name, made->real(), flags, out_flags);
    if (made->real()->pMethods == nullptr) return opened;
    made->methods = methods_over(*made->real()->pMethods);
    made->base.pMethods = &made->methods;
    return opened;
}

int delete_file(sqlite3_vfs*, const char* name, int sync_folder) {
    if (fails_now()) return code_of(SQLITE_IOERR_DELETE);
    return failing.below->xDelete(failing.below, name, sync_folder);
}

}  // namespace

FaultDisk::FaultDisk() {
    if (failing.below != nullptr) throw std::logic_error("one fault disk at a time");
    failing = {};
    failing.below = sqlite3_vfs_find(nullptr);
    failing.vfs = *failing.below;
    failing.vfs.pNext = nullptr;
    failing.vfs.zName = kName;
    failing.vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + failing.below->szOsFile;
    failing.vfs.xOpen = open_file;
    failing.vfs.xDelete = delete_file;
    (void)sqlite3_vfs_register(&failing.vfs, 1);
}

FaultDisk::~FaultDisk() {
    (void)sqlite3_vfs_register(failing.below, 1);
    (void)sqlite3_vfs_unregister(&failing.vfs);
    failing.below = nullptr;
}

void FaultDisk::fail(int nth, DiskFault how, bool once) {
    failing.nth = nth;
    failing.how = how;
    failing.once = once;
    failing.calls = 0;
    failing.failed = false;
}

bool FaultDisk::has_failed() const {
    return failing.failed;
}

int FaultDisk::calls() const {
    return failing.calls;
}

}  // namespace rung::test
