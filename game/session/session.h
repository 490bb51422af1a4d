#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "call/attempt.h"
#include "call/call.h"
#include "records/content.h"
#include "records/recording.h"
#include "score/scorecard.h"
#include "session/mode.h"
#include "session/stopwatch.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rung::session {

/// The clock of a mode that has one, unless the player's settings say otherwise.
inline constexpr int kClockOfMode = -1;

/// How a call is played. `clock_pct` is private to the player and stands in no attempt.
struct Settings {
    call::Mode mode = call::Mode::practice;
    std::uint64_t seed = 0;
    int clock_pct = kClockOfMode;  ///< 0 off, else of the customer's patience: 100, 150, 200
};

/// Why something asked of a session was not done.
enum class Refusal : std::uint8_t {
    none,
    not_possible,      ///< a move: `Answer::why` says why
    not_in_this_mode,  ///< hints, rewinds and pauses belong to practice
    nothing_to_undo,
    over,  ///< the attempt is closed or was stopped
};

/// What became of something asked of a session.
struct Answer {
    Refusal refusal = Refusal::none;
    call::Why why = call::Why::legal;
    /// What the keeper said, the first time in a row. A play goes on where it could not be kept, and every
    /// further decision tries again; the front end tells.
    std::optional<base::Error> not_kept = {};
    [[nodiscard]] bool done() const { return refusal == Refusal::none; }
};

/// One attempt being played, for any front end: it asks, the session decides, plays, logs and has the attempt
/// kept after every decision and before it answers. Nothing here knows what is on a screen. Owner: the caller
/// keeps content and clock alive.
class Session {
  public:
    /// Keeps the attempt as it stands; called after each entry.
    using Keeper = std::function<base::Status(const Session&)>;

    Session(const records::Content& content, Settings settings, const base::Clock& clock, Keeper keeper);
    /// Goes on with an attempt that was left. `settings` are the attempt's own mode and seed.
    Session(const records::Content& content, Settings settings, records::Recording left,
            const base::Clock& clock, Keeper keeper);

    [[nodiscard]] const records::Content& content() const { return *content_; }
    [[nodiscard]] const scenario::Script& script() const { return content_->script; }
    [[nodiscard]] const records::Recording& recording() const { return recording_; }
    [[nodiscard]] const call::State& state() const { return recording_.state(); }
    [[nodiscard]] call::Mode mode() const { return settings_.mode; }
    [[nodiscard]] std::uint64_t seed() const { return settings_.seed; }
    [[nodiscard]] ModeRules rules() const { return rules_of(settings_.mode); }
    [[nodiscard]] bool stopped() const { return stopped_; }
    /// Closed or stopped: nothing more can be done.
    [[nodiscard]] bool over() const { return stopped_ || state().at() == call::Phase::closed; }
    /// The attempt so far.
    [[nodiscard]] call::Attempt attempt() const;
    /// Of the attempt once it is closed.
    [[nodiscard]] score::Scorecard scorecard() const;

    /// The possible choices of this node, as this play orders them.
    [[nodiscard]] std::vector<std::uint32_t> choices() const;
    [[nodiscard]] call::Why query(const scenario::Move& move) const { return recording_.query(move); }

    /// Plays a move. `text` is a note's free words.
    Answer submit(const scenario::Move& move, std::string text = {});
    /// Notes that a hint is shown. How many were shown since the last move: `hints_here`.
    Answer hint();
    [[nodiscard]] int hints_here() const;
    /// Back to where `to` moves had been made.
    Answer rewind(std::size_t to);
    /// Ends the attempt without a score.
    Answer stop();
    /// Keeps the attempt as it stands, for a beginning that no decision has followed yet.
    Answer keep();

    /// Whether the customer's patience runs.
    [[nodiscard]] bool timed() const;
    /// All of it, for what was heard last. Of a call that is timed.
    [[nodiscard]] std::int64_t patience_ms() const;
    /// What is left of it: none when no clock runs. Not below 0.
    [[nodiscard]] std::optional<std::int64_t> patience_left_ms() const;
    /// Submits the `wait` that patience run out stands for; nothing (no answer) while some is left.
    std::optional<Answer> let_time_pass();
    [[nodiscard]] bool paused() const { return watch_.paused(); }
    Answer pause();
    void resume() { watch_.resume(); }

  private:
    [[nodiscard]] Answer refuse(Refusal refusal) const { return {.refusal = refusal}; }
    [[nodiscard]] int clock_pct() const;

    const records::Content* content_;
    Settings settings_;
    records::Recording recording_;
    Stopwatch watch_;
    Keeper keeper_;
    bool stopped_ = false;
    std::string not_kept_ = {};  ///< the code of what was told last; empty: it is kept
};

}  // namespace rung::session
