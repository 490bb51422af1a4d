#pragma once

#include "call/attempt.h"
#include "debrief/wording.h"
#include "scenario/script.h"

#include <string>

namespace rung::debrief {

/// What the rep did with a move, as a phrase without the words spoken: `offered £25 refund`, `waited 5
/// seconds`.
[[nodiscard]] std::string make_deed(const scenario::Script& script, const Wording& say,
                                    const call::Beat& beat);

/// What was said with it, in quotes, else the deed with a capital.
[[nodiscard]] std::string make_said_or_done(const scenario::Script& script, const Wording& say,
                                            const call::Beat& beat, std::size_t most_words = 24);

}  // namespace rung::debrief
