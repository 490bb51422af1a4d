#include "analysis/search.h"
#include "call/mood.h"
#include "call/turns.h"

#include <algorithm>

// The moves from a position: which are tried, in what order, and what a calm call leaves open.
namespace rung::analysis {

using call::Mark;
using scenario::Move;
using scenario::MoveKind;

void Search::expand(std::uint32_t idx) {
    const auto bound = pool_[idx].bound;
    const auto node = pool_[idx].kind.state.node;
    const bool handed_over = pool_[idx].kind.state.has(Mark::handed_over);
    // The last to be put off is the first to be looked at: where handing over now may be as good as anything,
    // that, then words, then the phone, last what is hardly ever called for.
    if (calm_ != nullptr && frame_.control_may_slip)
        put_off({.at = idx, .kind = Kind::losing_control, .bound = bound});
    put_off({.at = idx, .kind = Kind::messages, .bound = bound});
    if (!handed_over) put_off({.at = idx, .kind = Kind::announcements, .bound = bound});
    candidates_.list_phone(pool_[idx].kind.state, moves_);
    try_moves(idx);
    for (const auto mood : moods_of(node, MoveKind::say)) {
        candidates_.list_words(kind_in_mood(idx, mood).state, steps_);
        for (const auto& move : steps_)
            if (std::ranges::find(moves_, move) == moves_.end()) moves_.push_back(move);
    }
    std::erase_if(moves_, [](const Move& move) { return move.kind != MoveKind::say; });
    try_moves(idx);
    if (!handed_over && chains_ != Chains::without) put_off_escalations(idx);
}

void Search::expand_group(const Group& group) {
    const auto at = kind_in_mood(group.at, group.mood);
    switch (group.kind) {
        case Kind::announcements:
            candidates_.list_announcements(at.state, moves_);
            return try_moves(group.at);
        case Kind::messages:
            candidates_.list_messages(at.state, moves_);
            return try_moves(group.at);
        case Kind::losing_control:
            return lose_control(group.at);
        case Kind::running_out:
            return run_out(group);
        case Kind::other_moods:
            return try_in_moods(group.at, group.move);
        case Kind::escalations:
            return expand_escalations(group);
        case Kind::owner:
            return expand_owner(group);
        case Kind::ill_prepared:
            candidates_.list_manners(at.state, group.move, moves_);
            for (const auto& move : moves_)
                put_off_ill_prepared({group.at, group.mood, Kind::ways, move, group.bound}, Kind::ways,
                                     Step::when | Step::owner | Step::manner | Step::way);
            return;
        case Kind::ways:
            candidates_.list_ways(at.state, group.move, moves_);
            return try_moves(group.at);
    }
}

/// What escalations that are decided like this one in some steps can come to.
int Search::bound_of(const Position& at, const Move& escalation, Steps decided) {
    recorder_.events.clear();
    auto state = at.state;
    call::apply(kinds_.script, state, escalation, recorder_.sink());
    ++states_;
    return bound_->of_escalating(at, recorder_.events, decided, frame_);
}

void Search::put_off_escalations(std::uint32_t idx) {
    const auto at = pool_[idx].kind;
    candidates_.list_timings(at.state, steps_);
    int bound = -1;
    for (const auto& move : steps_)
        bound = std::max(bound, bound_of(at, move, static_cast<Steps>(Step::when)));
    if (bound < 0) return;
    const auto most = std::min<int>(bound, pool_[idx].bound);
    put_off({.at = idx, .kind = Kind::escalations, .bound = static_cast<std::uint16_t>(most)});
}

void Search::expand_escalations(const Group& group) {
    const auto at = kind_in_mood(group.at, group.mood);
    candidates_.list_owners(at.state, steps_);
    std::vector<Group> owners;
    for (const auto& move : steps_) {
        const int bound = std::min<int>(group.bound, bound_of(at, move, Step::when | Step::owner));
        owners.push_back({group.at, group.mood, Kind::owner, move, static_cast<std::uint16_t>(bound)});
    }
    std::ranges::stable_sort(owners, {}, &Group::bound);
    for (const auto& owner : owners) put_off(owner);
}

void Search::expand_owner(const Group& group) {
    const auto at = kind_in_mood(group.at, group.mood);
    put_off_ill_prepared(group, Kind::ill_prepared, Step::when | Step::owner | Step::way);
    candidates_.list_manners(at.state, group.move, moves_);
    try_moves(group.at);
}

/// Handovers that are less than fully prepared cost something, in nearly every rubric.
void Search::put_off_ill_prepared(Group group, Kind kind, Steps decided) {
    if (!candidates_.has_ways()) return;
    const auto at = kind_in_mood(group.at, group.mood);
    candidates_.list_least_ways(at.state, group.move, steps_);
    int bound = -1;
    for (const auto& move : steps_) bound = std::max(bound, bound_of(at, move, decided));
    if (bound < 0) return;
    group.kind = kind;
    group.bound = static_cast<std::uint16_t>(std::min<int>(group.bound, bound));
    put_off(group);
}

/// Of what is promising alike, the last is looked at first.
void Search::try_moves(std::uint32_t idx) {
    const auto node = pool_[idx].kind.state.node;
    std::stable_partition(moves_.begin(), moves_.end(),
                          [&](const Move& move) { return !is_preferred(node, move); });
    for (const auto& move : moves_) try_move(idx, move);
}

void Search::try_move(std::uint32_t idx, const Move& move) {
    bool moody = true;
    if (pool_[idx].is_real && call::query(real_.script, pool_[idx].real.state, move) == call::Why::legal)
        try_for_real(idx, move, moody);
    if (calm_ == nullptr) return;
    // What the mood made of it may be otherwise in a calm call, and so may what the conditions ask of it.
    const auto moods = calm_->moods(pool_[idx].kind.state.node, move.kind);
    if (!moody && moods.size() == 1) return;
    if (!pool_[idx].is_real) return try_in_moods(idx, move);
    put_off({.at = idx, .kind = Kind::other_moods, .move = move, .bound = pool_[idx].bound});
}

void Search::try_for_real(std::uint32_t idx, const Move& move, bool& moody) {
    const auto& from = pool_[idx];
    Reached next{.kind = {}, .real = from.real, .move = move, .parent = idx, .is_real = true};
    play(real_, next.real, move);
    ++states_;
    moody = calm_ != nullptr && is_moody(from.real.state, next.real.state);
    if (!in_call(next.real)) return end(idx, move, next.real, true);
    if (!frame_.fatal_before && next.real.ledger.fatal != 0) return;
    next.kind = next.real;
    settle(next.kind);
    next.bound =
        static_cast<std::uint16_t>(std::min<int>(bound_->of(next.kind, frame_, from.bound), from.bound));
    if (calm_ != nullptr) put_off_running_out(idx, move, next.kind, next.bound);
    if (next.bound > best_.worth && !is_idle(from.kind, next.kind, move.kind)) reach(next);
}

void Search::try_in_moods(std::uint32_t idx, const Move& move) {
    for (const auto mood : moods_of(pool_[idx].kind.state.node, move.kind)) try_in_mood(idx, mood, move);
}

void Search::try_in_mood(std::uint32_t idx, std::uint32_t mood, const Move& move) {
    Reached next{.kind = kind_in_mood(idx, mood), .real = {}, .move = move, .parent = idx};
    if (call::query(kinds_.script, next.kind.state, move) != call::Why::legal) return;
    play(kinds_, next.kind, move);
    ++states_;
    if (!in_call(next.kind)) return end(idx, move, next.kind, false);
    const auto& from = pool_[idx];
    const int bound = std::min<int>(bound_->of(next.kind, frame_, from.bound), from.bound);
    if (!frame_.fatal_before && next.kind.ledger.fatal != 0) return;
    settle(next.kind);
    next.bound = static_cast<std::uint16_t>(bound);
    put_off_running_out(idx, move, next.kind, bound);
    if (bound > best_.worth && !is_idle(from.kind, next.kind, move.kind)) reach(next);
}

/// Whether the mood, or the last turn, made something of this move.
bool Search::is_moody(const call::State& before, const call::State& after) const {
    if (after.at() != call::Phase::call && before.turn == real_.script.turns) return true;
    if (before.anger < call::kBoiling && after.anger >= call::kBoiling) return true;
    const auto [a, b, c] = before.recent_skills;
    const auto grating = ((a & b) | (a & c) | (b & c)) & ~real_.script.rule_skills.harmful;
    if ((grating & after.recent_skills[0]) != 0) return true;
    return ((before.opened ^ after.opened) & calm_->losing_control()) != 0;
}

void Search::lose_control(std::uint32_t idx) {
    Reached next{.kind = pool_[idx].kind, .real = {}, .move = {.kind = MoveKind::close}, .parent = idx};
    if (!calm_->lose_control(next.kind)) return;
    ++states_;
    next.bound = static_cast<std::uint16_t>(
        std::min<int>(bound_->of(next.kind, frame_, pool_[idx].bound), pool_[idx].bound));
    reach(next);
}

/// In a calm call no turn is the last, so any may be.
void Search::put_off_running_out(std::uint32_t idx, const Move& move, const Position& next, int bound) {
    if (!call::takes_turn(move.kind) || calm_->keeps_turn()) return;
    const bool missed =
        next.ledger.chains == 0 && next.ledger.ended_in_order == 0 &&
        (kinds_.sheet.required || (next.ledger.opened & kinds_.sheet.triggers.compelling) != 0);
    const bool resolves = kinds_.script.endings[kinds_.script.ending_out_of_turns].resolved;
    if (missed && !resolves) bound = std::min(bound, kinds_.sheet.cap_missed);
    put_off({.at = idx, .kind = Kind::running_out, .move = move, .bound = static_cast<std::uint16_t>(bound)});
}

void Search::run_out(const Group& group) {
    for (const auto mood : moods_of(pool_[group.at].kind.state.node, group.move.kind)) {
        auto last = kind_in_mood(group.at, mood);
        if (call::query(kinds_.script, last.state, group.move) != call::Why::legal) continue;
        last.state.turn = kinds_.script.turns;
        play(kinds_, last, group.move);
        ++states_;
        end(group.at, group.move, last, false);
    }
}

bool Search::is_idle(const Position& before, const Position& after, MoveKind kind) const {
    if (calm_ != nullptr) return calm_->is_no_better(after, before);
    if (call::takes_turn(kind)) return false;
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

}  // namespace rung::analysis
