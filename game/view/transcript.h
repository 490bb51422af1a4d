#pragma once

#include "call/attempt.h"
#include "scenario/script.h"
#include "view/words.h"

#include <cstddef>
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
/// What was heard in one move, the rep first.
[[nodiscard]] Transcript list_beat(const Wording& say, const scenario::Script& script,
                                   const call::Playback& play, std::size_t beat);
/// What was heard last: in the last move, else when the call was picked up.
[[nodiscard]] Transcript list_last(const Wording& say, const scenario::Script& script,
                                   const call::Playback& play);
/// The whole of it.
[[nodiscard]] Transcript list_transcript(const Wording& say, const scenario::Script& script,
                                         const call::Playback& play);

}  // namespace rung::view
