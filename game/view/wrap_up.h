#pragma once

#include "call/attempt.h"
#include "records/recording.h"
#include "scenario/script.h"
#include "session/wrap_up.h"
#include "view/words.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rung::view {

/// How the call ended, before anything is judged.
struct EndingView {
    std::string text;
    bool resolved = false;
};
[[nodiscard]] EndingView make_ending(const scenario::Script& script, const call::State& state);

/// One thing to pick in wrap-up.
struct Option {
    std::string text;
    std::uint32_t value = 0;  ///< a contact, a fact, a step, a turn …
};

/// Who can have taken the call over, nobody first.
[[nodiscard]] std::vector<Option> list_owners(const Wording& say, const scenario::Script& script);
/// What can happen next, as `NextStep`.
[[nodiscard]] std::vector<Option> list_next_steps(const Wording& say);
/// What can have caused it, as `Cause`.
[[nodiscard]] std::vector<Option> list_causes(const Wording& say);
/// The turns that were played with what the rep did in them: which of them would you change?
[[nodiscard]] std::vector<Option> list_turns(const Wording& say, const records::Recording& recording);

/// What a step of the wrap-up asks, as a question.
[[nodiscard]] std::string question_of(const Wording& say, const scenario::Script& script,
                                      session::WrapUpStep step, const call::State& state);

}  // namespace rung::view
