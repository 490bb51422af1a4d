#pragma once

#include "base/result.h"
#include "call/call.h"

#include <cstdint>
#include <string>
#include <vector>

namespace rung::call {

enum class Mode : std::uint8_t { practice, exercise, assessment };

enum class EntryKind : std::uint8_t {
    move,
    hint,    ///< practice: a hint was shown
    rewind,  ///< practice: back to just before effective move `to`
};

/// One line of an attempt's log.
struct Entry {
    EntryKind kind = EntryKind::move;
    scenario::Move move;
    std::uint32_t to = 0;        ///< rewind: how many effective moves are kept
    std::int64_t think_ms = -1;  ///< −1: not timed
    std::string text;            ///< note: free words
    friend bool operator==(const Entry&, const Entry&) = default;
};

/// Which bytes were played. SHA-256, hexadecimal.
struct Played {
    std::string id;
    std::string hash;
    friend bool operator==(const Played&, const Played&) = default;
};

/// One play of a scenario: the only truth, from which everything else is derived. Who and when belong to the
/// record.
struct Attempt {
    Played scenario, company, rubric, overlay;  ///< overlay empty: none
    int rules = kRulesVersion;
    Mode mode = Mode::practice;
    std::uint64_t seed = 0;
    std::vector<Entry> log;
};

/// One effective move of a play, with what it did.
struct Beat {
    std::size_t entry_idx = 0;  ///< in the log
    scenario::Move move;
    State before;
    State after;
    std::size_t first_event = 0;  ///< into `Playback::events`
    std::size_t event_count = 0;
};

/// A play in full. `events` before the first beat's are the opening's.
struct Playback {
    State start;
    std::size_t opening_count = 0;
    std::vector<scenario::Event> events;
    std::vector<Beat> beats;
    std::size_t hints = 0;
    std::size_t rewinds = 0;
    [[nodiscard]] const State& end() const { return beats.empty() ? start : beats.back().after; }
    [[nodiscard]] std::span<const scenario::Event> events_of(const Beat& beat) const {
        return std::span(events).subspan(beat.first_event, beat.event_count);
    }
};

/// Plays a log through. Errors: illegal-entry (which entry, and why).
[[nodiscard]] base::Result<Playback> replay(const scenario::Script& script, const std::vector<Entry>& log);

/// The code of a reason, kebab-case, as `--json` prints it.
[[nodiscard]] std::string_view name_of(Why why);

}  // namespace rung::call
