#pragma once

#include "records/recording.h"
#include "view/words.h"

#include <string>

namespace rung::view {

/// A hint for where the play stands. The first, `step` 1, says what to look at; later ones what would help
/// here, as far as the author's intended line passes through this place.
[[nodiscard]] std::string make_hint(const Wording& say, const records::Recording& recording, int step);

}  // namespace rung::view
