#pragma once

#include "records/attempt_list.h"
#include "scenario/library.h"
#include "view/words.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where one person stands, from the list of attempts: what home, library and progress show alike.
namespace rung::view {

using Calls = scenario::Listing<scenario::ScenarioHead>;
using Modules = scenario::Listing<scenario::Module>;
using Attempts = std::vector<records::AttemptSummary>;
using OwnAttempts = std::vector<const records::AttemptSummary*>;

/// Levels that a call can have.
inline constexpr int kLevels = 5;

/// Attempts of this person, of everybody where `who` is empty; by when they were begun, then as listed.
/// Owner: the caller keeps the attempts.
[[nodiscard]] OwnAttempts list_own(const Attempts& attempts, std::string_view who);
/// Those with a scorecard alone.
[[nodiscard]] OwnAttempts list_closed(const Attempts& attempts, std::string_view who);

/// Null: there is no such call, or no more.
[[nodiscard]] const Calls::Entry* find_call(const Calls& calls, std::string_view id);
/// The title of a call; its id where the call is gone.
[[nodiscard]] std::string title_of(const Calls& calls, const std::string& id);

/// `61 of 100, late`.
[[nodiscard]] std::string score_words(const Wording& say, const records::StoredScorecard& card);

/// `best 74 of 100`.
[[nodiscard]] std::string best_words(const Wording& say, int best);

/// What may weigh on the player: `Holds strong language.` Empty: nothing to warn of.
[[nodiscard]] std::string holds_words(const Wording& say, const scenario::ScenarioHead& head);

/// The highest level of a call that was passed without help.
struct RungView {
    int rung = 0;  ///< 0: none yet
    int of = kLevels;
    std::string text;  ///< `Rung 2 of 5: you passed a level 2 call.`
};
[[nodiscard]] RungView make_rung(const Wording& say, const Calls& calls, const OwnAttempts& closed);

/// Days in a row, up to today or yesterday, on which a call was begun that was played to its end. Shape of
/// `today`: `2026-02-03`, whatever follows.
struct StreakView {
    int days = 0;
    bool today = false;  ///< today is one of them
    std::string text;    ///< empty: no streak
};
[[nodiscard]] StreakView make_streak(const Wording& say, const OwnAttempts& closed, std::string_view today);

/// A call to practise, and why.
struct NextCall {
    const Calls::Entry* call = nullptr;
    std::string reason;  ///< `last time: 61, late; weakest: positioning, 40`
};
/// The calls that went worst when they were last played, the worst first; where none is left to mend, the
/// easiest that was never played. Empty for somebody who has finished nothing. Owner: the caller keeps the
/// calls.
[[nodiscard]] std::vector<NextCall> list_next(const Wording& say, const Calls& calls,
                                              const OwnAttempts& closed, std::size_t most = 3);

}  // namespace rung::view
