#pragma once

#include "debrief/decisions.h"
#include "debrief/empowerment.h"
#include "debrief/first_page.h"
#include "debrief/lessons.h"
#include "debrief/moment.h"
#include "debrief/reflection.h"
#include "debrief/section.h"
#include "debrief/timeline.h"
#include "debrief/transcript.h"
#include "score/scorecard.h"

#include <string>
#include <vector>

namespace rung::debrief {

/// What a dimension of the scorecard gave. Units: hundredths of a point, beside whole points of its own.
struct DimensionScore {
    std::string id, name;
    int share = 0;  ///< of the total, in this scenario
    int kept = 0;
    int pts = 0;  ///< 0–100
};

/// The scorecard as it is shown.
struct Scores {
    call::Mode mode = call::Mode::practice;
    score::Scorecard card;
    int pass_pct = 80;
    std::vector<DimensionScore> dimensions;
    std::vector<std::string> fatal, critical;  ///< names of the rules
    std::vector<int> after_call;               ///< rows of the evidence that were settled after the call
};

/// Which call this was.
struct Heading {
    std::string scenario_id, title, company, customer;
    std::string locale;  ///< of what was said: `en-GB`
    int level = 1;
    std::size_t hints = 0, rewinds = 0;
    int seconds = 0;  ///< the call took, as far as words, holds and look-ups go
};

struct Meaning {
    std::string id, statement;
};

/// What a debrief says: everything that a report shows, before any markup.
struct Debrief {
    Heading heading;
    Statement support;
    Reflection reflection;
    FirstPage first_page;
    std::vector<Strength> strengths;
    std::vector<Moment> moments;
    Timeline timeline;
    Decisions decisions;
    Scores scores;
    Lessons lessons;
    Statements rep, manager, blockages;
    WayUp way_up;
    Statement ending;               ///< how the call ended
    Statement later;                ///< what came of it: the chance of a loyal customer (C8)
    std::vector<Meaning> glossary;  ///< of the ids that this debrief names, in the domain's order
    Transcript transcript;
};

/// Pure: the same material gives the same debrief, word for word. Works for any play, finished or not.
[[nodiscard]] Debrief make_debrief(const Material& material, const base::Texts& texts);

}  // namespace rung::debrief
