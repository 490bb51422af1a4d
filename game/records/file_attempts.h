#pragma once

#include "base/files.h"
#include "records/attempt_store.h"

#include <string>

namespace rung::records {

/// Attempts as files, with nothing installed: `ID.json` and beside it `ID.record.json` with who played and
/// when. Scores are in the files already. `ids` and `has` have no errors. Owner: the caller keeps `files`
/// alive.
class FileAttempts final : public AttemptStore {
  public:
    FileAttempts(base::Files& files, std::string folder);

    [[nodiscard]] base::Result<std::vector<std::string>> ids() const override;
    [[nodiscard]] base::Result<bool> has(const std::string& id) const override;
    [[nodiscard]] std::string place_of(std::string_view id) const override;
    [[nodiscard]] base::Result<std::string> load(const std::string& id) const override;
    [[nodiscard]] base::Result<Player> load_player(const std::string& id) const override;

  private:
    base::Status put(const std::string& id, std::string_view attempt, const Player& player,
                     const ScoreRow* score, const Trail& trail) override;
    [[nodiscard]] std::string record_of(std::string_view id) const;

    base::Files* files_;
    std::string folder_;
};

}  // namespace rung::records
