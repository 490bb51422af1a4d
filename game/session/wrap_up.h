#pragma once

#include "call/state.h"
#include "scenario/script.h"

#include <cstdint>
#include <vector>

namespace rung::session {

/// What is left to do after a call, before any score is shown.
enum class WrapUpStep : std::uint8_t { message, note, follow_up_owner, follow_up_customer, debrief, reflect };

/// The steps that are still possible, in the order in which a front end goes through them. None of them must
/// be taken; `close` is possible at any time.
[[nodiscard]] std::vector<WrapUpStep> open_steps(const scenario::Script& script, const call::State& state);

}  // namespace rung::session
