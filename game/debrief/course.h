#pragma once

#include "call/amounts.h"
#include "call/attempt.h"
#include "call/stage.h"
#include "scenario/script.h"

#include <cstddef>
#include <span>
#include <vector>

namespace rung::debrief {

/// The turns in which acting on one opened trigger was timely. Units: turns from 1.
/// Source: design §5; W9, W10. Worked: a cue at turn 3, one try needed and made at turn 4, grace 2: first 4,
/// from 5, to 7.
struct Window {
    std::size_t trigger = 0;
    scenario::Reason reason = scenario::Reason::no_authority;
    int first = 0;  ///< the first turn to act on the cue
    int from = 0;   ///< the first of them with enough tries made; 0: it never came to that
    int to = 0;     ///< the last
    int tries_needed = 0;
    bool declared = false;  ///< by the scenario
    bool lapsed = false;    ///< it ran out with nobody asked for
    bool answered = false;  ///< by the handover or by the announced ending
};

/// An escalation, from its first link until somebody has the call or nobody acts again.
struct Chain {
    std::size_t beat = 0;  ///< of the first link
    int turn = 0;          ///< by which it is timed: where it was announced, if acted on in time
    int acted_turn = 0;    ///< where it was made
    std::uint8_t contact = scenario::kNobody;                  ///< first asked for
    std::uint8_t taken_by = scenario::kNobody;                 ///< who has the call in the end
    scenario::Reason reason = scenario::Reason::no_authority;  ///< as given
    scenario::Method method = scenario::Method::cold;
    bool connected = false;
    bool by_callback = false;
    int links = 1;
};

/// What the events say about a play as a whole.
struct Course {
    std::vector<Window> windows;  ///< in the order in which they opened; none for `inform`
    std::vector<Chain> chains;
    int last_turn = 0;  ///< the last turn of the call that was played
};

/// The window that opened last by a turn. Null: none had.
[[nodiscard]] const Window* find_window_at(const Course& course, int turn);

[[nodiscard]] Course make_course(const scenario::Script& script, const call::Playback& play);

/// Whether the move was made in wrap-up.
[[nodiscard]] inline bool after_call(const call::Beat& beat) {
    return beat.before.at() != call::Phase::call;
}

/// What had just happened when a move was made: the events of the move before it, or of the opening.
[[nodiscard]] std::span<const scenario::Event> events_before(const call::Playback& play,
                                                             const call::Beat& beat);

/// The index of the largest step within the rep's own authority; −1 where there is none.
[[nodiscard]] int own_step(const scenario::Script& script, std::size_t remedy);

/// Something was asked of this remedy, and nothing the rep may give of it was offered: the ask itself where
/// it lies within the limit, else the most that is the rep's own.
[[nodiscard]] bool own_part_unoffered(const scenario::Script& script, const call::State& state,
                                      std::size_t remedy);

/// The first contact who is the right owner for a reason as things stand. Source: W12. kNobody: none is.
[[nodiscard]] std::uint8_t find_right_owner(const scenario::Script& script, const call::State& state,
                                            scenario::Reason reason);

}  // namespace rung::debrief
