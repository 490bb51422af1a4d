#include "analysis/alternatives.h"

#include "analysis/hash.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace rung::analysis {
namespace {

using scenario::Move;
using scenario::MoveKind;

/// The move without what makes it only another manner of the same way.
Move way_of(Move move) {
    move.facts = 0;
    move.amount = 0;
    if (move.kind != MoveKind::escalate && move.kind != MoveKind::announce) return move;
    Move way{.kind = move.kind};
    way.contact = move.contact;
    way.reason = move.reason;
    return way;
}

/// Places that have been reached already, told apart by all that the future depends on.
class Places {
  public:
    /// False where it is known.
    bool add(const Position& position) {
        auto& same_hash = by_hash_[hash_of(position)];
        if (std::find(same_hash.begin(), same_hash.end(), position) != same_hash.end()) return false;
        same_hash.push_back(position);
        return true;
    }

  private:
    std::unordered_map<std::uint32_t, std::vector<Position>> by_hash_;
};

int only_way_limit(const Subject& subject) {
    return subject.sheet.label_only_way * score::kPoint;
}

}  // namespace

Alternatives::Alternatives(Solver& solver, const Budget& budget)
    : solver_(&solver), bound_(solver.subject()), budget_(budget) {}

Value Alternatives::value_of(const Position& position, const Crossing& crossing) {
    const bool fatal_before = crossing.before.ledger.fatal != 0;
    if (!fatal_before && position.ledger.fatal != 0) return {0, 0};
    const int most = crossing.value_before.upper;
    if (position.state.at() == call::Phase::call) {
        const Frame frame{.fatal_before = fatal_before,
                          .control_may_slip = bound_.may_lose_control(position.state)};
        const int bound = std::min(bound_.of(position, frame), most);
        if (bound <= crossing.value_before.lower - only_way_limit(solver_->subject())) return {0, bound};
    }
    auto value = solver_->solve(position, budget_).value;
    value.upper = std::max(value.lower, std::min(value.upper, most));
    return value;
}

std::vector<Alternative> Alternatives::list(const Crossing& crossing) {
    const auto& subject = solver_->subject();
    moves_.clear();
    call::list_moves(subject.script, crossing.before.state, true, moves_);
    Places places;
    auto played = crossing.after;
    solver_->relevance().settle(played);
    places.add(played);
    std::vector<Alternative> others;
    for (const auto& move : moves_) {
        if (move == crossing.move || move.kind == MoveKind::reflect) continue;
        auto position = crossing.before;
        play(subject, position, move);
        solver_->relevance().settle(position);
        if (places.add(position)) others.push_back({move, value_of(position, crossing)});
    }
    std::stable_sort(others.begin(), others.end(), [](const Alternative& a, const Alternative& b) {
        return std::tie(a.value.lower, a.value.upper) > std::tie(b.value.lower, b.value.upper);
    });
    return others;
}

bool Alternatives::is_only_way(const Crossing& crossing, const std::vector<Alternative>& others) const {
    const int most = crossing.value_after.lower - only_way_limit(solver_->subject());
    const auto way = way_of(crossing.move);
    bool any = false;
    for (const auto& other : others) {
        if (way_of(other.move) == way) continue;
        if (other.value.upper > most) return false;
        any = true;
    }
    return any;
}

}  // namespace rung::analysis
