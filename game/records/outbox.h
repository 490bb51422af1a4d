#pragma once

#include "base/result.h"
#include "records/member.h"
#include "records/postgres_database.h"
#include "records/store.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace rung::records {

/// What the team's store said when it was last reached.
struct TeamContact {
    Member me;
    std::string name;              ///< of oneself; empty: erased
    std::vector<std::string> ids;  ///< one's own attempts there
    std::string store;             ///< the number of the store
    bool newer = false;            ///< a newer Rung made it: nothing is sent
};

/// Sends what is saved in a local store to the team's, behind the player's back: at once where the server
/// answers, later where it does not. What is saved often meanwhile is sent once. Nobody but itself waits for
/// the network. Each play is sent until the server has it as it stands, and has it there once, however often
/// it was sent. One that another machine went on with meanwhile parts from that one, and both are there.
class Outbox {
  public:
    /// `path` is the local store's file. `place` names the team's store.
    Outbox(std::string path, std::unique_ptr<PostgresDatabase> team, std::string place);
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;
    /// Gives up what is under way; what is unsent stays in the local store.
    ~Outbox();

    /// Something was saved.
    void notify();
    /// Waits up to so long for the first word of the server. Null: none yet. Errors: why it will not do.
    [[nodiscard]] base::Result<std::optional<TeamContact>> wait_for_contact(std::chrono::milliseconds limit);
    [[nodiscard]] std::optional<TeamContact> contact() const;
    /// Waits up to so long until everything is sent, and ends. Answers how many plays are still unsent.
    [[nodiscard]] std::size_t finish(std::chrono::milliseconds limit);

  private:
    void work();
    /// Sends everything that waits. Errors: what kept it from that.
    base::Status send_all(Database& local);
    base::Status reach(Database& local);
    base::Status send_one(Database& local, const std::string& play);
    /// False: it is over.
    [[nodiscard]] bool wait_for_work();
    [[nodiscard]] bool end_round(const base::Status& status, std::size_t unsent);
    void stop();

    std::string path_;
    Store team_;
    PostgresDatabase* line_;                       ///< the database of `team_`
    std::map<std::string, std::int64_t> refused_;  ///< plays that the server does not take, as saved then
    bool reached_ = false;
    std::chrono::milliseconds pause_{0};  ///< before the next round; 0: as soon as something is saved

    mutable std::mutex lock_;  ///< of what follows
    std::condition_variable for_worker_, for_others_;
    std::optional<TeamContact> contact_;
    std::optional<base::Error> error_;  ///< of the last round
    bool waiting_ = true;               ///< something may be unsent
    bool ending_ = false;               ///< one round more
    bool stopped_ = false;              ///< none
    bool ended_ = false;
    std::size_t unsent_ = 0;
    std::thread worker_;
};

}  // namespace rung::records
