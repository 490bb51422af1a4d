#pragma once

#include "scenario/script.h"

#include <array>
#include <cstdint>

namespace rung::scenario {

/// What can open one trigger, as sets over the script's tables. Conditions of lines, choices and reactions
/// are not looked at; a trigger's own `when` is asked whether it may hold once one of its names has changed.
struct Cues {
    std::array<bool, kEventKinds> acts{};            ///< the customer does this; "asks" stands in `asks`
    std::array<std::uint16_t, kMaxRemedies> asks{};  ///< by remedy, a bit per step
    std::uint32_t facts = 0, skills = 0, flags = 0,
                  nodes = 0;     ///< learnt, shown, set, entered (by `visited_bit`)
    std::uint32_t triggers = 0;  ///< opens when one of these does
    bool every_turn = false;     ///< mood or the turn itself may do it
    bool tries = false;          ///< a try, said or refused
    bool offers = false;         ///< any offer
    bool warnings = false, holds = false, lookups = false;
    bool handovers = false;  ///< how a handover was made; no way of its own leads there
};

[[nodiscard]] Cues make_cues(const Script& script, const Trigger& trigger);

/// Whether anything in the script can open the trigger, wherever it stands.
[[nodiscard]] bool can_open(const Script& script, const Trigger& trigger);

/// Whether one of the acts is a cue.
[[nodiscard]] bool is_cue(const Script& script, const Cues& cues, Range acts);

}  // namespace rung::scenario
