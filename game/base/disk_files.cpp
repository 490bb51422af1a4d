#include "base/files.h"
#include "base/handle.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace rung::base {
namespace {

constexpr mode_t kFolderMode = 0700;
constexpr mode_t kFileMode = 0666;  // the user's umask narrows it
constexpr int kTemporaryNames = 100;

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

std::string reason() {
    return std::strerror(errno);
}

Error unreadable(const std::string& path) {
    if (errno == ENOENT || errno == ENOTDIR)
        return {"file-missing", fmt::format("there is no file \"{}\"", path), ""};
    return {"file-unreadable", fmt::format("\"{}\" cannot be read: {}", path, reason()), ""};
}

Error unwritable(const std::string& path) {
    return {"file-unwritable", fmt::format("\"{}\" cannot be written: {}", path, reason()), ""};
}

std::string parent_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

bool is_folder(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

bool make_folders(const std::string& folder) {
    for (auto slash = folder.find('/', 1);; slash = folder.find('/', slash + 1)) {
        const std::string part = folder.substr(0, slash);
        if (::mkdir(part.c_str(), kFolderMode) != 0 && !is_folder(part)) return false;
        if (slash == std::string::npos) return true;
    }
}

bool write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

struct Free {
    void operator()(char* text) const { std::free(text); }
};

/// The name that will be replaced: through symbolic links, so that a link to a file stays a link.
std::string target_of(const std::string& path) {
    const std::unique_ptr<char, Free> real(::realpath(path.c_str(), nullptr));
    return real ? std::string(real.get()) : path;
}

/// A terminal, a pipe or a device is written to, not replaced.
bool is_stream(const std::string& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode);
}

Status write_stream(const std::string& path, std::string_view bytes) {
    Handle file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.open() || !write_all(file.number(), bytes) || !file.close()) return unwritable(path);
    return Done{};
}

/// Makes a new file beside the target. Gives its name, empty when none could be made.
std::string write_beside(const std::string& target, std::string_view bytes) {
    for (int attempt = 0; attempt < kTemporaryNames; ++attempt) {
        const std::string name = fmt::format("{}.new-{}-{}", target, ::getpid(), attempt);
        Handle file(::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kFileMode));
        if (!file.open()) {
            if (errno == EEXIST) continue;
            return {};
        }
        if (write_all(file.number(), bytes) && ::fsync(file.number()) == 0 && file.close()) return name;
        const int why = errno;
        ::unlink(name.c_str());
        errno = why;
        return {};
    }
    return {};
}

/// Makes the rename itself last. Where a file system cannot do that for folders, the rename stands all the
/// same.
void sync_folder(const std::string& folder) {
    const Handle handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (handle.open()) ::fsync(handle.number());
}

}  // namespace

Result<std::string> DiskFiles::read(const std::string& path, std::size_t limit) const {
    if (is_folder(path))
        return Error{"file-is-folder", fmt::format("\"{}\" is a folder, not a file", path), ""};
    const Handle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.open()) return unreadable(path);
    struct stat info {};
    const bool known = ::fstat(file.number(), &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0;
    // One byte more than the size, so that the end is seen without growing.
    std::size_t room = known ? static_cast<std::size_t>(info.st_size) + 1 : std::size_t{64} << 10;
    std::string bytes;
    std::size_t size = 0;
    while (size < limit) {
        bytes.resize(std::min(limit, std::max(room, bytes.size())));
        const ssize_t got = ::read(file.number(), bytes.data() + size, bytes.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return unreadable(path);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
        if (size == bytes.size()) room = size * 2;
    }
    bytes.resize(size);
    return bytes;
}

Status DiskFiles::write(const std::string& path, std::string_view bytes) {
    if (is_stream(path)) return write_stream(path, bytes);
    if (!make_folders(parent_of(path))) return unwritable(path);
    const std::string target = target_of(path);
    const std::string fresh = write_beside(target, bytes);
    if (fresh.empty()) return unwritable(path);
    if (::rename(fresh.c_str(), target.c_str()) != 0) {
        const Error error = unwritable(path);
        ::unlink(fresh.c_str());
        return error;
    }
    sync_folder(parent_of(target));
    return Done{};
}

Status DiskFiles::remove(const std::string& path) {
    if (::unlink(path.c_str()) == 0) {
        sync_folder(parent_of(path));
        return Done{};
    }
    if (errno == ENOENT || errno == ENOTDIR) return Done{};
    return Error{"file-unwritable", fmt::format("\"{}\" cannot be removed: {}", path, reason()), ""};
}

std::vector<std::string> DiskFiles::list(const std::string& folder) const {
    std::vector<std::string> names;
    const std::unique_ptr<DIR, CloseFolder> open(::opendir(folder.c_str()));
    if (!open) return names;
    while (const dirent* entry = ::readdir(open.get())) {
        std::string name = entry->d_name;
        if (name == "." || name == "..") continue;
        const bool plain = entry->d_type == DT_REG;
        if (!plain && (entry->d_type == DT_DIR || is_folder(folder + '/' + name))) name += '/';
        names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    return names;
}

bool DiskFiles::exists(const std::string& path) const {
    return ::access(path.c_str(), F_OK) == 0;
}

Result<std::string> DiskFiles::real_path(const std::string& path) const {
    const std::unique_ptr<char, Free> real(::realpath(path.c_str(), nullptr));
    if (!real) return unreadable(path);
    return std::string(real.get());
}

}  // namespace rung::base
