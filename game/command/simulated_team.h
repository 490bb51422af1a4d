#pragma once

#include "analysis/dice.h"
#include "base/result.h"
#include "call/attempt.h"
#include "command/simulated_call.h"
#include "records/store.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rung::command {

/// How people who are made up play: by chance, nearly as the author would, or each at a level of their own
/// that rises with the days.
enum class Policy : std::uint8_t { random, skilled, mixed };
[[nodiscard]] std::optional<Policy> find_policy(std::string_view word);

/// People who are made up, whose attempts are played one after the other and kept.
/// Owner: the caller keeps the store alive.
class SimulatedTeam {
  public:
    struct Plan {
        std::string team;  ///< made where there is none of that id
        Policy policy = Policy::mixed;
        call::Mode mode = call::Mode::assessment;
        std::size_t attempts = 0, people = 0;
        std::size_t days = 0;  ///< over which the attempts of each are spread, the last of them `today`
        std::uint64_t seed = 0;
        std::string today;  ///< `2026-02-03`
    };

    /// Makes team and people, as far as an earlier run did not. Errors: bad-id, those of `Database`.
    [[nodiscard]] static base::Result<SimulatedTeam> open(records::Store& store, Plan plan);

    [[nodiscard]] records::Store& store() const { return *store_; }
    [[nodiscard]] bool done() const { return played_ == plan_.attempts; }
    /// Plays an attempt and keeps it; a part of the transaction that is open. Errors: those of `Database`.
    base::Status play_next(const std::deque<SimulatedCall>& calls);

  private:
    SimulatedTeam(records::Store& store, Plan plan);
    [[nodiscard]] int skill_pct(std::size_t person, std::size_t nth, std::size_t count);
    [[nodiscard]] std::string began(std::size_t nth, std::size_t count);
    [[nodiscard]] std::string fresh_id(const std::string& scenario);

    records::Store* store_;
    Plan plan_;
    analysis::Dice dice_;
    int today_;         ///< days since a day long ago
    std::string play_;  ///< the first half of every play's number
    std::vector<std::string> people_;
    std::map<std::string, std::size_t> last_ids_;  ///< by scenario
    std::size_t played_ = 0;
};

}  // namespace rung::command
