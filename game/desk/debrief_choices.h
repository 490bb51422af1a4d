#pragma once

#include "call/state.h"
#include "debrief/wording.h"
#include "desk/debrief_state.h"
#include "desk/flow.h"
#include "desk/settings.h"

#include <string>
#include <vector>

namespace rung::desk {

/// A move that can be picked, in words.
struct MoveOption {
    std::string words;
    scenario::Move move;
    bool enabled = true;
    std::string why_not;
};

/// A key of the soft phone with everything it can do. One option: the key does it at once; none: it has a
/// form.
struct MoveGroup {
    scenario::MoveKind kind = scenario::MoveKind::wait;
    std::string name, help;
    bool enabled = true;
    std::string why_not;
    std::vector<MoveOption> options;
};

/// Every move that can be picked where a call stands.
struct MoveChoices {
    std::vector<MoveOption> words;  ///< what can be said, in the order of the play
    std::vector<MoveGroup> phone;
};
[[nodiscard]] MoveChoices make_move_choices(const debrief::Wording& say, const scenario::Script& script,
                                            const call::State& state, std::uint64_t seed);

/// What can be said as 1–6, below it the keys of the phone and what the open one can do. `why_not` turns all
/// of it off; empty: it is on.
void draw_move_choices(Flow& flow, const debrief::Wording& say, const Settings& settings,
                       const MoveChoices& choices, const DebriefState& state, const std::string& why_not,
                       DebriefActions& actions);

}  // namespace rung::desk
