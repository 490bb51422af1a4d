#pragma once

#include "records/content.h"
#include "records/recording.h"
#include "records/score_row.h"
#include "scenario/move.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rung::command {

/// How somebody who was made up plays a call.
enum class SimulatedPlayer : std::uint8_t {
    by_dice,  ///< anything that is possible
    skilled   ///< the author's line with slips: too early, too late, beside the point, something forgotten
};
inline constexpr std::size_t kPlayers = 2;

/// A play that was really made, as it is kept.
struct StockedPlay {
    std::string bytes;
    records::ScoreRow score;
};

/// Plays of one call, made as they are asked for; from a number on the first come again. Owner: the caller
/// keeps the content alive.
class SimulatedPlays {
  public:
    SimulatedPlays(const records::Content& content, call::Mode mode);

    /// The next play. Owner: this; the next call ends it. Cost: under a millisecond for a new one.
    [[nodiscard]] const StockedPlay& take(SimulatedPlayer player);
    /// Plays that were made.
    [[nodiscard]] std::size_t made() const;

  private:
    [[nodiscard]] StockedPlay make(SimulatedPlayer player, std::uint64_t seed) const;

    const records::Content* content_;
    call::Mode mode_;
    std::vector<scenario::Move> authors_moves_;
    std::array<std::vector<StockedPlay>, kPlayers> plays_;
    std::array<std::size_t, kPlayers> taken_{};
};

}  // namespace rung::command
