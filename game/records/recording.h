#pragma once

#include "call/attempt.h"
#include "call/call.h"
#include "scenario/script.h"

#include <cstddef>
#include <vector>

namespace rung::records {

/// A play that grows entry by entry: the log, and in step with it everything that the log causes. At every
/// point `play()` equals `call::replay` of `log()`. Owner: the caller keeps the script alive.
class Recording {
  public:
    explicit Recording(const scenario::Script& script);

    [[nodiscard]] const scenario::Script& script() const { return *script_; }
    [[nodiscard]] const std::vector<call::Entry>& log() const { return log_; }
    [[nodiscard]] const call::Playback& play() const { return play_; }
    [[nodiscard]] const call::State& state() const { return play_.end(); }

    /// Whether the move is possible now.
    [[nodiscard]] call::Why query(const scenario::Move& move) const;
    /// Whether the play can go back to where `to` moves had been made: some move is undone, and the attempt
    /// is open.
    [[nodiscard]] bool can_rewind(std::size_t to) const;

    /// Plays a legal move. `think_ms` and `text` as in the log.
    void add_move(const scenario::Move& move, std::int64_t think_ms = -1, std::string text = {});
    void add_hint();
    /// Goes back; `can_rewind(to)` holds.
    void add_rewind(std::size_t to);
    /// Adds an entry of any kind, or nothing where it is not possible.
    /// Errors: the code of `call::Why` for a move, nothing-to-rewind.
    base::Status add(const call::Entry& entry);

  private:
    const scenario::Script* script_;
    std::vector<call::Entry> log_;
    call::Playback play_;
};

}  // namespace rung::records
