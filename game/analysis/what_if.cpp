#include "analysis/what_if.h"

#include "analysis/intended.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rung::analysis {
namespace {

using call::Phase;
using call::Why;
using scenario::Move;
using scenario::MoveKind;

bool hands_over(const Move& move) {
    return move.kind == MoveKind::escalate || move.kind == MoveKind::announce;
}

/// Writes a version of a call, move by move.
class Writer {
  public:
    Writer(Solver& solver, const Budget& budget)
        : solver_(solver), subject_(solver.subject()), budget_(budget), at_(begin(subject_)) {
        version_.start = at_.state;
        version_.worth = worth_here();
    }

    /// The moves that both versions begin with, without working out their worth again.
    void repeat(const Version& other, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            analysis::play(subject_, at_, other.deeds[i].move);
            version_.deeds.push_back(other.deeds[i]);
        }
    }

    [[nodiscard]] const call::State& state() const { return at_.state; }
    [[nodiscard]] Phase phase() const { return at_.state.at(); }

    Why make(Move move, Origin origin) {
        move = meant_at(subject_.script, at_.state.node, move);
        const Why why = call::query(subject_.script, at_.state, move);
        if (why != Why::legal) return why;
        Deed deed{move, origin, at_.state, at_.state, {}};
        analysis::play(subject_, at_, move);
        deed.after = at_.state;
        deed.worth = worth_here();
        version_.deeds.push_back(deed);
        return Why::legal;
    }

    /// The best move that uses up a turn, hands nothing over and goes on with the call. False: there is none.
    bool fill_turn() {
        const auto move = find_quiet();
        return move && make(*move, Origin::filled) == Why::legal;
    }

    void fill_call() {
        while (phase() == Phase::call) {
            const auto answer = solver_.solve(at_, budget_);
            if (answer.line.empty() && !fill_turn()) make({.amount = 5}, Origin::filled);
            for (const auto& move : answer.line)
                if (phase() == Phase::call) make(move, Origin::filled);
        }
    }

    Version finish() {
        fill_call();
        if (phase() == Phase::wrap_up) make({.kind = MoveKind::close}, Origin::filled);
        version_.result = score::settle(subject_.sheet, at_.ledger, at_.state);
        agree();
        return std::move(version_);
    }

  private:
    /// The best total: nothing once something fatal has happened.
    [[nodiscard]] Value worth_here() {
        return at_.ledger.fatal != 0 ? Value{0, 0} : solver_.solve(at_, budget_).value;
    }

    /// What could be had later could be had before, and what could not, could not: so the bounds of one
    /// moment tighten those of its neighbours.
    void agree() {
        const auto worth = [&](std::size_t i) -> Value& {
            return i == 0 ? version_.worth : version_.deeds[i - 1].worth;
        };
        for (std::size_t i = version_.deeds.size(); i-- > 0;)
            worth(i).lower = std::max(worth(i).lower, worth(i + 1).lower);
        for (std::size_t i = 0; i < version_.deeds.size(); ++i)
            worth(i + 1).upper = std::min(worth(i).upper, worth(i + 1).upper);
    }

    [[nodiscard]] std::optional<Move> find_quiet() {
        std::vector<Move> moves;
        call::list_moves(subject_.script, at_.state, true, moves);
        std::optional<Move> best;
        Value most{-1, -1};
        for (const auto& move : moves) {
            if (hands_over(move)) continue;
            Position next = at_;
            analysis::play(subject_, next, move);
            if (next.state.at() != Phase::call || next.state.turn == at_.state.turn) continue;
            const auto worth = solver_.solve(next, budget_).value;
            if (std::pair(worth.lower, worth.upper) <= std::pair(most.lower, most.upper)) continue;
            most = worth;
            best = move;
        }
        return best;
    }

    Solver& solver_;
    Subject subject_;
    Budget budget_;
    Position at_;
    Version version_;
};

Value tighter(const Value& a, const Value& b) {
    return {std::max(a.lower, b.lower), std::min(a.upper, b.upper)};
}

/// The moments that both versions pass are worth the same in both.
void agree_on_common(WhatIf& made) {
    made.was.worth = made.would.worth = tighter(made.was.worth, made.would.worth);
    for (std::size_t i = 0; i < made.common; ++i) {
        auto &was = made.was.deeds[i].worth, &would = made.would.deeds[i].worth;
        was = would = tighter(was, would);
    }
}

Version write_as_played(Solver& solver, const call::Playback& play, const Budget& budget) {
    Writer writer(solver, budget);
    for (const auto& beat : play.beats) writer.make(beat.move, Origin::played);
    return writer.finish();
}

/// The same deed with no more passed on or written down than is known.
Move with_what_is_known(Move move, const call::State& state) {
    move.facts &= state.facts;
    return move;
}

/// The rest of the play where it is still legal. Before the first move after the call, the call is ended.
void replay_rest(Writer& writer, const call::Playback& play, std::size_t from, WhatIf& made) {
    for (auto i = from; i < play.beats.size(); ++i) {
        if (play.beats[i].before.at() != Phase::call) writer.fill_call();
        const auto why = writer.make(with_what_is_known(play.beats[i].move, writer.state()), Origin::played);
        if (why != Why::legal) made.dropped.push_back({i, why});
    }
}

/// Where the first handover goes that is to come that many turns earlier: before the move of that turn.
std::optional<std::size_t> find_earlier(const call::Playback& play, std::size_t handover, int turns) {
    const int turn = play.beats[handover].before.turn + turns;
    return turn < 1 ? std::nullopt : find_decision(play, turn);
}

}  // namespace

std::optional<std::size_t> find_decision(const call::Playback& play, int turn) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < play.beats.size(); ++i)
        if (play.beats[i].before.at() == Phase::call && play.beats[i].before.turn == turn) found = i;
    return found;
}

std::optional<std::size_t> find_handover(const call::Playback& play) {
    for (std::size_t i = 0; i < play.beats.size(); ++i)
        if (play.beats[i].move.kind == MoveKind::escalate) return i;
    return std::nullopt;
}

WhatIf change_move(Solver& solver, const call::Playback& play, std::size_t beat, const Move& move,
                   const Budget& budget) {
    WhatIf made;
    made.was = write_as_played(solver, play, budget);
    made.common = beat;
    Writer writer(solver, budget);
    writer.repeat(made.was, beat);
    made.refused = writer.make(move, Origin::changed);
    if (made.refused != Why::legal) return made;
    replay_rest(writer, play, beat + 1, made);
    made.would = writer.finish();
    agree_on_common(made);
    return made;
}

WhatIf shift_handover(Solver& solver, const call::Playback& play, int turns, const Budget& budget) {
    WhatIf made;
    const auto handover = find_handover(play);
    const auto from = handover && turns < 0 ? find_earlier(play, *handover, turns) : handover;
    if (!from) {
        made.refused = Why::no_such_turn;
        return made;
    }
    made.was = write_as_played(solver, play, budget);
    made.common = *from;
    Writer writer(solver, budget);
    writer.repeat(made.was, *from);
    for (auto i = *from; i < *handover; ++i) made.dropped.push_back({i, Why::legal});
    for (int i = 0; i < turns; ++i)
        if (!writer.fill_turn()) break;
    const auto moved = with_what_is_known(play.beats[*handover].move, writer.state());
    made.refused = writer.make(moved, Origin::changed);
    if (made.refused != Why::legal) return made;
    replay_rest(writer, play, *handover + 1, made);
    made.would = writer.finish();
    agree_on_common(made);
    return made;
}

}  // namespace rung::analysis
