#pragma once

#include "call/event_batch.h"
#include "call/state.h"
#include "scenario/script.h"

#include <cstdint>

namespace rung::call {

/// One move being played: what its steps hand to each other and nobody remembers afterwards.
struct Exchange {
    Exchange(const scenario::Script& script_, State& state_, const Sink& sink)
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
    std::uint32_t now = 0;   ///< `Mark`: spoke and vented
    bool abused = false;

    void feel(scenario::MoodChange change) {
        anger += change.anger;
        trust += change.trust;
    }
    void remember(Mark mark) { now |= static_cast<std::uint32_t>(mark); }
    void cue(scenario::Reason reason) {
        cues = static_cast<std::uint16_t>(cues | 1u << static_cast<unsigned>(reason));
    }
};

/// Asks for memory that is needed soon. In a script of ten thousand nodes a move waits for little else.
inline void fetch_early(const void* where) {
    __builtin_prefetch(where);
}

/// Adds to a count of a byte, which stays at `most` once there.
inline void count_up(std::uint8_t& count, int by = 1, int most = 255) {
    const int sum = count + by;
    count = static_cast<std::uint8_t>(sum < most ? sum : most);
}

}  // namespace rung::call
