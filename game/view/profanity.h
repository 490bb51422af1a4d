#pragma once

#include "view/words.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rung::view {

/// How strong words are shown and spoken. A setting of the player's; an attempt holds no words at all.
enum class Profanity : std::uint8_t { full, masked, paraphrased };

/// The text with its strong words as they are to be shown: `d–––` masked, `[swears]` paraphrased. Whole words
/// alone are touched, whatever their case; what is no strong word stays as it is, byte for byte.
[[nodiscard]] std::string soften(const Wording& say, std::string_view text, Profanity profanity);

}  // namespace rung::view
