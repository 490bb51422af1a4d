#pragma once

#include "records/attempt_store.h"
#include "records/content_store.h"
#include "records/outbox.h"
#include "records/store.h"
#include "records/stored_attempts.h"

#include <memory>
#include <string>
#include <vector>

namespace rung::records {

/// What is kept on this machine for a team's store.
struct TeamLocal {
    Store store;
    std::unique_ptr<Outbox> outbox;
};

/// Attempts of somebody in a team: every save is on this machine's disk when it returns, and on its way to
/// the team's store. One's own are read here, and from there what another machine played, which then is here
/// as well; those of others, `PERSON/ID`, always from there. Owner: the caller keeps `team` alive.
class TeamAttempts final : public AttemptStore {
  public:
    TeamAttempts(std::shared_ptr<TeamLocal> local, Store& team);

    [[nodiscard]] base::Result<std::vector<std::string>> ids() const override;
    [[nodiscard]] base::Result<bool> has(const std::string& id) const override;
    [[nodiscard]] std::string place_of(std::string_view id) const override;
    [[nodiscard]] base::Result<std::string> load(const std::string& id) const override;
    [[nodiscard]] base::Result<Player> load_player(const std::string& id) const override;

  private:
    base::Status put(const std::string& id, std::string_view attempt, const Player& player,
                     const ScoreRow* score, const Trail& trail) override;
    base::Status add(const std::string& id, std::string_view attempt, const Player& player,
                     const ScoreRow* score) override;
    [[nodiscard]] base::Result<bool> is_here(const std::string& id) const;
    [[nodiscard]] base::Result<std::string> fetch(const std::string& id) const;

    std::shared_ptr<TeamLocal> local_;
    Store* team_;
    StoredAttempts here_, there_;
};

/// What was played: kept here, sent with the attempt, and found here before it is asked for there.
class TeamContent final : public ContentStore {
  public:
    TeamContent(std::shared_ptr<TeamLocal> local, Store& team);

    base::Status keep(std::string_view bytes) override { return here_.keep(bytes); }

  private:
    [[nodiscard]] base::Result<std::string> load(const std::string& hash) const override;
    base::Status write(const std::string& hash, std::string_view bytes) override;
    [[nodiscard]] std::string place_of(const std::string& hash) const override;

    std::shared_ptr<TeamLocal> local_;
    mutable StoredContent here_;
    StoredContent there_;
    std::string place_;
};

}  // namespace rung::records
