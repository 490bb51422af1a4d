#pragma once

#include "call/attempt.h"
#include "debrief/debrief.h"

#include <string>
#include <string_view>
#include <vector>

#include "support/fixtures.h"

/// A call played in one line of text, scored and debriefed.
namespace rung::test {

/// A finished play with everything that was made from it.
struct Debriefed {
    scenario::Script script;
    score::Sheet sheet;
    call::Attempt attempt;
    call::Playback play;
    score::Scorecard card;
    debrief::Debrief debrief;
};

/// Plays `moves` (see play.h), scores them by the rubric and makes the debrief, in practice mode.
[[nodiscard]] Debriefed debriefed(scenario::Script script, std::string_view moves,
                                  std::string_view rubric = rubric_json());

/// The scenario's own intended line, completed and closed.
[[nodiscard]] Debriefed debriefed_line(scenario::Script script, std::string_view rubric = rubric_json());

/// Moves that are there already, scored and debriefed.
[[nodiscard]] Debriefed debriefed_moves(scenario::Script script, const std::vector<scenario::Move>& moves,
                                        std::string_view rubric = rubric_json());

/// The first page as a reader meets it: the outcome, then a row a line, label before text.
[[nodiscard]] std::string first_page_of(const debrief::Debrief& debrief);

/// Statements a line, `code: text [ids]`.
[[nodiscard]] std::string dump(const debrief::Statements& statements);

/// Words of a text, as a reader counts them.
[[nodiscard]] std::size_t words_in(std::string_view text);

}  // namespace rung::test
