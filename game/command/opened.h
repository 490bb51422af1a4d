#pragma once

#include "command/shop.h"
#include "records/attempt_file.h"
#include "records/content.h"
#include "records/recording.h"

#include <memory>
#include <optional>
#include <string>

namespace rung::command {

/// An attempt with all that it stands on.
struct Opened {
    std::string id;  ///< in the user's records; empty: it was given by its path
    std::string path;
    std::string call_path;  ///< of the call's file where it was named by that: somebody may be writing on it
    bool stopped = false;
    std::optional<records::StoredScorecard> stored;  ///< as it stands in the file
    call::Attempt attempt;
    std::unique_ptr<records::Content> content;  ///< on the heap: the recording holds on to its script
    records::Recording recording;
    std::string assignment = {};  ///< that a new attempt counts for; empty: none

    /// It was scored by rules that are not today's any more; its scorecard stands as it is stored.
    [[nodiscard]] bool has_older_score() const {
        return closed() && stored.has_value() && attempt.rules != call::kRulesVersion;
    }
    [[nodiscard]] bool closed() const { return recording.state().at() == call::Phase::closed; }
    [[nodiscard]] bool can_go_on() const { return !stopped && !closed(); }
};

/// An attempt, or what the caller is told: what is wrong was said already.
struct Opening {
    std::optional<Opened> opened;
    Exit exit = Exit::done;
};

/// Opens an attempt by its id in the user's records or by its path: its file, what was played, and the play.
[[nodiscard]] Opening open_attempt(Shop& shop, const std::string& name);

/// That there is none of this name, with the nearest there is. Code: unknown-attempt.
[[nodiscard]] base::Error no_such_attempt(const Shop& shop, const std::string& name);

/// Whether the name is one of an attempt: an id in the records, or a file that holds a log. Errors: those of
/// `AttemptStore::has`, where the name is that of no call and no file either.
[[nodiscard]] base::Result<bool> names_attempt(Shop& shop, const std::string& name);

}  // namespace rung::command
