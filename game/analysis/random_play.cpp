#include "analysis/random_play.h"

#include "analysis/dice.h"
#include "call/call.h"

#include <array>
#include <cstddef>

namespace rung::analysis {
namespace {

using scenario::Move;
using scenario::MoveKind;

struct Manner {
    bool escalates = true;
    std::size_t says_one_in = 2;  ///< how often something else than a choice comes first
};

Move pick_at_random(const std::vector<Move>& legal, Manner manner, Dice& dice) {
    std::array<std::vector<Move>, scenario::kMoveKinds> by_kind;
    for (const auto& move : legal) {
        if (move.kind == MoveKind::escalate && !manner.escalates) continue;
        if (move.kind == MoveKind::disconnect && !dice.one_in(8)) continue;
        by_kind[static_cast<std::size_t>(move.kind)].push_back(move);
    }
    const auto& says = by_kind[static_cast<std::size_t>(MoveKind::say)];
    if (!says.empty() && !dice.one_in(manner.says_one_in)) return says[dice.below(says.size())];
    std::vector<std::vector<Move>> kinds;
    for (auto& moves : by_kind)
        if (!moves.empty()) kinds.push_back(moves);
    const auto& kind = kinds[dice.below(kinds.size())];
    return kind[dice.below(kind.size())];
}

/// A reason that stands at the moment, or the one given where none does.
scenario::Reason standing_reason(const scenario::Script& script, const call::State& state, const Move& move,
                                 Dice& dice) {
    std::vector<scenario::Reason> standing = {move.reason};
    for (std::size_t i = 0; i < script.triggers.size(); ++i)
        if (state.age[i] != 0) standing.push_back(script.triggers[i].reason);
    return standing[dice.below(standing.size())];
}

/// Tells only some of what could be told, and often for a reason that stands, where that is legal too.
Move thinned(const scenario::Script& script, const call::State& state, Move move, Dice& dice) {
    if (move.kind != MoveKind::escalate && move.kind != MoveKind::note) return move;
    Move other = move;
    other.facts = state.facts & static_cast<std::uint32_t>(dice.below(std::size_t{1} << 32));
    if (move.kind == MoveKind::escalate) {
        other.identify = dice.one_in(2) ? 1 : 0;
        other.prepare = dice.one_in(2) ? 1 : 0;
        other.reason = standing_reason(script, state, move, dice);
    }
    return call::query(script, state, other) == call::Why::legal ? other : move;
}

}  // namespace

std::vector<Move> make_random_play(const scenario::Script& script, std::uint64_t seed) {
    Dice dice(seed);
    const Manner manner{.escalates = !dice.one_in(3), .says_one_in = 1 + dice.below(5)};
    call::State state = call::begin(script);
    std::vector<Move> legal, moves;
    while (state.at() != call::Phase::closed) {
        legal.clear();
        call::list_moves(script, state, true, legal);
        moves.push_back(thinned(script, state, pick_at_random(legal, manner, dice), dice));
        call::apply(script, state, moves.back());
    }
    return moves;
}

}  // namespace rung::analysis
