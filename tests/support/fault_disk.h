#pragma once

#include <cstdint>

/// SQLite's disk with a fault in it.
namespace rung::test {

/// How the disk fails.
enum class DiskFault : std::uint8_t {
    refused,     ///< the call fails, as with a broken disk
    full,        ///< there is no room for what is written
    torn,        ///< half of what is written arrives, and then the call fails
    read_only,   ///< what is written, made or taken away is refused
    unwritable,  ///< as a folder that may only be read: files there are can be opened, and no others made
};

/// As long as it lives, everything that SQLite opens goes through it, and the nth call that changes something
/// (write, sync, truncate, open, delete, lock, shared memory) fails. It is quick: nothing is ever synced. One
/// at a time.
class FaultDisk {
  public:
    FaultDisk();
    ~FaultDisk();
    FaultDisk(const FaultDisk&) = delete;
    FaultDisk& operator=(const FaultDisk&) = delete;

    /// The nth call from now fails, and after it only that one (`once`) or everything. 0: none.
    void fail(int nth, DiskFault how, bool once);
    /// Whether a call has failed since `fail`.
    [[nodiscard]] bool has_failed() const;
    /// Calls that could have failed since `fail`.
    [[nodiscard]] int calls() const;
};

}  // namespace rung::test
