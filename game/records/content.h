#pragma once

#include "call/attempt.h"
#include "scenario/playable.h"
#include "scenario/script.h"
#include "score/sheet.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace rung::records {

/// What one attempt is played on, made ready to play: which bytes, and what they compile to.
struct Content {
    call::Played scenario, company, rubric;
    scenario::Script script;
    score::Sheet sheet;
};

/// `id` is the scenario's as one asks for it, with its pack; empty: as its file says.
[[nodiscard]] Content make_content(const scenario::Playable& playable, std::string_view id = {});

/// An attempt on this content, before its first move.
[[nodiscard]] call::Attempt begin_attempt(const Content& content, call::Mode mode, std::uint64_t seed);

}  // namespace rung::records
