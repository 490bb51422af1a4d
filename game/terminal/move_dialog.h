#pragma once

#include "call/state.h"
#include "records/recording.h"
#include "scenario/script.h"
#include "terminal/asker.h"

#include <optional>
#include <string>

namespace rung::terminal {

/// What a dialogue asks about, as it is now: time that runs out while a question stands changes it.
struct Desk {
    const scenario::Script& script;
    const records::Recording& recording;
    [[nodiscard]] const call::State& state() const { return recording.state(); }
};

/// Asks for what a key of the soft phone still needs: how long, how much, to whom. `typed` is what followed
/// the key and may answer already (`h 60`). None: the player thought better of it.
[[nodiscard]] std::optional<scenario::Move> ask_move(Asker& asker, const Desk& desk, scenario::MoveKind key,
                                                     const std::string& typed);

}  // namespace rung::terminal
