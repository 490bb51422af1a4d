#include "exhaustive.h"

#include "call/turns.h"
#include "score/settle.h"

#include <algorithm>
#include <vector>

namespace rung::test {

int Exhaustive::visit(const analysis::Position& position, bool fatal_before) {
    if (position.state.at() == call::Phase::closed) {
        const auto result = score::settle(subject_.sheet, position.ledger, position.state);
        return fatal_before ? result.otherwise : result.total;
    }
    std::string key(reinterpret_cast<const char*>(&position), sizeof(position));
    key += fatal_before ? 'f' : '-';
    if (const auto at = known_.find(key); at != known_.end()) return at->second;
    // After the call notes and reflections are folded: how they differ is the rules' business, not the
    // search's.
    const bool wrapping_up = position.state.at() == call::Phase::wrap_up;
    if (wrapping_up && unfolding_.without_asides)
        return analysis::worth_of(wrap_ups_.best(position), fatal_before);
    std::vector<scenario::Move> moves;
    call::list_moves(subject_.script, position.state, unfolding_.folded || wrapping_up, moves);
    int best = 0;
    for (const auto& move : moves) {
        if (wrapping_up && move.kind == scenario::MoveKind::wait) continue;  // leads nowhere else
        if (unfolding_.without_asides && !call::takes_turn(move.kind)) continue;
        auto next = position;
        analysis::play(subject_, next, move);
        best = std::max(best, visit(next, fatal_before));
    }
    known_.emplace(std::move(key), best);
    return best;
}

}  // namespace rung::test
