#pragma once

#include "call/call.h"
#include "scenario/script.h"
#include "score/ledger.h"
#include "score/sheet.h"

/// What chess programs estimate, a finite call lets one know: the best score still attainable from any
/// moment, hence what each decision cost. Pure, as the call itself: no clock, no chance, no file, no floating
/// point.
namespace rung::analysis {

/// The call that is analysed. Owner: the caller keeps both alive.
struct Subject {
    const scenario::Script& script;
    const score::Sheet& sheet;
};

/// A moment of a call: all that its future depends on.
struct Position {
    call::State state;
    score::Ledger ledger;
    friend bool operator==(const Position&, const Position&) = default;
};

[[nodiscard]] inline bool in_call(const Position& position) {
    return position.state.at() == call::Phase::call;
}

/// Pick-up, with the opening lines spoken and scored.
[[nodiscard]] inline Position begin(const Subject& subject) {
    Position position{.state = {}, .ledger = score::begin(subject.sheet)};
    score::Feeder feeder{&subject.sheet, &position.ledger};
    position.state = call::begin(subject.script, feeder.sink());
    return position;
}

/// Plays a legal move.
inline void play(const Subject& subject, Position& position, const scenario::Move& move) {
    score::Feeder feeder{&subject.sheet, &position.ledger};
    call::apply(subject.script, position.state, move, feeder.sink());
}

}  // namespace rung::analysis
