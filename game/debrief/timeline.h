#pragma once

#include "debrief/statement.h"
#include "debrief/study.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::debrief {

/// What a turn is marked with, a letter each.
enum class Mark : std::uint8_t {
    tries,       ///< T
    offers,      ///< O
    looks_up,    ///< L
    holds,       ///< H
    warns,       ///< W
    announces,   ///< A
    escalates,   ///< E
    messages,    ///< M
    silence,     ///< S
    cuts_in,     ///< B
    ends_call,   ///< X
    leaves,      ///< G: of a call that somebody has taken over
    notes,       ///< N
    follows_up,  ///< F
    debriefs,    ///< D
};
[[nodiscard]] char letter_of(Mark mark);
[[nodiscard]] std::string name_of(const Wording& say, Mark mark);

/// A turn of the call as the timeline shows it, with the mood as it was at its end.
struct TimelineTurn {
    int turn = 0;  ///< 0: after the call
    scenario::Stage stage = scenario::Stage::contact;
    int anger = 0;
    int trust = 0;
    std::vector<Mark> marks;  ///< in the order in which they happened
    int lost = 0;             ///< hundredths of a point: what the value fell by, where it is known
    /// The best total still attainable after it; absent where the values of the play are not known.
    std::optional<analysis::Value> value = {};
    std::string words = {};  ///< the first the rep said in it, cut short, in quotes; empty for a silent turn
};

/// A window as a band over turns. `first` ≤ `from` ≤ `to`: before `from` tries were missing.
struct Band {
    std::string id;    ///< of the trigger
    std::string name;  ///< why, in two or three words
    Window window;
};

/// The call from left to right. Source: domain L; design §8.
struct Timeline {
    int anger_at_start = 0;
    int trust_at_start = 0;
    std::optional<analysis::Value> value_at_start;
    std::vector<TimelineTurn> turns;  ///< those played, then one for wrap-up where something was done there
    std::vector<Band> bands;
};

[[nodiscard]] Timeline make_timeline(const Study& study);

}  // namespace rung::debrief
