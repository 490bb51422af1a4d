#pragma once

#include "debrief/wording.h"
#include "desk/calibration_model.h"
#include "desk/coach_call.h"
#include "desk/office.h"

#include <string>
#include <vector>

namespace rung::desk {

/// Everything that a coach sees before an attempt is opened.
struct CoachModel {
    std::string trouble;  ///< why there is nothing, and what to do; else empty
    struct Coached {
        std::string person;  ///< a pseudonym
        std::string name;    ///< `Ada (rep-1)`
        std::string summary;
        std::vector<std::string> modules;  ///< given to them, with where they stand
        CoachCalls calls;                  ///< the newest first
    };
    std::vector<Coached> people;
    CoachCalls waiting;  ///< disputed first, then unread
    struct Choice {
        std::string id, name;
    };
    std::vector<Choice> modules;
    std::vector<Choice> coaches;  ///< of the team, leads among them
    std::string me;               ///< a pseudonym
    std::vector<Calibrating> calibrations;
};

/// Cost: reads every attempt of the team; for a worker.
[[nodiscard]] CoachModel load_coach(const Office& office, const std::string& who, const std::string& today,
                                    const debrief::Wording& say);

/// A module that a coach gives.
struct Giving {
    std::string module;
    std::string person;  ///< a pseudonym; empty: every rep
    std::string due;     ///< `2026-12-01`
};
/// Errors: those of `Office::store_of_coach`, bad-day, those of `records::Database`.
base::Status give_module(const Office& office, const std::string& who, const Giving& giving,
                         const std::string& today);

}  // namespace rung::desk
