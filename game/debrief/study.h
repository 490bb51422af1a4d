#pragma once

#include "analysis/review.h"
#include "base/texts.h"
#include "call/attempt.h"
#include "debrief/course.h"
#include "debrief/wording.h"
#include "scenario/script.h"
#include "score/scorecard.h"
#include "score/sheet.h"

namespace rung::debrief {

/// What a debrief is made from. Owner: the caller keeps all of it alive while the debrief is made; the
/// debrief itself keeps nothing of it.
struct Material {
    const scenario::Script& script;
    const score::Sheet& sheet;
    const call::Attempt& attempt;
    const call::Playback& play;
    const score::Scorecard& card;
    const analysis::Review* review = nullptr;  ///< null: the values of this play are not known
};

/// The material with what every section needs: words, and the course of the call.
struct Study {
    const scenario::Script& script;
    const score::Sheet& sheet;
    const call::Attempt& attempt;
    const call::Playback& play;
    const score::Scorecard& card;
    const analysis::Review* review;
    Wording say;
    Course course;
};

[[nodiscard]] inline Study begin_study(const Material& material, const base::Texts& texts) {
    return {material.script, material.sheet,  material.attempt, material.play,
            material.card,   material.review, Wording(texts),   make_course(material.script, material.play)};
}

}  // namespace rung::debrief
