#pragma once

#include "scenario/script.h"
#include "view/words.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace rung::view {

/// How strong words are shown and spoken. A setting of the player's; an attempt holds no words at all.
enum class Profanity : std::uint8_t { full, masked, paraphrased };
/// As files and command lines have them, in that order.
inline constexpr std::array<std::string_view, 3> kProfanities = {"full", "masked", "paraphrased"};

/// The text with its strong words as they are to be shown: `d–––` masked, `[swears]` paraphrased. Whole words
/// alone are touched, whatever their case; what is no strong word stays as it is, byte for byte.
[[nodiscard]] std::string soften(const Wording& say, std::string_view text, Profanity profanity);
/// The same for every text of a call that is read or spoken, and with it for all that is made of the call:
/// screens, transcripts, debriefs. Ids and names stay, and so do the words counted for the time they take.
void soften(const Wording& say, scenario::Script& script, Profanity profanity);

}  // namespace rung::view
