#pragma once

#include "call/attempt.h"
#include "scenario/script.h"
#include "score/sheet.h"

namespace rung::records {

/// What one attempt is played on, made ready to play: which bytes, and what they compile to.
struct Content {
    call::Played scenario, company, rubric;
    scenario::Script script;
    score::Sheet sheet;
};

}  // namespace rung::records
