#pragma once

#include "records/attempt_store.h"
#include "records/content_store.h"

#include <map>
#include <memory>
#include <string>

namespace rung::records {

/// Attempts that are saved in memory, over others that are only read (null: there are none). A call goes on
/// in them where nothing can be kept; they are gone with the program.
class AttemptsInMemory final : public AttemptStore {
  public:
    explicit AttemptsInMemory(std::unique_ptr<AttemptStore> below = nullptr) : below_(std::move(below)) {}

    [[nodiscard]] base::Result<std::vector<std::string>> ids() const override;
    [[nodiscard]] base::Result<bool> has(const std::string& id) const override;
    [[nodiscard]] std::string place_of(std::string_view id) const override;
    [[nodiscard]] base::Result<std::string> load(const std::string& id) const override;
    [[nodiscard]] base::Result<Player> load_player(const std::string& id) const override;

  private:
    /// Errors: none.
    base::Status put(const std::string& id, std::string_view attempt, const Player& player,
                     const ScoreRow* score, const Trail& trail) override;
    struct Held {
        std::string bytes;
        Player player;
    };
    std::unique_ptr<AttemptStore> below_;
    std::map<std::string, Held, std::less<>> held_;
};

/// What was played, likewise.
class ContentInMemory final : public ContentStore {
  public:
    explicit ContentInMemory(std::unique_ptr<ContentStore> below = nullptr) : below_(std::move(below)) {}

  private:
    [[nodiscard]] base::Result<std::string> load(const std::string& hash) const override;
    base::Status write(const std::string& hash, std::string_view bytes) override;
    [[nodiscard]] std::string place_of(const std::string& hash) const override;

    std::unique_ptr<ContentStore> below_;
    std::map<std::string, std::string, std::less<>> held_;
};

}  // namespace rung::records
