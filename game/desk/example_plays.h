#pragma once

#include "records/recording.h"
#include "scenario/move.h"
#include "scenario/script.h"

#include <cstddef>
#include <vector>

/// Plays that are made up from what a call's author means.
namespace rung::desk {

/// The first moves of a line.
[[nodiscard]] records::Recording play_some(const scenario::Script& script,
                                           const std::vector<scenario::Move>& line, std::size_t count);
/// Goes on with what the author means, as far as it is possible, and ends the call without anything clever.
void play_on(records::Recording& recording, const std::vector<scenario::Move>& line, std::size_t from);
/// The author's line with its handover brought forward, as somebody does who would rather not decide.
[[nodiscard]] records::Recording play_early(const scenario::Script& script,
                                            const std::vector<scenario::Move>& line);
void wrap_up_example(records::Recording& recording);
[[nodiscard]] std::vector<scenario::Move> moves_of(const records::Recording& recording);

}  // namespace rung::desk
