#pragma once

#include "team/assigned.h"
#include "view/words.h"

#include <optional>
#include <string>

/// Words for what a coach gave somebody to play.
namespace rung::view {

/// The next thing to play for an assignment.
struct AssignedStep {
    std::string call;
    std::string left;  ///< the attempt that waits to be gone on with; empty: a new one
    call::Mode mode = call::Mode::practice;
};
/// Absent: nothing is left to play, or nobody knows what. Where all attempts are used up it is practice.
[[nodiscard]] std::optional<AssignedStep> find_step(const team::Assigned& assigned);

/// Where one stands, said to the one who plays:
/// `First calls, practice, due 2026-12-01. 1 of 3 calls passed.`
[[nodiscard]] std::string assigned_words(const Wording& say, const team::Assigned& assigned);

/// Said before a call that counts.
[[nodiscard]] std::string counts_words(const Wording& say, const team::Assigned& assigned);

/// Where somebody stands, in a table: `passed on 2026-07-03`.
[[nodiscard]] std::string state_words(const Wording& say, const team::Assigned& assigned);

}  // namespace rung::view
