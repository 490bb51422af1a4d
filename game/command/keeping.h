#pragma once

#include "command/shop.h"
#include "records/content.h"
#include "records/recording.h"

#include <optional>
#include <string>
#include <utility>

namespace rung::command {

/// Where an attempt is kept: in the user's records under an id, or in a file of its own.
class Keeping {
  public:
    /// Of an attempt of a scenario that has a place already. `id` empty: the file `path`.
    Keeping(Shop& shop, std::string id, std::string path, std::string scenario);
    /// Of a new one: `--out`, else a fresh id among the user's records, found when it is kept first.
    [[nodiscard]] static Keeping of_new(Shop& shop, const std::string& scenario);

    /// The assignment that a new attempt counts for; empty: none.
    void count_for(std::string assignment) { assignment_ = std::move(assignment); }
    /// Replaces the attempt whole; the first time also who plays, and at the end with its score. Errors:
    /// those of `AttemptStore::keep`.
    base::Status keep(const std::string& attempt, const std::optional<records::ScoreRow>& score);
    /// What `rung play`, `replay` and `debrief` take for it.
    [[nodiscard]] const std::string& name() const { return id_.empty() ? path_ : id_; }
    /// Whether all of it outlasts the program: what was kept last was, and not in memory.
    [[nodiscard]] bool lasts() const;

  private:
    Shop* shop_;
    std::string id_, path_, scenario_;
    std::string assignment_ = {};
    bool kept_ = false;
};

}  // namespace rung::command
