#pragma once

#include "debrief/statement.h"
#include "debrief/study.h"

#include <cstddef>
#include <string>
#include <vector>

namespace rung::debrief {

/// One move of the call that cost points, as it can be talked about: what stood before it, what was said,
/// what came of it, what else was there, and why.
struct Moment {
    std::size_t beat = 0;
    int turn = 0;
    int lost = 0;  ///< hundredths of a point: of the value of the call where that is known
    std::string situation;
    std::string words;  ///< what the rep said; what was done where nothing was said
    bool spoken = true;
    Statements then;  ///< what followed from it, the mood last
    Statements open;  ///< what was open to the rep: authority, tries, the right owner …
    Statements why;   ///< the weightiest first, by whose rule, with ids
    Statement plan;   ///< what to do next time, as an if-then plan
};

/// At most `most` moves, by what they lost of the value of the call, or where that is not known of the
/// points; the earlier first where two lost the same. Wrap-up has none: it is told by the scorecard. Source:
/// design §7, §8.
[[nodiscard]] std::vector<Moment> make_moments(const Study& study, std::size_t most = 3);

/// Moves of the call that cost something.
[[nodiscard]] std::size_t count_costly_moves(const Study& study);

/// What stood before a move: what was asked, what had opened, else the last words heard.
[[nodiscard]] std::string make_situation(const Study& study, const call::Beat& beat);

/// What followed from a move itself, not from what the rep did next; the mood last. A promise alone is told
/// by what became of it.
[[nodiscard]] Statements make_aftermath(const Study& study, std::size_t beat);

/// What was open to the rep instead.
[[nodiscard]] Statements make_options(const Study& study, const call::Beat& beat);

/// `Anger 45 to 63, trust 50 to 41.`; empty where nothing moved.
[[nodiscard]] std::string make_mood_change(const Wording& say, const call::State& before,
                                           const call::State& after);

}  // namespace rung::debrief
