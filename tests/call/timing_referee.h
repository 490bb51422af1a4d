#pragma once

#include "call/story.h"

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

/// How a chain of escalations is timed. Docs: rules §5; design §6, Timing.
namespace rung::test {

/// A chain against one trigger.
struct Timing {
    int trigger = 0;
    int d = 0;
    scenario::TimingRow row;
    friend bool operator==(const Timing&, const Timing&) = default;
};

/// The moment that decides: now, or an announcement of the same contact that is still good.
struct TimedAt {
    std::size_t scenes = 0;  ///< what had happened by then
    int turn = 0;
    std::uint32_t node = 0;
};

[[nodiscard]] bool chain_is_open(const Story& story);

/// The scene of the announcement that fixes the turn of an escalation; the number of scenes where none does.
[[nodiscard]] std::size_t find_timed_scene(const Story& story, const scenario::Move& escalation);

/// Against every trigger that counts, in the order of the script.
[[nodiscard]] std::vector<Timing> time_chain(const Story& story, const TimedAt& at);

/// The timing that is answered: the best, the reason given breaking ties, then the order; null: there is
/// none.
[[nodiscard]] const Timing* find_answered(const Story& story, const std::vector<Timing>& timings,
                                          scenario::Reason given);

}  // namespace rung::test
