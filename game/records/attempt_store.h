#pragma once

#include "base/files.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace rung::records {

/// Who played and when: kept beside an attempt, never in it. Either may be empty.
struct Player {
    std::string who;
    std::string began;  ///< as the wall clock wrote it, for reading only
};

/// The attempts of one user: `ID.json` and beside it `ID.record.json` with who played and when.
/// Owner: the caller keeps `files` alive.
class AttemptStore {
  public:
    AttemptStore(base::Files& files, std::string folder);

    /// `SCENARIO-N`, the next number that is free. A pack's `pack/id` gives `pack.id-N`.
    [[nodiscard]] std::string fresh_id(std::string_view scenario) const;
    /// Of all attempts, in the order of scenario and number.
    [[nodiscard]] std::vector<std::string> ids() const;
    [[nodiscard]] bool has(const std::string& id) const;
    [[nodiscard]] std::string path_of(std::string_view id) const;

    /// Replaces the attempt whole. Errors: file-unwritable.
    base::Status save(const std::string& id, std::string_view attempt);
    base::Status save_player(const std::string& id, const Player& player);
    /// Errors: file-missing, file-unreadable.
    [[nodiscard]] base::Result<std::string> load(const std::string& id) const;
    /// Empty where nothing readable is there.
    [[nodiscard]] Player load_player(const std::string& id) const;

  private:
    base::Files* files_;
    std::string folder_;
};

}  // namespace rung::records
