#pragma once

#include "call/attempt.h"
#include "scenario/script.h"
#include "score/ledger.h"
#include "score/sheet.h"

#include <array>
#include <string>

namespace rung::score {

/// Where in a play something happened, and what was said there.
struct Spot {
    bool known = false;
    int beat = -1;  ///< index into `Playback::beats`; −1: the opening
    int turn = 0;   ///< 0: after the call
    std::string words;
};

/// A play followed event by event: the ledger it ends with, and where each part of it came from.
struct Trace {
    Ledger ledger;
    std::array<Spot, scenario::kMaxItems> cues, settlings;  ///< of `Sheet::items`
    std::array<Spot, scenario::kMaxFatals> fatals, criticals;
    Spot chain;     ///< the first handover
    Spot answers;   ///< where the trigger opened that the first handover or the announced ending answered
    Spot lapse;     ///< where the first window ran out
    Spot lapsed;    ///< where the trigger of that window had opened
    Spot last;      ///< the last move of the call
    Spot stood_by;  ///< where the announced ending answered a trigger
};

[[nodiscard]] Trace make_trace(const scenario::Script& script, const Sheet& sheet,
                               const call::Playback& play);

}  // namespace rung::score
