#pragma once

#include "base/result.h"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rung::base {

/// The disk, as far as Rung needs it. Paths are UTF-8 with `/`.
class Files {
  public:
    virtual ~Files() = default;

    /// At most `limit` bytes from the start of the file.
    /// Errors: file-missing, file-unreadable, file-is-folder.
    [[nodiscard]] virtual Result<std::string> read(const std::string& path, std::size_t limit) const = 0;
    /// Replaces the file whole: after a crash it holds the old or the new bytes, never half (write beside,
    /// fsync, rename). Folders on the way are made with mode 0700. Errors: file-unwritable.
    virtual Status write(const std::string& path, std::string_view bytes) = 0;
    /// Takes the file away; what is not there is gone already. Errors: file-unwritable.
    virtual Status remove(const std::string& path) = 0;
    /// Names in a folder, sorted by bytes; a folder that is missing has none. Folders end with `/`.
    [[nodiscard]] virtual std::vector<std::string> list(const std::string& folder) const = 0;
    [[nodiscard]] virtual bool exists(const std::string& path) const = 0;
    /// The path with every symbolic link, `.` and `..` followed. Errors: file-missing, file-unreadable.
    [[nodiscard]] virtual Result<std::string> real_path(const std::string& path) const = 0;
};

/// The real disk.
class DiskFiles final : public Files {
  public:
    [[nodiscard]] Result<std::string> read(const std::string& path, std::size_t limit) const override;
    Status write(const std::string& path, std::string_view bytes) override;
    Status remove(const std::string& path) override;
    [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override;
    [[nodiscard]] bool exists(const std::string& path) const override;
    [[nodiscard]] Result<std::string> real_path(const std::string& path) const override;
};

/// A disk in memory for tests; `fail_write` makes the nth write or removal from now fail (0: none).
class MemoryFiles final : public Files {
  public:
    [[nodiscard]] Result<std::string> read(const std::string& path, std::size_t limit) const override;
    Status write(const std::string& path, std::string_view bytes) override;
    Status remove(const std::string& path) override;
    [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override;
    [[nodiscard]] bool exists(const std::string& path) const override;
    [[nodiscard]] Result<std::string> real_path(const std::string& path) const override;

    std::map<std::string, std::string> held;
    int fail_write = 0;
};

/// What is written stays in memory, over files that are only read: pictures and trials that leave no trace.
/// One thread at a time may write. Owner: the caller keeps `below` alive.
class OverlayFiles final : public Files {
  public:
    explicit OverlayFiles(const Files& below) : below_(&below) {}
    [[nodiscard]] Result<std::string> read(const std::string& path, std::size_t limit) const override;
    Status write(const std::string& path, std::string_view bytes) override;
    Status remove(const std::string& path) override;
    [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override;
    [[nodiscard]] bool exists(const std::string& path) const override;
    [[nodiscard]] Result<std::string> real_path(const std::string& path) const override;
    /// As on a disk that is full: every write fails until it is taken back.
    void fail_writes(bool fail) { full_ = fail; }

  private:
    const Files* below_;
    MemoryFiles above_;
    std::set<std::string> removed_;  ///< of the files below, as they were named
    bool full_ = false;
};

}  // namespace rung::base
