#pragma once

#include "records/attempt_store.h"
#include "records/content_store.h"
#include "records/store.h"

#include <string>

namespace rung::records {

/// The attempts of a store: one's own by their ids, those of others that one may see as `PERSON/ID`.
/// Owner: the caller keeps the store alive.
class StoredAttempts final : public AttemptStore {
  public:
    explicit StoredAttempts(Store& store) : store_(&store) {}

    [[nodiscard]] base::Result<std::vector<std::string>> ids() const override;
    [[nodiscard]] base::Result<bool> has(const std::string& id) const override;
    [[nodiscard]] std::string place_of(std::string_view id) const override;
    [[nodiscard]] base::Result<std::string> load(const std::string& id) const override;
    [[nodiscard]] base::Result<Player> load_player(const std::string& id) const override;
    base::Status put(const std::string& id, std::string_view attempt, const Player& player,
                     const ScoreRow* score, const Trail& trail) override;
    base::Status add(const std::string& id, std::string_view attempt, const Player& player,
                     const ScoreRow* score) override;

  private:
    Store* store_;
};

/// What was played, in a store. Owner: the caller keeps the store alive.
class StoredContent final : public ContentStore {
  public:
    explicit StoredContent(Store& store) : store_(&store) {}

  private:
    [[nodiscard]] base::Result<std::string> load(const std::string& hash) const override;
    base::Status write(const std::string& hash, std::string_view bytes) override;
    [[nodiscard]] std::string place_of(const std::string& hash) const override;

    Store* store_;
};

}  // namespace rung::records
