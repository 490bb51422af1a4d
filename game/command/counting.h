#pragma once

#include "command/opened.h"
#include "team/assigned.h"

#include <string>
#include <vector>

namespace rung::command {

/// What whoever plays was given to do, from attempts that are listed already. None for somebody who is not
/// known yet, and where there is no store.
[[nodiscard]] team::AssignedList list_assigned(const Shop& shop,
                                               const std::vector<team::ModuleTerms>& modules,
                                               const std::vector<records::AttemptSummary>& attempts);

/// Whether somebody asks for such a play in that mode: one that has not begun and is kept among the records.
[[nodiscard]] bool is_asked_for(const Shop& shop, const Opened& play, call::Mode mode);

/// Says on the attempt which assignment it counts for from now on, where it has not begun, is kept among the
/// records and somebody asks for such a play. What the player is to be told; empty: it is the player's own.
[[nodiscard]] std::string count_play(const Shop& shop, Opened& play);

}  // namespace rung::command
