#pragma once

#include "call/event_batch.h"
#include "call/state.h"
#include "scenario/script.h"

#include <cstdint>

namespace rung::call {

/// One move being played: what its steps hand to each other and nobody remembers afterwards.
struct Exchange {
    Exchange(const scenario::Script& script_, State& state_, Sink sink)
        : script(script_), state(state_), events(sink), anger_before(state_.anger) {}

    const scenario::Script& script;
    State& state;
    EventBatch events;
    const int anger_before;

    // what the rep did
    std::uint32_t shows = 0;  ///< skills
    bool is_try = false;      ///< a refusal now makes it fail
    bool harmful = false;     ///< a harmful skill was shown
    int anger = 0;            ///< what the mood will change by when it is settled
    int trust = 0;

    // how the call goes on
    const scenario::Reaction* reaction = nullptr;  ///< the answer; null: only the node that is entered speaks
    scenario::Target to;

    // what the customer did
    std::uint16_t cues = 0;  ///< reasons whose built-in cue came, a bit each
    bool spoke = false;
    bool vented = false;
    bool abused = false;

    void feel(scenario::MoodChange change) {
        anger += change.anger;
        trust += change.trust;
    }
    void cue(scenario::Reason reason) {
        cues = static_cast<std::uint16_t>(cues | 1u << static_cast<unsigned>(reason));
    }
};

/// Adds to a count of a byte, which stays at `most` once there.
inline void count_up(std::uint8_t& count, int by = 1, int most = 255) {
    const int sum = count + by;
    count = static_cast<std::uint8_t>(sum < most ? sum : most);
}

}  // namespace rung::call
