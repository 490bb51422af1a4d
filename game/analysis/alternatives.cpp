#include "analysis/alternatives.h"

#include "analysis/hash.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <unordered_map>
#include <utility>

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

int Alternatives::bound_of(const Position& position, const Crossing& crossing) const {
    const bool fatal_before = crossing.before.ledger.fatal != 0;
    if (!fatal_before && position.ledger.fatal != 0) return 0;
    const Frame frame{.fatal_before = fatal_before,
                      .control_may_slip = bound_.may_lose_control(position.state)};
    return std::min(bound_.of(position, frame), crossing.value_before.upper);
}

Value Alternatives::value_of(const Place& place, const Crossing& crossing) {
    const bool certainly_worse =
        place.bound <= crossing.value_before.lower - only_way_limit(solver_->subject());
    if (place.bound == 0 || (certainly_worse && place.position.state.at() == call::Phase::call))
        return {0, place.bound};
    auto value = solver_->solve(place.position, budget_).value;
    value.upper = std::min(value.upper, place.bound);
    assert(value.lower <= value.upper);
    return value;
}

/// The manner of a way that is worth most: of the few that may be worth most, each is asked about, until one
/// is worth all that the others can be.
Alternative Alternatives::best_of(std::vector<Place>& manners, const Crossing& crossing) {
    constexpr std::size_t kAsked = 3;
    std::stable_sort(manners.begin(), manners.end(),
                     [](const Place& a, const Place& b) { return a.bound > b.bound; });
    Alternative best{manners.front().move, value_of(manners.front(), crossing)};
    std::size_t i = 1;
    for (; i < std::min(kAsked, manners.size()) && manners[i].bound > best.value.lower; ++i) {
        const auto value = value_of(manners[i], crossing);
        if (value.lower > best.value.lower) best.move = manners[i].move;
        best.value = {std::max(value.lower, best.value.lower), std::max(value.upper, best.value.upper)};
    }
    if (i < manners.size()) best.value.upper = std::max(best.value.upper, manners[i].bound);
    return best;
}

std::vector<Alternative> Alternatives::list(const Crossing& crossing) {
    const auto& subject = solver_->subject();
    moves_.clear();
    call::list_moves(subject.script, crossing.before.state, true, moves_);
    Places known;
    auto played = crossing.after;
    solver_->relevance().settle(played);
    known.add(played);
    std::vector<std::pair<Move, std::vector<Place>>> ways;
    for (const auto& move : moves_) {
        if (move == crossing.move || move.kind == MoveKind::reflect) continue;
        Place place{move, crossing.before, 0};
        play(subject, place.position, move);
        solver_->relevance().settle(place.position);
        if (!known.add(place.position)) continue;
        place.bound = bound_of(place.position, crossing);
        auto way = std::ranges::find(ways, way_of(move), &decltype(ways)::value_type::first);
        if (way == ways.end()) way = ways.insert(way, {way_of(move), {}});
        way->second.push_back(place);
    }
    std::vector<Alternative> others;
    for (auto& [way, manners] : ways) others.push_back(best_of(manners, crossing));
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
