#pragma once

#include "base/files.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace rung::records {

/// Whether the text is a SHA-256 as Rung writes it: 64 lower-case hexadecimal digits.
[[nodiscard]] bool is_hash(std::string_view text);

/// Keeps the bytes of what is played under their SHA-256, `HASH.json` in one folder, so that an attempt
/// replays after the scenario was edited or removed. Owner: the caller keeps `files` alive.
class ContentStore {
  public:
    ContentStore(base::Files& files, std::string folder);

    /// Keeps the bytes; what is there already is not written again. Errors: file-unwritable.
    base::Status keep(std::string_view bytes);
    /// The bytes with this hash. What was damaged on the disk counts as gone.
    /// Errors: content-gone, content-damaged.
    [[nodiscard]] base::Result<std::string> find(const std::string& hash) const;

  private:
    [[nodiscard]] std::string path_of(std::string_view hash) const;

    base::Files* files_;
    std::string folder_;
};

}  // namespace rung::records
