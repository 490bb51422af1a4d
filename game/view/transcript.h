#pragma once

#include "call/attempt.h"
#include "scenario/script.h"
#include "view/words.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rung::view {

enum class Voice : std::uint8_t {
    customer,
    contact,  ///< somebody who was brought in
    rep,
    event,  ///< nobody speaks: a line that drops, a fact that was noted
};
[[nodiscard]] std::string_view name_of(Voice voice);

/// One line of a transcript.
struct TranscriptLine {
    Voice voice = Voice::event;
    int turn = 0;         ///< 0: after the call
    std::string speaker;  ///< empty for an event
    std::string text;
    std::string tone;  ///< how it was said; may be empty
};
using Transcript = std::vector<TranscriptLine>;

/// What was heard when the call was picked up.
[[nodiscard]] Transcript list_opening(const Wording& say, const scenario::Script& script,
                                      const call::Playback& play);
/// The log of a play, for the free words that stand in it alone.
using Log = std::span<const call::Entry>;

/// What was heard in one move, the rep first; what was added to a note in one's own words, where the log is
/// given.
[[nodiscard]] Transcript list_beat(const Wording& say, const scenario::Script& script,
                                   const call::Playback& play, std::size_t beat, Log log = {});
/// What was heard last: in the last move, else when the call was picked up.
[[nodiscard]] Transcript list_last(const Wording& say, const scenario::Script& script,
                                   const call::Playback& play);
/// The whole of it.
[[nodiscard]] Transcript list_transcript(const Wording& say, const scenario::Script& script,
                                         const call::Playback& play, Log log = {});

}  // namespace rung::view
