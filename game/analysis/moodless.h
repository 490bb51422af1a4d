#pragma once

#include "scenario/script.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rung::analysis {

/// A copy of a script in which moods never move, and what a condition asks of the mood is a free choice
/// instead: a flag that no file has, for each question and for each half of a move (before the mood of a move
/// is settled and after; within a half the mood stands still).
struct Moodless {
    scenario::Script script;
    bool complete = true;  ///< false: more questions than there are flags to spare
    std::vector<std::vector<std::uint32_t>> combinations;  ///< of free flags, as words; each set of them once
    /// Which of them a move may ask for: by words at a node, or by what answers the move there.
    std::vector<std::uint32_t> of_words;
    std::array<std::vector<std::uint32_t>, scenario::kAnswers> of_answer;
    std::uint32_t of_message = 0;

    [[nodiscard]] std::span<const std::uint32_t> moods_of(std::uint32_t node, scenario::MoveKind kind) const;
};

[[nodiscard]] Moodless make_moodless(const scenario::Script& script);

}  // namespace rung::analysis
