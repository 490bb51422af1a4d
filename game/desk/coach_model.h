#pragma once

#include "debrief/wording.h"
#include "desk/office.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rung::desk {

/// Everything that a coach sees before an attempt is opened.
struct CoachModel {
    std::string trouble;  ///< why there is nothing, and what to do; else empty
    struct Call {
        std::string id;  ///< `PERSON/ATTEMPT`
        std::string title, detail;
        bool unread = false, disputed = false;
        [[nodiscard]] bool waits() const { return unread || disputed; }
    };
    struct Coached {
        std::string person;  ///< a pseudonym
        std::string name;    ///< `Ada (rep-1)`
        std::string summary;
        std::vector<std::string> modules;  ///< given to them, with where they stand
        std::vector<Call> calls;           ///< the newest first
    };
    std::vector<Coached> people;
    std::vector<Call> waiting;  ///< disputed first, then unread
    struct Choice {
        std::string id, name;
    };
    std::vector<Choice> modules;
    struct Calibrating {
        std::string id, title, standing;
        bool mine = false, handed_in = false;
        std::vector<Call> attempts;
        std::vector<std::string> result;  ///< in words, once everybody has handed in
    };
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
/// Ends one's part in a calibration. Errors: those of `Office::store_of_coach` and `records::hand_in`.
base::Status hand_in_calibration(const Office& office, const std::string& who,
                                 const std::string& calibration);

}  // namespace rung::desk
