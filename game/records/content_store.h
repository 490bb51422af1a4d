#pragma once

#include "base/files.h"
#include "base/result.h"

#include <string>
#include <string_view>

namespace rung::records {

/// Whether the text is a SHA-256 as Rung writes it: 64 lower-case hexadecimal digits.
[[nodiscard]] bool is_hash(std::string_view text);

/// Keeps the bytes of what is played under their SHA-256, so that an attempt replays after the scenario was
/// edited or removed.
class ContentStore {
  public:
    virtual ~ContentStore() = default;

    /// Keeps the bytes; what is there already is not written again.
    /// Errors: file-unwritable, those of a `Database`.
    virtual base::Status keep(std::string_view bytes);
    /// The bytes with this hash. What was damaged counts as gone. Errors: content-gone, content-damaged; of
    /// a store that cannot be read, file-unreadable and those of a `Database`.
    [[nodiscard]] base::Result<std::string> find(const std::string& hash) const;

  private:
    [[nodiscard]] virtual base::Result<std::string> load(const std::string& hash) const = 0;
    virtual base::Status write(const std::string& hash, std::string_view bytes) = 0;
    [[nodiscard]] virtual std::string place_of(const std::string& hash) const = 0;
};

/// As files, `HASH.json` in one folder. Owner: the caller keeps `files` alive.
class FileContent final : public ContentStore {
  public:
    FileContent(base::Files& files, std::string folder);

  private:
    [[nodiscard]] base::Result<std::string> load(const std::string& hash) const override;
    base::Status write(const std::string& hash, std::string_view bytes) override;
    [[nodiscard]] std::string place_of(const std::string& hash) const override;

    base::Files* files_;
    std::string folder_;
};

}  // namespace rung::records
