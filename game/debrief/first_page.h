#pragma once

#include "debrief/lessons.h"
#include "debrief/moment.h"
#include "debrief/statement.h"
#include "debrief/strengths.h"

#include <vector>

namespace rung::debrief {

/// The call in under a minute, in the order in which it is read. Rows that have nothing to say are empty.
/// Source: design §8.
struct FirstPage {
    Statement outcome;  ///< code: the outcome's name
    Statement well_done;
    Statement moment;
    Statement then;
    Statement open;
    Statement why;
    Statement keep;
    Statement next_time;

    /// All but the outcome, in order, without the empty ones.
    [[nodiscard]] std::vector<const Statement*> rows() const;
};

[[nodiscard]] FirstPage make_first_page(const Study& study, const std::vector<Strength>& strengths,
                                        const std::vector<Moment>& moments, const Lessons& lessons);

}  // namespace rung::debrief
