#pragma once

#include "call/attempt.h"
#include "command/arguments.h"
#include "command/simulated_plays.h"
#include "records/records.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace rung::command {

enum class SimulatedPolicy : std::uint8_t {
    random,
    skilled,
    mixed  ///< everybody does both, in a share of their own that grows with time
};

/// What is to be made up.
struct Simulation {
    std::size_t attempts = 0, people = 0;
    std::string team;
    SimulatedPolicy policy = SimulatedPolicy::mixed;
    call::Mode mode = call::Mode::assessment;
    int days = 0;  ///< over which they are spread, the last of them yesterday
    int today = 0;
    bool keeps_bytes = true;  ///< false: the scores alone, for measurements; such attempts do not replay
};

/// Reads it off a command line. `now` is the wall clock's moment.
[[nodiscard]] std::variant<Simulation, Said> read_simulation(const Arguments& arguments,
                                                             const std::string& now);

/// What was made up, added up.
struct Simulated {
    std::size_t attempts = 0, people = 0, passed = 0, points = 0;
    std::size_t plays = 0;  ///< that were made; every attempt is one of them
    std::map<std::string, std::size_t> outcomes;
};

/// Plays the calls as people who are made up for it, and keeps the attempts with their scores in a team: the
/// same every time. `tell` hears how many are kept. Owner: the caller keeps `contents` alive; all of them are
/// kept already. Errors: those of `Database`.
[[nodiscard]] base::Result<Simulated> simulate(records::Store& store, const Simulation& wanted,
                                               const std::vector<const records::Content*>& contents,
                                               const std::function<void(std::size_t)>& tell);

}  // namespace rung::command
