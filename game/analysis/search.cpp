#include "analysis/search.h"

#include <algorithm>

namespace rung::analysis {
namespace {

using call::Mark;
using scenario::Move;
using scenario::MoveKind;

/// Marks an entry of the queue that stands for a group of moves, put off until they look best.
constexpr std::uint32_t kGroup = 1u << 31;
constexpr std::uint32_t kNoMood[] = {0};

/// Stands in a line for something that no rep can do: control is lost in a calm call.
const Move kLosesControl{.kind = MoveKind::close};

bool takes_turn(MoveKind kind) {
    return kind != MoveKind::lookup && kind != MoveKind::hold && kind != MoveKind::message;
}

bool in_call(const Position& position) {
    return position.state.at() == call::Phase::call;
}

}  // namespace

Search::Search(const Subject& subject, const Relevance& relevance, const Bound& bound, const CalmCall* calm)
    : subject_(calm == nullptr ? subject : calm->subject()),
      relevance_(&relevance),
      bound_(&bound),
      calm_(calm),
      wrap_ups_(subject_),
      candidates_(subject_, relevance),
      memos_(calm == nullptr ? 0 : 4),
      waiting_(score::kAllPoints + 1) {}

void Search::prefer(std::uint32_t node, const Move& move) {
    preferred_.emplace_back(node, move);
}

bool Search::is_preferred(const Position& at, const Move& move) const {
    return std::ranges::any_of(
        preferred_, [&](const auto& one) { return one.first == at.state.node && one.second == move; });
}

Memo& Search::memo() {
    return memos_[(frame_.fatal_before ? 2u : 0u) + (frame_.control_may_slip ? 1u : 0u)];
}

void Search::push(std::uint32_t entry, int bound) {
    waiting_[static_cast<std::size_t>(bound)].push_back(entry);
    top_ = std::max(top_, static_cast<std::size_t>(bound));
}

void Search::settle(Position& position) const {
    if (calm_ != nullptr)
        calm_->settle(position);
    else
        relevance_->settle(position);
}

Found Search::run(const Position& from, const Frame& frame, const Budget& budget, const Estimate& estimate) {
    pool_.clear();
    groups_.clear();
    for (std::size_t i = 0; i <= top_; ++i) waiting_[i].clear();
    top_ = 0;
    best_ = {};
    states_ = 1;
    frame_ = frame;
    frame_.calm = calm_ != nullptr;
    Reached root{.position = from};
    settle(root.position);
    if (calm_ != nullptr)
        if (const auto known = memo().find(root.position)) {
            const auto line = memo().line_of(*known);
            return {{known->worth, known->worth}, {line.begin(), line.end()}, states_};
        }
    root.bound = static_cast<std::uint32_t>(bound_->of(root.position, frame_));
    reach(root);
    for (;;) {
        while (top_ > 0 && waiting_[top_].empty()) --top_;
        if (waiting_[top_].empty() || static_cast<int>(top_) <= best_.worth) return found(true);
        if (states_ >= budget.states || pool_.bytes() >= budget.bytes) return found(false);
        const auto entry = waiting_[top_].back();
        waiting_[top_].pop_back();
        if ((entry & kGroup) != 0) {
            expand_group(Group(groups_[entry & ~kGroup]));
            continue;
        }
        if (estimate) {
            const int most = estimate(pool_[entry].position, budget.states - states_);
            if (most < static_cast<int>(pool_[entry].bound)) {
                pool_.lower(entry, static_cast<std::uint32_t>(most));
                if (most > best_.worth) push(entry, most);
                continue;
            }
        }
        expand(entry);
    }
}

std::span<const std::uint32_t> Search::moods_at(std::uint32_t node) const {
    return calm_ == nullptr ? std::span(kNoMood) : calm_->moods(node);
}

Position Search::position_of(const Group& group) const {
    Position at = pool_[group.at].position;
    at.state.flags |= group.mood;
    return at;
}

void Search::put_off(const Group& group) {
    if (static_cast<int>(group.bound) <= best_.worth) return;
    groups_.push_back(group);
    push(static_cast<std::uint32_t>(groups_.size() - 1) | kGroup, static_cast<int>(group.bound));
}

void Search::expand(std::uint32_t idx) {
    const auto bound = pool_[idx].bound;
    const auto node = pool_[idx].position.state.node;
    if (calm_ != nullptr && frame_.control_may_slip)
        put_off({.at = idx, .kind = Kind::losing_control, .bound = bound});
    const bool handed_over = pool_[idx].position.state.has(Mark::handed_over);
    const auto moods = moods_at(node);
    // The last to be put off is the first to be looked at: where handing over now may be as good as anything,
    // that, then words and offers, then what is hardly ever called for.
    for (const auto mood : moods) {
        put_off({.at = idx, .mood = mood, .kind = Kind::messages, .bound = bound});
        if (!handed_over) put_off({.at = idx, .mood = mood, .kind = Kind::announcements, .bound = bound});
    }
    for (const auto mood : moods) {
        const auto at = position_of({.at = idx, .mood = mood});
        candidates_.list_plain(at.state, moves_);
        try_moves(idx, at);
    }
    if (handed_over) return;
    for (const auto mood : moods) put_off_escalations(idx, mood);
}

void Search::expand_group(const Group& group) {
    const auto at = position_of(group);
    switch (group.kind) {
        case Kind::announcements:
            candidates_.list_announcements(at.state, moves_);
            return try_moves(group.at, at);
        case Kind::messages:
            candidates_.list_messages(at.state, moves_);
            return try_moves(group.at, at);
        case Kind::losing_control:
            return lose_control(group.at);
        case Kind::escalations:
            return expand_escalations(group);
        case Kind::owners:
            return expand_owner(group);
        case Kind::ways:
            candidates_.list_ways(at.state, group.move, moves_);
            return try_moves(group.at, at);
    }
}

/// What escalations that are decided like this one up to a step can come to.
int Search::bound_of(const Position& at, const Move& escalation, Step step) {
    recorder_.events.clear();
    auto state = at.state;
    call::apply(subject_.script, state, escalation, recorder_.sink());
    ++states_;
    return bound_->of_escalating(at, recorder_.events, step, frame_);
}

void Search::put_off_escalations(std::uint32_t idx, std::uint32_t mood) {
    Group group{.at = idx, .mood = mood, .kind = Kind::escalations};
    const auto at = position_of(group);
    candidates_.list_timings(at.state, steps_);
    int bound = -1;
    for (const auto& move : steps_) bound = std::max(bound, bound_of(at, move, Step::when));
    if (bound < 0) return;
    group.bound = static_cast<std::uint32_t>(std::min(bound, static_cast<int>(pool_[idx].bound)));
    put_off(group);
}

void Search::expand_escalations(const Group& group) {
    const auto at = position_of(group);
    candidates_.list_owners(at.state, steps_);
    for (const auto& move : steps_) {
        const int bound = bound_of(at, move, Step::owner);
        put_off({group.at, group.mood, Kind::owners, move,
                 std::min(group.bound, static_cast<std::uint32_t>(bound))});
    }
}

void Search::expand_owner(const Group& group) {
    const auto at = position_of(group);
    candidates_.list_manners(at.state, group.move, moves_);
    if (candidates_.has_ways())
        for (const auto& move : moves_) {
            const int bound = bound_of(at, move, Step::manner);
            put_off({group.at, group.mood, Kind::ways, move,
                     std::min(group.bound, static_cast<std::uint32_t>(bound))});
        }
    try_moves(group.at, at);
}

/// Of what is promising alike, the last is looked at first.
void Search::try_moves(std::uint32_t idx, const Position& at) {
    std::stable_partition(moves_.begin(), moves_.end(),
                          [&](const Move& move) { return !is_preferred(at, move); });
    for (const auto& move : moves_) try_move(idx, at, move);
}

void Search::lose_control(std::uint32_t idx) {
    Reached next{.position = pool_[idx].position, .move = kLosesControl, .parent = idx};
    if (!calm_->lose_control(next.position)) return;
    ++states_;
    next.bound = std::min(static_cast<std::uint32_t>(bound_->of(next.position, frame_)), pool_[idx].bound);
    reach(next);
}

bool Search::is_idle(const Position& before, const Position& after, MoveKind kind) const {
    if (calm_ != nullptr) return calm_->is_no_better(after, before);
    if (takes_turn(kind)) return false;
    // Nothing but the move itself is used up, and what may be done right after is no more than before.
    if (!(before.ledger == after.ledger)) return false;
    const auto& a = before.state;
    if (a.has(Mark::vented) || !a.has(Mark::spoke) || a.has(Mark::barged)) return false;
    auto b = after.state;
    b.looked_up = a.looked_up;
    b.messaged = a.messaged;
    b.holds = a.holds;
    b.set(Mark::spoke);
    return a == b && ((after.state.looked_up ^ a.looked_up) & relevance_->reads().looked_up) == 0 &&
           (!relevance_->reads().holds || after.state.holds == a.holds);
}

void Search::try_move(std::uint32_t idx, const Position& at, const Move& move) {
    Reached next{.position = at, .move = move, .parent = idx};
    play(subject_, next.position, move);
    ++states_;
    if (!frame_.fatal_before && next.position.ledger.fatal != 0 && best_.worth >= 0) return;
    const int bound = std::min(bound_->of(next.position, frame_), static_cast<int>(pool_[idx].bound));
    if (bound <= best_.worth) return;
    if (!in_call(next.position)) {
        best_ = {bound, idx, move, {}};
        return;
    }
    if (calm_ != nullptr) try_running_out(idx, at, move, next.position, bound);
    next.bound = static_cast<std::uint32_t>(bound);
    settle(next.position);
    if (!is_idle(pool_[idx].position, next.position, move.kind)) reach(next);
}

/// In a calm call no turn is the last, so any may be.
void Search::try_running_out(std::uint32_t idx, const Position& at, const Move& move, const Position& next,
                             int bound) {
    if (!takes_turn(move.kind)) return;
    const bool missed =
        next.ledger.chains == 0 && next.ledger.ended_in_order == 0 &&
        (subject_.sheet.required || (next.ledger.opened & subject_.sheet.triggers.compelling) != 0);
    const bool resolves = subject_.script.endings[subject_.script.ending_out_of_turns].resolved;
    if (missed && !resolves) bound = std::min(bound, subject_.sheet.cap_missed);
    if (bound <= best_.worth) return;
    Position last = at;
    last.state.turn = subject_.script.turns;
    play(subject_, last, move);
    ++states_;
    const int worth = std::min(bound_->of(last, frame_), bound);
    if (worth > best_.worth) best_ = {worth, idx, move, {}};
}

void Search::reach(Reached next) {
    if (calm_ != nullptr)
        if (const auto known = memo().find(next.position)) {
            const int worth = std::min(known->worth, static_cast<int>(next.bound));
            if (worth > best_.worth) best_ = {worth, next.parent, next.move, known};
            return;
        }
    const auto bound = static_cast<int>(next.bound);
    if (bound > best_.worth && pool_.add(next)) push(static_cast<std::uint32_t>(pool_.size() - 1), bound);
}

/// What the best line passes is worth as much as it comes to.
void Search::remember(const std::vector<std::uint32_t>& passed, const std::vector<Move>& line, int worth) {
    const auto no = memo().add_line(line);
    for (std::size_t i = 0; i < passed.size(); ++i)
        memo().keep(pool_[passed[i]].position, {worth, no, static_cast<std::uint32_t>(i)});
}

Found Search::found(bool exhausted) {
    Found found;
    found.states = states_;
    found.value.lower = std::max(best_.worth, 0);
    found.value.upper = exhausted ? found.value.lower : std::max(static_cast<int>(top_), found.value.lower);
    if (best_.worth < 0) return found;
    std::vector<std::uint32_t> passed{best_.from};
    found.line.push_back(best_.move);
    for (; passed.back() != 0; passed.push_back(pool_[passed.back()].parent))
        found.line.push_back(pool_[passed.back()].move);
    std::reverse(passed.begin(), passed.end());
    std::reverse(found.line.begin(), found.line.end());
    if (best_.onward) {
        const auto rest = memo().line_of(*best_.onward);
        found.line.insert(found.line.end(), rest.begin(), rest.end());
    }
    if (calm_ != nullptr && found.value.exact()) remember(passed, found.line, found.value.lower);
    return found;
}

}  // namespace rung::analysis
