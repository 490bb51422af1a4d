#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "call/attempt.h"
#include "records/attempt_store.h"
#include "records/stored_scorecard.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rung::records {

/// What the rep answered in wrap-up: which turn to change, what caused it, and whether it could be
/// controlled.
struct Reflected {
    int turn = 0;
    scenario::Cause cause = scenario::Cause::others;
    bool control = false;
    friend bool operator==(const Reflected&, const Reflected&) = default;
};

/// One attempt of a list, from its file alone: what was played need not be there.
struct AttemptSummary {
    std::string id;
    call::Mode mode = call::Mode::practice;
    Player player;
    std::string scenario;  ///< id, as one asks for it
    bool stopped = false;
    std::optional<StoredScorecard> scorecard;  ///< none: not closed
    std::size_t entries = 0;                   ///< of the log
    int rules = 0;                             ///< version that played it
    bool helped = false;                       ///< a hint was shown or a move taken back
    std::optional<Reflected> reflected;        ///< the last answer that was not taken back

    [[nodiscard]] bool can_go_on() const { return !stopped && !scorecard; }
};

/// What is wrong with one attempt. An attempt with warnings alone is among the summaries all the same.
struct AttemptTrouble {
    std::string id;                    ///< empty: all of them, it cannot be told what there is
    std::optional<base::Error> error;  ///< why its file could not be read at all
    base::Diagnostics faults;          ///< else what is wrong in it
};

/// In the order of `AttemptStore::ids`.
struct AttemptList {
    std::vector<AttemptSummary> attempts;
    std::vector<AttemptTrouble> troubles;

    /// Why the store would not give all or some of them, so that what is here is not all there is; null: it
    /// gave everything.
    [[nodiscard]] const base::Error* unread() const;
};

/// Everything that is kept; a damaged file hides no other. Cost: reads every file.
[[nodiscard]] AttemptList list_attempts(const AttemptStore& store);
/// The same of these alone.
[[nodiscard]] AttemptList list_attempts(const AttemptStore& store, const std::vector<std::string>& ids);

}  // namespace rung::records
