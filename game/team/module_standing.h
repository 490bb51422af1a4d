#pragma once

#include "records/attempt_list.h"
#include "team/module_terms.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rung::team {

/// How one stands at a call of a module.
struct CallStanding {
    std::string call;         ///< id
    int closed = 0;           ///< attempts that were played to their end
    int open = 0;             ///< that wait to be gone on with
    int stopped = 0;          ///< that were stopped: they use none of those allowed
    std::optional<int> best;  ///< total of the best that was closed
    bool passed = false;
    std::string passed_on;  ///< day on which the first that passed was begun; empty: nobody wrote it down
    std::string left;       ///< the attempt that waits, the latest of them; empty: none

    [[nodiscard]] int used() const { return closed + open; }
};

/// How one stands in a module.
struct ModuleStanding {
    std::vector<CallStanding> calls;  ///< all of the module, in its order

    [[nodiscard]] int count_passed() const;
    [[nodiscard]] int count_stopped() const;
    [[nodiscard]] bool passed() const { return count_passed() == static_cast<int>(calls.size()); }
    [[nodiscard]] bool begun() const;
    /// The day on which the last call that was wanting was passed.
    [[nodiscard]] std::string passed_on() const;
    /// The first call that is not passed; null: all are.
    [[nodiscard]] const CallStanding* find_next() const;
};

using SomeAttempts = std::vector<const records::AttemptSummary*>;

/// From attempts of one person: those at the module's calls in its mode that were begun on `from_day` or
/// later (empty: ever). Attempts of other calls, modes and days are left out.
[[nodiscard]] ModuleStanding make_module_standing(const ModuleTerms& terms, const SomeAttempts& attempts,
                                                  std::string_view from_day = {});

/// Whether so many attempts at a call are all that the module allows.
[[nodiscard]] inline bool uses_up(const ModuleTerms& terms, int attempts) {
    return terms.attempts > 0 && attempts >= terms.attempts;
}

}  // namespace rung::team
