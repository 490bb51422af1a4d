#pragma once

#include "debrief/wording.h"
#include "desk/office.h"
#include "records/reviewed.h"
#include "report/figure_table.h"

#include <string>
#include <vector>

namespace rung::desk {

/// What is asked of the records.
struct TeamOrder {
    std::string who;     ///< looks
    std::string person;  ///< a pseudonym: theirs alone; empty: the team
    bool names = false;  ///< else pseudonyms
};

/// Everything that the screen of a team shows, or of one person in it.
struct TeamModel {
    std::string trouble;  ///< why there is nothing, and what to do; else empty
    report::FigureReport figures;
    bool names_known = false;
    /// Somebody, or one of their calls: where one goes on from here.
    struct Way {
        std::string id;  ///< a pseudonym, or `PERSON/ATTEMPT`
        std::string name, detail;
    };
    std::vector<Way> people;    ///< of the team's report; in the order of pseudonyms
    std::vector<Way> attempts;  ///< of a person's, the newest first
    std::string no_attempts;    ///< why there are none
};

/// Cost: a pass over the team's scores; for a worker.
[[nodiscard]] TeamModel load_team(const Office& office, const TeamOrder& order, const debrief::Wording& say);

/// `62 of 100, late. 2026-02-03.` of one that was scored, with whatever waits.
[[nodiscard]] std::string attempt_words(const debrief::Wording& say, const records::ReviewedRow& row);
/// The title of the call that an attempt was, else its id.
[[nodiscard]] std::string attempt_title(const scenario::Listing<scenario::ScenarioHead>& calls,
                                        const std::string& attempt);
/// As the player is told: message and hint.
[[nodiscard]] std::string error_words(const base::Error& error);

}  // namespace rung::desk
