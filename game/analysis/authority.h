#pragma once

#include "analysis/solver.h"
#include "call/attempt.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rung::analysis {

/// Whether a call needs somebody above the rep.
enum class Need : std::uint8_t {
    needed,
    unneeded,
    open,  ///< the budget did not tell, or the call took another way before it came to that
};

/// One call with one limit in force.
struct Trial {
    std::int64_t limit = 0;
    Need need = Need::open;
    std::int64_t conceded = 0;  ///< of the remedy, by the rep, where nobody is needed
    std::uint16_t reasons = 0;  ///< open where somebody is brought in, a bit per Reason; `inform` is none
    Value with, without;        ///< best play: what the call is worth with somebody brought in, and without
    call::Why stopped = call::Why::legal;  ///< play as it was: why a move of it is not possible any more
};

/// Why a call needs somebody above the rep.
enum class Cause : std::uint8_t {
    nothing,  ///< nobody is needed as things are, or nobody was brought in
    limit,    ///< nobody would be with one of the higher limits
    other,    ///< somebody would be with any of them
    open,
};

/// One call with several limits of one remedy in force, one after the other.
struct Sandbox {
    std::size_t remedy = 0;
    bool escalates = false;     ///< somebody is needed as things are, or was brought in by the play
    Trial today;                ///< with the limit that the company has
    std::vector<Trial> trials;  ///< in the order of the limits

    [[nodiscard]] Cause cause() const;
    /// The lowest limit above today's with which nobody is needed; null: none of those tried.
    [[nodiscard]] const Trial* enough() const;
};

/// Every limit with the call played as well as it can be, with somebody brought in and without. Nobody is
/// needed where the better of the two can be had without, or comes within the rubric's limit of a fine move.
/// `budget` is of each of the two questions. Source: design §7; E1, E3.
[[nodiscard]] Sandbox try_limits(const Subject& subject, std::size_t remedy,
                                 std::span<const std::int64_t> limits, const Budget& budget = {});

/// Every limit with the moves of a play unchanged up to where somebody was first asked for. Nobody is needed
/// where nothing that calls for it is open by then; the rep is then taken to give what was asked for. A play
/// that asked for nobody escalates nothing.
[[nodiscard]] Sandbox try_limits(const scenario::Script& script, const call::Playback& play,
                                 std::size_t remedy, std::span<const std::int64_t> limits);

/// The limits worth trying from one figure to another: both, and every step of the remedy between them, since
/// what a rep can offer changes nowhere else. Ascending.
[[nodiscard]] std::vector<std::int64_t> list_limits(const scenario::Script& script, std::size_t remedy,
                                                    std::int64_t from, std::int64_t to);

}  // namespace rung::analysis
