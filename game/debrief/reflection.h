#pragma once

#include "debrief/moment.h"
#include "debrief/statement.h"
#include "debrief/study.h"

#include <vector>

namespace rung::debrief {

/// What the rep answered before any score was shown. It belongs to the rep: set beside what the scorecard
/// found, never graded. Source: E7; design §8.
struct Reflection {
    bool given = false;
    int turn = 0;
    scenario::Cause cause = scenario::Cause::others;
    bool control = false;

    Statement chosen;      ///< which moment the rep would change
    Statement found;       ///< which one weighed most in the scorecard
    Statement said_cause;  ///< what caused it and could it be controlled: the rep's answer
    Statement seen_cause;  ///< what of each the call shows: own moves, a rule or limit, others
};

[[nodiscard]] Reflection make_reflection(const Study& study, const std::vector<Moment>& moments);

/// One line of support where the call was abusive, and that ending it was allowed; says nothing for any other
/// call.
[[nodiscard]] Statement make_support(const Study& study);

}  // namespace rung::debrief
