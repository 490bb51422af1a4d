#pragma once

#include "debrief/moment.h"
#include "debrief/strengths.h"

namespace rung::debrief {

/// One thing each, strengths first. Letting go comes before taking on. Source: E8, E6.
struct Lessons {
    Statement keep, stop, start;
};

[[nodiscard]] Lessons make_lessons(const Study& study, const std::vector<Strength>& strengths,
                                   const std::vector<Moment>& moments);

}  // namespace rung::debrief
