#pragma once

#include "records/ratings.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

/// Several coaches score the same attempts, each for themselves: nobody sees what another gave before all of
/// them have handed in.
namespace rung::records {

struct CalibrationCoach {
    std::string coach;  ///< a pseudonym
    std::string who;    ///< the name where it is known, else the pseudonym
    bool handed_in = false;
};

struct Calibration {
    std::string team, id, title;
    std::string opened_by;  ///< a pseudonym
    std::string opened_on;
    std::vector<CalibrationCoach> coaches;
    std::vector<Reviewed> attempts;

    [[nodiscard]] bool is_complete() const {
        return std::all_of(coaches.begin(), coaches.end(), [](const auto& coach) { return coach.handed_in; });
    }
    [[nodiscard]] const CalibrationCoach* find_coach(const std::string& person) const {
        const auto found = std::find_if(coaches.begin(), coaches.end(),
                                        [&](const auto& coach) { return coach.coach == person; });
        return found == coaches.end() ? nullptr : &*found;
    }
};

/// Opens one. Of `wanted` counts its id, title, attempts, and the pseudonyms of its coaches; a lead or coach
/// opens it in their own team, a coach over attempts that they may coach. Its coaches may
/// then read them. Errors: bad-id, calibration-exists, too-few-coaches, no-attempts, not-a-coach, those
/// of `check_coach`.
base::Status open_calibration(Store& store, const Calibration& wanted, const std::string& now);

/// Those that the reader takes part in or opened; a lead's, all of the team. The newest first. Errors: those
/// of `Database`.
[[nodiscard]] base::Result<std::vector<Calibration>> list_calibrations(Store& store);
/// One of them. Errors: unknown-calibration, those of `Database`.
[[nodiscard]] base::Result<Calibration> find_calibration(Store& store, const std::string& id);

/// The reader's own verdict in a calibration; a later one takes its place until they hand in. Errors:
/// not-in-calibration (not one of its coaches, or no attempt of it), handed-in.
base::Status rate_blind(Store& store, const Calibration& calibration, const Reviewed& attempt,
                        const std::string& item, Given given);

/// Ends the reader's part; it is final. Errors: not-in-calibration, handed-in, nothing-rated (with the
/// attempt that has no verdict yet).
base::Status hand_in(Store& store, const Calibration& calibration);

/// All verdicts once everybody has handed in; before that the reader's own. Errors: those of `Database`.
[[nodiscard]] base::Result<std::vector<Rating>> list_blind_ratings(Store& store,
                                                                   const Calibration& calibration);

}  // namespace rung::records
